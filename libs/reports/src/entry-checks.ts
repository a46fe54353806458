import type { EntityManager } from 'typeorm';
import type { RecordFinding } from '#libs/contracts';
import { LANGUAGES, type Finding } from '#libs/regulation';
import { recordedIn } from './references.js';
import type { Opened, ReportStore } from './report-store.js';
import { NOTHING_TOLD, TextReader, together, warningsOf } from './text-checks.js';

/** What whoever has just saved a finding or a recommendation should know of its words, in whichever language they are. */
export async function entryWarnings(
  manager: EntityManager,
  store: ReportStore,
  opened: Opened,
  words: readonly RecordFinding['text'][],
): Promise<Finding[]> {
  const recorded = await recordedIn(manager, opened.mission.id);
  let told = NOTHING_TOLD;
  for (const language of LANGUAGES) {
    const reader = new TextReader(await store.content(manager, opened, language), recorded);
    for (const said of words) if (said[language] !== null) told = together(told, reader.readEntry(said[language]));
  }
  return warningsOf(told);
}
