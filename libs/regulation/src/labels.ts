import * as actions from './labels.actions.js';
import * as findings from './labels.findings.js';
import * as incidents from './labels.incidents.js';
import * as lists from './labels.lists.js';
import * as messages from './labels.messages.js';
import * as provenance from './labels.provenance.js';
import * as publication from './labels.publication.js';
import * as stations from './labels.stations.js';
import * as states from './labels.states.js';
import * as tasks from './labels.tasks.js';
import type { Wording } from './report-outlines.js';
import { stages } from './stages.js';
import { tones } from './labels.tones.js';
import * as visits from './labels.visits.js';
import * as writing from './labels.writing.js';
import type { Language } from './vocabulary.js';

/** What people read instead of a code: a table per closed list. One entry missing in one language does not compile. */
export const LABELS = {
  ...states,
  ...tasks,
  ...actions,
  ...lists,
  ...provenance,
  ...incidents,
  ...stations,
  ...visits,
  ...publication,
  ...writing,
  messageGroups: messages.messageGroups,
  mailOutcomes: messages.mailOutcomes,
  yardsticks: findings.yardsticks,
  basisKinds: findings.basisKinds,
  addressees: findings.addressees,
  priorities: findings.priorities,
  outcomes: findings.outcomes,
  stages,
  tones,
};

export type LabelTable = keyof typeof LABELS;

export const label = <Table extends LabelTable>(
  language: Language,
  table: Table,
  key: keyof (typeof LABELS)[Table],
): string => (LABELS[table] as Record<typeof key, Wording>)[key][language];
