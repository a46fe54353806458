import { formOf, newestForm, type FormName } from './forms/index.js';
import { defineActs, type Requirement } from './lifecycle.js';
import { documentsTold, type DocumentsTold } from './mission-acts.js';
import { STAGE_NAMES, type Stage } from './stages.js';

/** What is filled in at a station at each stage. */
export const FORM_AT = {
  'early-voting': 'voting',
  opening: 'opening',
  voting: 'voting',
  closing: 'closing',
  counting: 'counting',
} as const satisfies Record<Stage, FormName>;
export const stagesOf = (form: FormName): Stage[] => STAGE_NAMES.filter((stage) => FORM_AT[stage] === form);

/** The form, and its version, that somebody who begins now fills in. */
export const formFor = (stage: Stage): { form: FormName; formVersion: number } => {
  const form = FORM_AT[stage];
  return { form, formVersion: newestForm(form).version };
};

/** Whether the leader of the team of that day, or who leads the mission, stands by it: nothing else is counted. */
export const VISIT_STATES = ['entered', 'confirmed'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** Of another content that came under the number of a visit: the visit stays as it is, or the other takes its place. */
export const SETTLEMENTS = ['kept', 'taken'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export type VisitFacts = DocumentsTold & {
  missionOver: boolean;
  reversed: boolean;
  ahead: boolean;
  outsideDates: boolean;
  /** Asked of this mission. */
  stationKnown: boolean;
  teamKnown: boolean;
  formFits: boolean;
  formPublished: boolean;
  /** Observers who were not accredited and on duty from the arrival to the departure. */
  offDuty: number;
  /** Observers whose accreditation ended on that day: of which of its hours it held nothing is known. */
  lastDay: number;
  /** Observers who, by another visit, were at another station at that time. */
  elsewhere: number;
  /** Other visits of these observers to this station at that time. */
  alike: number;
  /** Observers who were not in the team on that day. */
  outsideTeam: number;
  /** So many of them are entered by the leader of the team alone, who was not there. */
  lent: number;
  /** Of a visit that is to be taken away: other contents under its number, of which nobody has said which is right. */
  besides: number;
};

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'visit.station-unknown', met: (f) => f.stationKnown },
  { code: 'visit.team-unknown', met: (f) => f.teamKnown },
  { code: 'visit.form-unknown', met: (f) => f.formPublished },
  { code: 'visit.form-unfit', met: (f) => f.formFits },
  { code: 'visit.reversed', met: (f) => !f.reversed },
  { code: 'visit.ahead', met: (f) => !f.ahead },
  { code: 'visit.outside-dates', met: (f) => !f.outsideDates },
  { code: 'visit.off-duty', met: (f) => f.offDuty === 0, params: (f) => ({ count: f.offDuty }) },
  { code: 'visit.not-your-team', met: (f) => f.lent === 0, params: (f) => ({ count: f.lent }) },
  { code: 'visit.beside-open', met: (f) => f.besides === 0, params: (f) => ({ count: f.besides }) },
] as const satisfies readonly Requirement<VisitFacts>[];

const doubtful = [
  { code: 'visit.last-day', met: (f) => f.lastDay === 0, params: (f) => ({ count: f.lastDay }) },
  { code: 'visit.elsewhere', met: (f) => f.elsewhere === 0, params: (f) => ({ count: f.elsewhere }) },
  { code: 'visit.twice', met: (f) => f.alike === 0, params: (f) => ({ count: f.alike }) },
  { code: 'visit.outside-team', met: (f) => f.outsideTeam === 0, params: (f) => ({ count: f.outsideTeam }) },
  ...documentsTold,
] as const satisfies readonly Requirement<VisitFacts>[];

/** To correct is also to take a visit away, when nothing is asked of it. Its own matter it is to whoever was there. */
export const visitActs = defineActs<VisitFacts>()({
  record: { permission: 'visit:record', requires: plausible, warns: doubtful },
  correct: { permission: 'visit:record', requires: plausible, warns: doubtful },
});

export type ConfirmingFacts = DocumentsTold & {
  missionOver: boolean;
  confirmed: boolean;
  /** Other contents under the number of the visit, of which nobody has said yet which is right. */
  besides: number;
};

/**
 * Its own matter it is to the leader of the team on the day of the visit; whoever coordinates the mission, or is a deputy,
 * may confirm any.
 */
export const confirmingActs = defineActs<ConfirmingFacts>()({
  confirm: {
    permission: 'visit:confirm',
    requires: [
      { code: 'mission.over', met: (f) => !f.missionOver },
      { code: 'visit.confirmed-already', met: (f) => !f.confirmed },
      { code: 'visit.beside-open', met: (f) => f.besides === 0, params: (f) => ({ count: f.besides }) },
    ],
    warns: documentsTold,
  },
});

/** Which content is right is said by whoever may confirm the visit. */
export const settlingActs = defineActs<{ missionOver: boolean }>()({
  settle: { permission: 'visit:confirm', requires: [{ code: 'mission.over', met: (f) => !f.missionOver }] },
});

/** Whether a form can be filled in at that stage, and was published at all. */
export const fits = (stage: Stage, form: FormName) => FORM_AT[stage] === form;
export const isPublished = (form: FormName, version: number) => formOf(form, version) !== undefined;
