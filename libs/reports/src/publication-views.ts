import { In, type EntityManager } from 'typeorm';
import type { PublicationView } from '#libs/contracts';
import { askerOf, isAnybodyElse, secondPersons, type HumansService } from '#libs/identity';
import { among, column, readAll, type Actor } from '#libs/platform';
import {
  assess,
  assessAct,
  isAdopted,
  isPublic,
  LANGUAGES,
  PUBLICATION_ACT_NAMES,
  PUBLICATION_ACTS,
  PUBLICATION_DECISIONS,
  publicationActs,
  publicationLifecycle,
  PUBLISHED,
  Refusal,
  reportLifecycle,
  type Authority,
  type Finding,
  type PublicationAct,
  type PublicationDecision,
  type PublicationFacts,
  type SecondPersonFacts,
} from '#libs/regulation';
import { codeOf } from './composed.js';
import { filesToPublish, finalLanguages, unpublished } from './publishing.js';
import { isByTwo, type Opened, type ReportStore } from './report-store.js';
import { PublicationRequest, PublishedDocument, ReportVersion } from './report.entities.js';

export const AWAITED = { state: publicationLifecycle.initial } as const;

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

/** What somebody has asked for of a document, whichever edition it is about. */
export async function awaitedOf(manager: EntityManager, reportId: string): Promise<PublicationRequest | null> {
  const versions = await manager.find(ReportVersion, { where: { reportId }, select: { id: true } });
  return manager.findOneBy(PublicationRequest, { versionId: In(versions.map(({ id }) => id)), ...AWAITED });
}

/** The newest edition that stands before the public and was not withdrawn, or the one that is named. */
export async function withdrawable(
  manager: EntityManager,
  { report, mission }: Opened,
  edition: number | null,
): Promise<Opened | null> {
  const number = (await withdrawables(manager, report.id)).find((each) => edition === null || each === edition);
  if (number === undefined) return null;
  return { report, mission, version: await manager.findOneByOrFail(ReportVersion, { reportId: report.id, number }) };
}

/** All that stand before the public and were not withdrawn, the newest first. */
async function withdrawables(manager: EntityManager, reportId: string): Promise<number[]> {
  const rows = await readAll(
    manager,
    `SELECT v.number FROM report_version v LEFT JOIN published_document d ON d.version_id = v.id
     WHERE v.report_id = $1 AND v.state ${among(reportLifecycle.moves.retract.from)} AND d.withdrawn_at IS NULL
       AND (d.version_id IS NOT NULL OR v.state ${among(PUBLISHED)}) ORDER BY v.number DESC`,
    [reportId],
    { number: column.int },
  );
  return rows.map(({ number }) => number);
}

/** The press releases of the mission, by the last version of each; not the document itself. */
const pressReleases = (manager: EntityManager, { report, mission }: Opened) =>
  readAll(
    manager,
    `SELECT DISTINCT ON (r.number) r.id, r.number, v.state FROM report r JOIN report_version v ON v.report_id = r.id
     WHERE r.mission_id = $1 AND r.kind = 'press-release' AND r.id <> $2
     ORDER BY r.number, v.number DESC`,
    [mission.id, report.id],
    { id: column.text, number: column.text, state: column.oneOf(reportLifecycle.states) },
  );

/** What the acts ask about a document, if they are to be at `at`. */
export async function publicationFacts(
  manager: EntityManager,
  store: ReportStore,
  opened: Opened,
  now: Date,
  at: Date | null,
  edition: number | null = null,
): Promise<PublicationFacts> {
  const { state, embargoUntil, originalLanguage } = opened.version;
  const rendered = await finalLanguages(manager, store, opened);
  return {
    adopted: state === 'ADOPTED',
    published: isPublic(state),
    withdrawable: (await withdrawable(manager, opened, edition)) !== null,
    scheduled: state === 'ADOPTED' && embargoUntil !== null,
    awaited: (await awaitedOf(manager, opened.report.id)) !== null,
    originalRendered: rendered.includes(originalLanguage),
    translationRendered: rendered.length === LANGUAGES.length,
    unpublished: (await unpublished(manager, store, opened)).length > 0,
    timeAhead: at === null || at > now,
  };
}

/** Whether anybody else than the one who asks could confirm. */
export const isThereASecond = (manager: EntityManager, { personId }: Actor, today: string): Promise<boolean> =>
  isAnybodyElse(manager, { permission: 'report:publish', today, but: [personId] });

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
  const asked = await awaitedOf(manager, opened.report.id);
  const published = await manager.existsBy(PublishedDocument, { versionId: version.id });
  const retracts = await withdrawable(manager, opened, null);
  const files =
    asked?.artifacts ?? (await artifactsFor(manager, store, opened, facts.scheduled ? 'reschedule' : 'publish'));
  // Of a draft nothing is published: what may be withdrawn is of the edition before it.
  const byTwo = isByTwo(isAdopted(version.state) ? opened : (retracts ?? opened));
  return {
    byTwo,
    zone: mission.hostProfile.zone,
    embargoUntil: version.embargoUntil?.toISOString() ?? null,
    code: published ? codeOf(opened) : null,
    nobodyElse: byTwo && !(await isThereASecond(manager, actor, today)),
    withdrawable: await withdrawables(manager, opened.report.id),
    files: await filesToPublish(manager, opened, files),
    pressReleases: await pressReleases(manager, opened),
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
  const { number: edition } = await manager.findOneByOrFail(ReportVersion, { id: row.versionId });
  return {
    id,
    act,
    edition,
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
const isInPlace = (act: PublicationAct, { adopted, published, scheduled, ...facts }: PublicationFacts): boolean =>
  ({
    publish: adopted && !scheduled,
    reschedule: scheduled,
    callOff: scheduled,
    complete: published && facts.unpublished,
    retract: facts.withdrawable,
  })[act];
