import { randomUUID } from 'node:crypto';
import { IsNull, type EntityTarget } from 'typeorm';
import type { RecordFinding, RecordRecommendation } from '#libs/contracts';
import type { Unit } from '#libs/platform';
import { isAgreed, isWritable, Refusal, translationsOf } from '#libs/regulation';
import type { FindingEntry, RecommendationEntry } from './finding.entities.js';
import type { Opened } from './report-store.js';

type Halves = { ru: string | null; en: string | null };
/** Which version of an entry a row is. */
export type Kept = { entryId: string; version: number; versionId: string; position: number; removed: boolean };

/** In a draft all of it; once the document is agreed, its translation alone: nothing is added then, and nothing taken away. */
export const mayWrite = ({ version }: Opened, translated: boolean) =>
  isWritable(version.state, true) || (translated && isAgreed(version.state));

/** What an entry says, apart from which words are of which language. */
export const pickFinding = ({ section, yardstick, text, basis }: RecordFinding) => ({
  said: { section, yardstick, basis: basis.map(({ kind, id }) => `${kind} ${id}`).toSorted() },
  words: [text],
});
export const pickRecommendation = ({
  addressee,
  addresseeName,
  priority,
  text,
  ground,
  findings,
}: RecordRecommendation) => ({
  said: { addressee, priority, findings: findings.toSorted() },
  words: [addresseeName, text, ground],
});
type Picked = { said: object; words: readonly Halves[] };

/** Whether nothing differs but words of the translation: that does not touch what is signed. */
export function onlyTranslated({ version: { originalLanguage } }: Opened, before: Picked, after: Picked): boolean {
  const original = ({ said, words }: Picked) => JSON.stringify([said, words.map((word) => word[originalLanguage])]);
  return original(before) === original(after);
}

/**
 * Whether the translation of an entry is of an earlier original than this one: words of the original moved and their
 * translation did not, or had not before. Rewriting all of its words mends that; whoever says that it `holds` has read both.
 */
export function isLeftBehind(
  { version: { originalLanguage } }: Opened,
  before: Picked & { stale: boolean },
  after: Picked,
  holds: boolean,
): boolean {
  const words = after.words.map((now, at) => ({ now, old: before.words[at]! }));
  return translationsOf(originalLanguage).some((language) => {
    const said = words.filter(({ now }) => now[language] !== null);
    const isRewritten = said.every(({ now, old }) => now[language] !== old[language]);
    const isMoved = said.some(
      ({ now, old }) => now[originalLanguage] !== old[originalLanguage] && now[language] === old[language],
    );
    return !holds && said.length > 0 && (isMoved || (before.stale && !isRewritten));
  });
}

export async function firstOf(
  { manager }: Unit,
  entity: EntityTarget<FindingEntry | RecommendationEntry>,
  { version }: Opened,
): Promise<Kept> {
  const last = await manager.maximum(entity, 'position', { versionId: version.id });
  return { entryId: randomUUID(), version: 1, versionId: version.id, position: (last ?? 0) + 1, removed: false };
}

/** Whoever changes an entry has read the version that stands; from now on the next one does. */
export async function supersededBy(
  { manager, now }: Unit,
  entity: EntityTarget<FindingEntry | RecommendationEntry>,
  { version }: Opened,
  entryId: string,
  seen: number,
  removed: boolean,
): Promise<Kept> {
  const where = { versionId: version.id, entryId, replacedAt: IsNull() };
  const { version: current, position } = await manager.findOneByOrFail(entity, where);
  if (seen !== current) throw new Refusal('version.stale', { seen, current });
  await manager.update(entity, where, { replacedAt: now });
  return { entryId, version: current + 1, versionId: version.id, position, removed };
}
