import {
  accreditationActs,
  badgeActs,
  confirmingActs,
  dossierActs,
  LIFECYCLES,
  meetingActs,
  factActs,
  evidenceActs,
  findingActs,
  followUpActs,
  incidentActs,
  outcomeActs,
  planActs,
  publicationActs,
  outlineActs,
  remarkActs,
  teamActs,
  missionActs,
  REFUSALS,
  reportActs,
  settlingActs,
  stationActs,
  visitActs,
  type Act,
  type RefusalCode,
  type RuleId,
} from '#libs/regulation';

export type AnyAct = Act<never>;

/** Every table of moves and acts that the product executes, by a name to speak of it. */
export const ACT_TABLES: Record<string, Record<string, AnyAct>> = {
  ...Object.fromEntries(Object.entries(LIFECYCLES).map(([name, { moves }]) => [name, moves])),
  'mission act': missionActs,
  'accreditation act': accreditationActs,
  'report act': reportActs,
  'publication act': publicationActs,
  'badge act': badgeActs,
  'dossier act': dossierActs,
  'meeting act': meetingActs,
  'station act': stationActs,
  'team act': teamActs,
  'plan act': planActs,
  'visit act': visitActs,
  'visit confirming': confirmingActs,
  'visit settling': settlingActs,
  'incident act': incidentActs,
  'follow-up act': followUpActs,
  'evidence act': evidenceActs,
  'fact act': factActs,
  'finding act': findingActs,
  'outcome act': outcomeActs,
  'outline act': outlineActs,
  'remark act': remarkActs,
};

export const ruleOf = (code: RefusalCode) => (REFUSALS[code] as { rule?: RuleId }).rule;

/** One requirement or warning in one place. */
export type Place = { table: string; act: string; effect: 'requires' | 'warns'; code: RefusalCode };

export const PLACES: Place[] = Object.entries(ACT_TABLES).flatMap(([table, acts]) =>
  Object.entries(acts).flatMap(([act, row]) =>
    (['requires', 'warns'] as const).flatMap((effect) =>
      (row[effect] ?? []).map(({ code }) => ({ table, act, effect, code })),
    ),
  ),
);

export const placeName = ({ table, act, effect, code }: Place) => `${table} ${act} ${effect} ${code}`;
