import {
  accreditationLifecycle,
  type AccreditationAction,
  type AccreditationState,
} from './accreditation-lifecycle.js';
import { applicationLifecycle, type ApplicationAction, type ApplicationState } from './application-lifecycle.js';
import { LABELS } from './labels.js';
import type { Wording } from './report-outlines.js';

/** Moves of a mission after which what hangs on it is no longer what it was. */
export const CONSEQUENT_ACTIONS = ['cancel', 'decline', 'postpone', 'resume'] as const;
export type ConsequentAction = (typeof CONSEQUENT_ACTIONS)[number];

type Row = {
  /** Moves made with the applications, and with the accreditations: the first that a state allows; none leaves it. */
  applications: readonly ApplicationAction[];
  accreditations: readonly AccreditationAction[];
  /** The cut-off and the list must be confirmed and approved anew. */
  confirmAnew: boolean;
  /** Whether reminders, calls and deadlines go on, rest, or have ended. */
  course: 'goes-on' | 'rests' | 'ends';
  callsForLetters: boolean;
};

/** What follows from each. The preview is computed from this table, and what carries a move out obeys it. */
export const CONSEQUENCES = {
  cancel: {
    applications: ['lapse', 'withdraw'],
    accreditations: ['cancelOnRequest'],
    confirmAnew: false,
    course: 'ends',
    callsForLetters: true,
  },
  decline: {
    applications: ['lapse', 'withdraw'],
    accreditations: ['cancelOnRequest'],
    confirmAnew: false,
    course: 'ends',
    callsForLetters: true,
  },
  postpone: { applications: [], accreditations: [], confirmAnew: true, course: 'rests', callsForLetters: true },
  resume: { applications: [], accreditations: [], confirmAnew: true, course: 'goes-on', callsForLetters: false },
} as const satisfies Record<ConsequentAction, Row>;

/** The move that a consequence makes with an application in a state; undefined leaves it where it is. */
export const applicationConsequence = (
  action: ConsequentAction,
  state: ApplicationState,
): ApplicationAction | undefined =>
  (CONSEQUENCES[action] as Row).applications.find((move) => applicationLifecycle.moves[move].from.includes(state));
export const accreditationConsequence = (
  action: ConsequentAction,
  state: AccreditationState,
): AccreditationAction | undefined =>
  (CONSEQUENCES[action] as Row).accreditations.find((move) => accreditationLifecycle.moves[move].from.includes(state));

/** What there is before the move. */
export type Standing = {
  applications: Partial<Record<ApplicationState, number>>;
  accreditations: Partial<Record<AccreditationState, number>>;
  batches: number;
  certificates: number;
  cutoffConfirmed: boolean;
  listApproved: boolean;
  deadlines: number;
};

export const CONSEQUENCE_SUBJECTS = [
  'applications',
  'accreditations',
  'batches',
  'certificates',
  'cutoff',
  'list',
  'deadlines',
  'reminders',
  'call',
  'letters',
] as const;
export type ConsequenceSubject = (typeof CONSEQUENCE_SUBJECTS)[number];
export type Consequence = {
  about: ConsequenceSubject;
  from: string | null;
  to: string | null;
  count: number | null;
  sentence: Wording;
};

const SENTENCES = {
  moved: {
    ru: '{what}, состояние «{from}» ({count}): новое состояние – «{to}».',
    en: '{what} in "{from}" ({count}): become "{to}".',
  },
  kept: {
    ru: '{what}, состояние «{from}» ({count}): без изменений.',
    en: '{what} in "{from}" ({count}): stay as they are.',
  },
  applications: { ru: 'Заявки', en: 'Applications' },
  accreditations: { ru: 'Аккредитации', en: 'Accreditations' },
  batchesTakenBack: {
    ru: 'Отправленные списки ({count}) остаются в реестре; принимающую сторону просят их отменить.',
    en: 'The lists sent ({count}) stay on record; the host is asked to cancel them.',
  },
  batchesStay: {
    ru: 'Отправленные списки ({count}) остаются у принимающей стороны.',
    en: 'The lists sent ({count}) stay with the host.',
  },
  certificatesReturn: {
    ru: 'Выданные удостоверения ({count}) больше не действуют и подлежат возврату.',
    en: 'The certificates issued ({count}) are no longer valid and are to be returned.',
  },
  certificatesStay: {
    ru: 'Выданные удостоверения ({count}) остаются у наблюдателей; их срок проверяется заново.',
    en: 'The certificates issued ({count}) stay with the observers; their validity is checked anew.',
  },
  cutoff: {
    ru: 'Срок представления документов на аккредитацию нужно подтвердить заново.',
    en: 'The accreditation deadline must be confirmed anew.',
  },
  list: { ru: 'Список наблюдателей нужно утвердить заново.', en: 'The list of observers must be approved anew.' },
  deadlinesEnd: {
    ru: 'Сроки миссии ({count}) больше не действуют.',
    en: 'The deadlines of the mission ({count}) no longer hold.',
  },
  deadlinesRest: {
    ru: 'Сроки миссии ({count}) приостановлены до возобновления.',
    en: 'The deadlines of the mission ({count}) rest until it is resumed.',
  },
  deadlinesGoOn: {
    ru: 'Сроки миссии ({count}) снова действуют.',
    en: 'The deadlines of the mission ({count}) hold again.',
  },
  remindersEnd: { ru: 'Напоминаний больше не будет.', en: 'There will be no more reminders.' },
  remindersRest: {
    ru: 'Напоминания прекращаются, пока миссия не возобновлена и срок не подтверждён.',
    en: 'Reminders stop until the mission is resumed and its cut-off is confirmed.',
  },
  remindersGoOn: {
    ru: 'Напоминания возобновятся, когда срок будет подтверждён.',
    en: 'Reminders go on once the cut-off is confirmed.',
  },
  callEnd: { ru: 'Приём кандидатур прекращается.', en: 'Nominations are no longer taken.' },
  callRest: {
    ru: 'Приём кандидатур приостановлен до возобновления.',
    en: 'Nominations are not taken until the mission is resumed.',
  },
  callGoOn: {
    ru: 'Приём кандидатур продолжается, если его срок не истёк.',
    en: 'Nominations are taken again while their deadline allows.',
  },
  letters: {
    ru: 'Будут подготовлены письма принимающей стороне и делегациям.',
    en: 'Letters to the host and to the delegations will be prepared.',
  },
} as const satisfies Record<string, Wording>;

type Values = Partial<Record<'what' | 'from' | 'to' | 'count', Wording | number>>;
const filled = (sentence: Wording, values: Values, language: 'ru' | 'en') =>
  sentence[language].replace(/\{(\w+)\}/g, (_, name: keyof Values) => {
    const value = values[name];
    return typeof value === 'object' ? value[language] : String(value ?? '');
  });
const say = (name: keyof typeof SENTENCES, values: Values = {}): Wording => ({
  ru: filled(SENTENCES[name], values, 'ru'),
  en: filled(SENTENCES[name], values, 'en'),
});

/** What becomes of those in each state; `next` is the state they come to, or null where they stay. */
function ofStates<State extends string>(
  about: 'applications' | 'accreditations',
  labels: Record<State, Wording>,
  counts: Partial<Record<State, number>>,
  next: (state: State) => State | null,
): Consequence[] {
  return (Object.entries(counts) as [State, number][])
    .filter(([, count]) => count)
    .map(([from, count]) => {
      const to = next(from);
      const values = { what: SENTENCES[about], from: labels[from], count };
      const sentence = to ? say('moved', { ...values, to: labels[to] }) : say('kept', values);
      return { about, from, to, count, sentence };
    });
}

const plain = (about: ConsequenceSubject, count: number | null, name: keyof typeof SENTENCES): Consequence[] =>
  count === 0 ? [] : [{ about, from: null, to: null, count, sentence: say(name, count === null ? {} : { count }) }];

const COURSES = { 'goes-on': 'GoOn', rests: 'Rest', ends: 'End' } as const satisfies Record<Row['course'], string>;

/** Everything that a move would bring with it. */
export function consequencesOf(action: ConsequentAction, standing: Standing): Consequence[] {
  const row: Row = CONSEQUENCES[action];
  const { applications, accreditations, batches, certificates, deadlines } = standing;
  const ending = COURSES[row.course];
  return [
    ...ofStates('applications', LABELS.applicationStates, applications, (state) => {
      const move = applicationConsequence(action, state);
      return move ? (applicationLifecycle.moves[move].to as ApplicationState) : null;
    }),
    ...ofStates('accreditations', LABELS.accreditationStates, accreditations, (state) => {
      const move = accreditationConsequence(action, state);
      return move ? (accreditationLifecycle.moves[move].to as AccreditationState) : null;
    }),
    ...plain('batches', batches, row.accreditations.length > 0 ? 'batchesTakenBack' : 'batchesStay'),
    ...plain('certificates', certificates, row.accreditations.length > 0 ? 'certificatesReturn' : 'certificatesStay'),
    ...(row.confirmAnew && standing.cutoffConfirmed ? plain('cutoff', null, 'cutoff') : []),
    ...(row.confirmAnew && standing.listApproved ? plain('list', null, 'list') : []),
    ...plain('deadlines', deadlines, `deadlines${ending}`),
    ...plain('reminders', null, `reminders${ending}`),
    ...plain('call', null, `call${ending}`),
    ...(row.callsForLetters ? plain('letters', null, 'letters') : []),
  ];
}
