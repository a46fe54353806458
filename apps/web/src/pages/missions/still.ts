import { missionActs, MISSION_ENDS, type MissionState, type RefusalCode } from '#libs/regulation';
import type { Chosen } from './act-form';
import type { MandateAct } from './mandate-acts';

type Of = { state: MissionState };
export type MissionAct = keyof typeof missionActs;

/** Nothing is expected of it any more, and what is over is changed no more, but for what the acts say. */
export const isOver = ({ state }: Of): boolean => MISSION_ENDS.includes(state);

/** Whether a mission that stands so may still be asked for this: what ends with it is not offered afterwards. */
export const isStillOpen = (act: MissionAct, mission: Of): boolean => {
  const { requires = [] }: { requires?: readonly { code: RefusalCode }[] } = missionActs[act];
  return !isOver(mission) || requires.every(({ code }) => code !== 'mission.over');
};

/** Which act of the regulation each form of the mandate performs. */
const PERFORMS = {
  invitation: 'registerInvitation',
  decision: 'recordDecision',
  event: 'addEvent',
  cutoff: 'confirmCutoff',
  dates: 'setDates',
  office: 'appointCoordinator',
  categories: 'setCategories',
  hostFacts: 'fillHostFacts',
  territory: 'addTerritoryNote',
  activity: 'recordActivity',
  results: 'recordResults',
  outcome: 'addOutcomeNote',
  settings: 'adoptSettings',
  correctTitle: 'correctFact',
  correctDates: 'correctFact',
  correctResults: 'correctFact',
} as const satisfies Record<MandateAct, MissionAct>;

export const performedBy = (form: Chosen): MissionAct => {
  if (typeof form === 'string') return PERFORMS[form];
  return 'moveEvent' in form ? 'moveEvent' : 'correctFact';
};
