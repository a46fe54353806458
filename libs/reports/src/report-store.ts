import { Injectable } from '@nestjs/common';
import type { RecommendationView } from '#libs/contracts';
import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { HumansService } from '#libs/identity';
import { closingSaid, isOver, MissionsService, pollsClosed, stillUntimed, type Mission } from '#libs/missions';
import { among, column, intact, isThere, readFirst, type Actor, type Unit } from '#libs/platform';
import {
  isNotInEnglish,
  LANGUAGES,
  outlineOf,
  OBSERVER_STATES,
  quotedAt,
  Refusal,
  REPORT_ENDS,
  sectionsNamed,
  translationsOf,
  type AdoptionMode,
  type Language,
  type ReportAction,
  type ReportFacts,
  type SectionId,
  type Typed,
  type Wording,
} from '#libs/regulation';
import { restingOnOne } from './absences.js';
import { candidates } from './candidates.js';
import { contentDigest, emptySections, typedIn, type Content } from './content.js';
import { Absence, Artifact, CouncilSession, Report, ReportVersion, Signatory, Snapshot } from './report.entities.js';
import { baselessIn } from './finding-basis.js';
import { entriesIn, entryRowsOf, staleEntries } from './finding-entries.js';
import { recordedIn } from './references.js';
import { openRemarks } from './remark-views.js';
import { staleSections } from './section-texts.js';
import { lackingIn, outlined, textsOf } from './translations.js';
import type { Corrected } from './section.js';
import type { SnapshotContent } from './snapshot-content.js';
import { numbersTypedIn, unknownIn } from './text-checks.js';

/** A document with its present version, as a command works on it. */
export type Opened = { report: Report; version: ReportVersion; mission: Mission };

/** How a version is adopted: as was fixed with its list, or as it would be fixed now. */
export const adoptionOf = ({ version, mission }: Pick<Opened, 'version' | 'mission'>): AdoptionMode =>
  version.adoptionMode ?? mission.settings.adoptionMode;
/** So with whether dissents are printed. */
export const isDissentPrinted = ({ version, mission }: Pick<Opened, 'version' | 'mission'>): boolean =>
  version.dissentPrinted ?? mission.settings.dissentPrinted;
/** And with whether two publish it. A mission that has no copy of the setting was created before there was one. */
export const isByTwo = ({ version, mission: { settings } }: Pick<Opened, 'version' | 'mission'>): boolean =>
  version.publicationByTwo ?? (settings as Partial<typeof settings>).publicationByTwo ?? false;

/** Finds documents and says what they contain; every command begins here. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly missions: MissionsService,
    private readonly humans: HumansService,
  ) {}

  /**
   * The version of a document that stands, or else the newest, of those that the one who asks may see; or the one that is
   * asked for by its number.
   */
  async open(manager: EntityManager, actor: Actor, reportId: string, number?: number): Promise<Opened> {
    const seen = await this.seen(manager, actor, reportId);
    const opened = number === undefined ? seen[0] : seen.find(({ version }) => version.number === number);
    if (!opened) throw new Refusal('report.not-found');
    return opened;
  }

  /** Every version that the one who asks may see, the one that stands first: what was published does not make way for a draft. */
  async seen(manager: EntityManager, actor: Actor, reportId: string): Promise<Opened[]> {
    const report = await manager.findOneBy(Report, { id: reportId });
    if (!report) throw new Refusal('report.not-found');
    const mission = await this.missions.require(manager, report.missionId);
    const seen: Opened[] = [];
    for (const version of await versionsOf(manager, reportId))
      if (await sees(manager, actor, { report, version, mission })) seen.push({ report, version, mission });
    return seen;
  }

  /** The same, for a command of somebody who sees it. */
  async lock({ manager, actor }: Unit, reportId: string, expected?: number): Promise<Opened> {
    const { report } = await this.open(manager, actor, reportId);
    const locked = await this.lockStanding(manager, report);
    const { version } = locked.version;
    if (expected !== undefined && expected !== version)
      throw new Refusal('version.stale', { seen: expected, current: version });
    return locked;
  }

  /** First the mission is locked, then the version, always in this order. */
  async lockStanding(manager: EntityManager, report: Report): Promise<Opened> {
    const mission = await this.missions.lock(manager, report.missionId);
    const [standing] = await versionsOf(manager, report.id);
    const version = await manager.findOneOrFail(ReportVersion, {
      where: { id: standing!.id },
      lock: { mode: 'pessimistic_write' },
    });
    return { report, version, mission };
  }

  async content(manager: EntityManager, opened: Omit<Opened, 'mission'>, language: Language): Promise<Content> {
    const [content] = await this.contents(manager, opened, [language]);
    return content!;
  }

  /** What is the same in each language is read once. */
  private async contents(
    manager: EntityManager,
    { report, version }: Omit<Opened, 'mission'>,
    languages: readonly Language[] = LANGUAGES,
  ): Promise<Content[]> {
    const { content, digest, id } = await manager.findOneByOrFail(Snapshot, { id: version.snapshotId });
    const snapshot = JSON.parse(intact(content, digest, `snapshot ${id}`)) as SnapshotContent;
    const rows = await entryRowsOf(manager, version.id);
    const contents: Content[] = [];
    for (const language of languages)
      contents.push({
        ...outlined({ report, version }),
        versionNumber: version.number,
        language,
        texts: await textsOf(manager, version.id, language),
        snapshot,
        ...entriesIn(rows, language),
      });
    return contents;
  }

  async digests(manager: EntityManager, opened: Opened): Promise<Record<Language, string>> {
    const contents = await this.contents(manager, opened);
    return Object.fromEntries(contents.map((content) => [content.language, contentDigest(content)])) as Record<
      Language,
      string
    >;
  }

  private async readings(manager: EntityManager, opened: Opened) {
    const { originalLanguage } = opened.version;
    const contents = await this.contents(manager, opened);
    const original = contents.find(({ language }) => language === originalLanguage)!;
    const recorded = await recordedIn(manager, opened.mission.id);
    return {
      ...unknownIn(contents, recorded),
      typedNumbers: numbersTypedIn(original, recorded),
    };
  }

  /** What the lifecycle asks. `signatories` are those who would sign if signing opened now. */
  async facts(manager: EntityManager, opened: Opened, now: Date, action: ReportAction | null): Promise<ReportFacts> {
    const { report, version, mission } = opened;
    const versionId = version.id;
    const snapshot = await manager.findOneByOrFail(Snapshot, { id: version.snapshotId });
    const rendered = await manager.findBy(Artifact, { versionId, draft: false });
    const has = (language: Language) => rendered.some((artifact) => artifact.language === language);
    const mode = adoptionOf(opened);
    const { stationsUntimed } = await this.missions.asked(manager, mission.id, ['stationsUntimed']);
    const frozen = await manager.find(Signatory, { where: { versionId }, order: { position: 'ASC' } });
    const listed = frozen.length > 0 ? frozen : await candidates(manager, report, mode, mission.id);
    const without = frozen.filter(({ signedAt }) => !signedAt);
    const absences = await manager.findBy(Absence, { versionId, endedAt: IsNull() });
    const isAbsent = ({ personId }: Signatory) => absences.some((absence) => absence.personId === personId);
    const absent = without.filter(isAbsent).length;
    const coordinator = await coordinatorOf(manager, mission.id);
    const original = await textsOf(manager, versionId, version.originalLanguage);
    const translations = translationsOf(version.originalLanguage);
    const lacks: SectionId[] = [];
    const rows = await entryRowsOf(manager, versionId);
    const stale: SectionId[] = staleEntries(rows, outlined(opened));
    for (const language of translations) {
      lacks.push(...(await lackingIn(manager, opened, rows, language)));
      stale.push(...(await staleSections(manager, version, language)));
    }
    const numbersOf = (which: (row: RecommendationView) => boolean) =>
      rows.recommendations.filter(which).map(({ number }) => number!);
    return {
      settings: mission.settings,
      emptySections: emptySections(outlined(opened), original, entriesIn(rows, version.originalLanguage)).length,
      untranslated: lacks.length,
      stale: sectionsNamed(stale, version.outline),
      // Who another addressee is, its name says.
      unaddressed: numbersOf(
        ({ addressee, addresseeName }) =>
          addressee === null || (addressee === 'other' && !addresseeName[version.originalLanguage]),
      ),
      baseless: await baselessIn(manager, mission.id, rows.findings),
      unfounded: numbersOf(({ findings }) => findings.length === 0),
      ...(await openRemarks(manager, version)),
      ...(await this.readings(manager, opened)),
      ...saidInRussianOnly([
        ...typedIn(outlined(opened), JSON.parse(snapshot.content) as SnapshotContent),
        ...[reasonIn(version, 'en')].flatMap((text) => (text === null ? [] : [{ at: 'report' as const, text }])),
      ]),
      snapshotFinal: !snapshot.provisional,
      pagesOver: 0,
      beforePollsClose: outlineOf(report.kind).beforePollsClose ?? false,
      pollsClosed: pollsClosed(mission, now),
      pollsClose: closingSaid(mission),
      stationsUntimed: stillUntimed(mission, stationsUntimed, now),
      mode,
      signatories: listed.length,
      unsigned: without.length - absent,
      absent,
      absentByOne: await restingOnOne(manager, this.humans, absences),
      unsignedNames: namesOf(without),
      coordinatorListed: listed.some(({ personId }) => personId === coordinator),
      coordinatorSigned: frozen.some(({ personId, signedAt }) => personId === coordinator && signedAt),
      originalRendered: has(version.originalLanguage),
      translationsRendered: LANGUAGES.every(has),
      missionOver: isOver(mission),
      sessionRecorded: await manager.existsBy(CouncilSession, {
        versionId,
        kind: action === 'note' ? 'noted' : 'submitted',
      }),
    };
  }
}

const ended = ({ state }: ReportVersion) => Number(REPORT_ENDS.includes(state));

/** The one that stands, if any does, before those that made way or were given up; among these the newest first. */
async function versionsOf(manager: EntityManager, reportId: string): Promise<ReportVersion[]> {
  const versions = await manager.find(ReportVersion, { where: { reportId }, order: { number: 'DESC' } });
  return versions.toSorted((one, other) => ended(one) - ended(other));
}

/** The last edition before this one that was adopted: this one corrects it, whether it is a draft yet or stands. */
export async function correctedBy(
  manager: EntityManager,
  version: ReportVersion,
  language: Language,
): Promise<Corrected | null> {
  const { reportId, number } = version;
  const where = { reportId, number: LessThan(number), adoptedOn: Not(IsNull()) };
  const before = await manager.findOne(ReportVersion, { where, order: { number: 'DESC' } });
  return before && { number: before.number, adoptedOn: before.adoptedOn!, reason: reasonIn(version, language) };
}

/** What nobody said in English of what was typed once: quoted, and on which tabs it stands. */
function saidInRussianOnly(typed: readonly Typed[]) {
  const lacking = typed.filter(({ text }) => isNotInEnglish(text));
  return {
    notInEnglish: lacking.length > 0 ? quotedAt(lacking) : null,
    notInEnglishAt: [...new Set(lacking.map(({ at }) => at))],
  };
}

/** Why it corrects another: what its edition in a language prints. */
const reasonIn = (version: ReportVersion, language: Language): string | null =>
  (language === version.originalLanguage ? null : version.correctionReasonTranslated) ?? version.correctionReason;

/**
 * Readers of the mission's reports see every version, signatories what they are to sign, and observers, Council and
 * auditors what was adopted: it stands until its successor is adopted.
 */
async function sees(manager: EntityManager, actor: Actor, { version, mission }: Opened): Promise<boolean> {
  if (actor.on({ mission: mission.id }).can('report:read')) return true;
  if (version.state !== 'SIGNING' && version.adoptedAt === null) return false;
  const personId = actor.personId ?? undefined;
  if (personId && (await manager.existsBy(Signatory, { versionId: version.id, personId }))) return true;
  return version.adoptedAt !== null && mayReceive(manager, actor, mission.id);
}

/** Observers of the mission, and those who read what any mission adopted. */
export async function mayReceive(manager: EntityManager, actor: Actor, missionId: string): Promise<boolean> {
  return actor.everywhere('report:read-adopted') || isObserver(manager, actor, missionId);
}

export async function isObserver(manager: EntityManager, actor: Actor, missionId: string): Promise<boolean> {
  if (!actor.personId || !actor.holds('report:receive')) return false;
  return isThere(
    manager,
    `SELECT FROM accreditation WHERE mission_id = $1 AND person_id = $2 AND state ${among(OBSERVER_STATES)} LIMIT 1`,
    [missionId, actor.personId],
  );
}

/** As they stood when the list was fixed, in its order. */
const namesOf = (signatories: readonly Signatory[]): Wording | null =>
  signatories.length === 0
    ? null
    : {
        ru: signatories.map(({ nameRu }) => nameRu).join(', '),
        en: signatories.map(({ nameEn }) => nameEn).join(', '),
      };

async function coordinatorOf(manager: EntityManager, missionId: string): Promise<string | undefined> {
  const row = await readFirst(
    manager,
    `SELECT person_id AS id FROM mission_office WHERE mission_id = $1 AND office = 'coordinator' AND valid_until IS NULL`,
    [missionId],
    { id: column.text },
  );
  return row?.id;
}

/** The newest final snapshot of a mission, if observation has been closed. */
export const finalSnapshot = (manager: EntityManager, missionId: string): Promise<Snapshot | null> =>
  manager.findOne(Snapshot, { where: { missionId, provisional: false, id: Not(IsNull()) }, order: { seq: 'DESC' } });
