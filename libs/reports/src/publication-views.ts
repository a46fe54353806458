import type { EntityManager } from 'typeorm';
import type { PublicationView } from '#libs/contracts';
import { askerOf, secondPersons, type HumansService } from '#libs/identity';
import type { Actor } from '#libs/platform';
import {
  assess,
  assessAct,
  isPublic,
  LANGUAGES,
  PUBLICATION_ACT_NAMES,
  PUBLICATION_ACTS,
  PUBLICATION_DECISIONS,
  publicationActs,
  publicationLifecycle,
  Refusal,
  type Authority,
  type Finding,
  type PublicationAct,
  type PublicationDecision,
  type PublicationFacts,
  type SecondPersonFacts,
} from '#libs/regulation';
import { codeOf } from './composed.js';
import { finalLanguages, unpublished } from './publishing.js';
import type { Opened, ReportStore } from './report-store.js';
import { PublicationRequest, PublishedDocument } from './report.entities.js';

export const AWAITED = { state: publicationLifecycle.initial } as const;

/** A mission that has no copy of the setting was created before there was one. */
export const isByTwo = ({ mission: { settings } }: Opened): boolean =>
  (settings as Partial<typeof settings>).publicationByTwo ?? false;

/** The files that an act is about, as they stand: when its time comes, those that it was set for. */
export async function artifactsFor(
  manager: EntityManager,
  store: ReportStore,
  opened: Opened,
  act: PublicationAct,
): Promise<string[]> {
  if (!PUBLICATION_ACTS[act].files) return [];
  const set = act === 'reschedule' ? opened.version.embargoArtifacts : null;
  return set ?? unpublished(manager, store, opened);
}

/** What the acts ask about a document, if they are to be at `at`. */
export async function publicationFacts(
  manager: EntityManager,
  store: ReportStore,
  opened: Opened,
  now: Date,
  at: Date | null,
): Promise<PublicationFacts> {
  const { state, id: versionId, embargoUntil, originalLanguage } = opened.version;
  const rendered = await finalLanguages(manager, store, opened);
  return {
    adopted: state === 'ADOPTED',
    published: isPublic(state),
    scheduled: state === 'ADOPTED' && embargoUntil !== null,
    awaited: await manager.existsBy(PublicationRequest, { versionId, ...AWAITED }),
    originalRendered: rendered.includes(originalLanguage),
    translationRendered: rendered.length === LANGUAGES.length,
    unpublished: (await unpublished(manager, store, opened)).length > 0,
    timeAhead: at === null || at > now,
  };
}

/** Whether the one who acts has asked for it, by this or another account or record. */
export async function handsOf(
  manager: EntityManager,
  humans: HumansService,
  actor: Actor,
  { askedBy }: PublicationRequest,
): Promise<SecondPersonFacts> {
  const { personId, alike } = await askerOf(manager, humans, askedBy, actor.personId);
  return { isAsker: askedBy === actor.accountId || personId === actor.personId, alike };
}

type Known = { store: ReportStore; humans: HumansService };

export async function publicationView(
  manager: EntityManager,
  { store, humans }: Known,
  actor: Actor,
  opened: Opened,
  { now, today }: { now: Date; today: string },
): Promise<PublicationView> {
  const { version, mission } = opened;
  const authority = actor.on({ mission: mission.id });
  if (!authority.can('report:publish')) throw new Refusal('permission.missing', { permission: 'report:publish' });
  const facts = await publicationFacts(manager, store, opened, now, null);
  const asked = await manager.findOneBy(PublicationRequest, { versionId: version.id, ...AWAITED });
  const published = await manager.existsBy(PublishedDocument, { versionId: version.id });
  return {
    byTwo: isByTwo(opened),
    zone: mission.hostProfile.zone,
    embargoUntil: version.embargoUntil?.toISOString() ?? null,
    code: published ? codeOf(opened) : null,
    acts: PUBLICATION_ACT_NAMES.filter((act) => isInPlace(act, facts)).map((act) => ({
      act,
      findings: told(assessAct(publicationActs[act], authority, facts)),
    })),
    awaited: asked && (await awaitedView(manager, humans, actor, authority, asked, today)),
  };
}

async function awaitedView(
  manager: EntityManager,
  humans: HumansService,
  actor: Actor,
  authority: Authority,
  row: PublicationRequest,
  today: string,
): Promise<NonNullable<PublicationView['awaited']>> {
  const asker = await askerOf(manager, humans, row.askedBy, actor.personId);
  const hands = await handsOf(manager, humans, actor, row);
  const against = (action: PublicationDecision) => assess(publicationLifecycle, row.state, action, authority, hands);
  const wanted = { permission: 'report:publish', today, but: [asker.personId] } as const;
  const { id, act, at, wordsRu, wordsEn, askedAt } = row;
  return {
    id,
    act,
    at: at?.toISOString() ?? null,
    words: wordsRu !== null && wordsEn !== null ? { ru: wordsRu, en: wordsEn } : null,
    askedBy: asker.name,
    askedAt: askedAt.toISOString(),
    awaits: await secondPersons(manager, humans, wanted),
    actions: PUBLICATION_DECISIONS.filter((action) => against(action).length === 0),
    against: told(against('confirm')),
  };
}

const told = (findings: readonly Finding[]) =>
  findings.map((finding) => ({ ...finding, provenance: [...finding.provenance] }));

/** What a document in this place can be asked about at all. */
const isInPlace = (act: PublicationAct, { adopted, published, scheduled, unpublished }: PublicationFacts): boolean =>
  ({
    publish: adopted && !scheduled,
    reschedule: scheduled,
    callOff: scheduled,
    complete: published && unpublished,
    retract: published,
  })[act];
