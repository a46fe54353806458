import type { TranslationOf } from '../message';
import type { delegation as source } from '../ru/delegation';

export const delegation: TranslationOf<typeof source> = {
  'delegation.calls': 'Calls for nominations',
  'delegation.noCalls': 'There are no calls for nominations now.',
  'delegation.deadline': 'Nominations close: {at}',
  'delegation.noDeadline': 'No deadline for nominations is set.',
  'delegation.places': 'Places: {places}.',
  'delegation.counts': 'Nominated: {nominated, number}, endorsed: {endorsed, number}, listed: {listed, number}.',
  'delegation.hostItself': 'The vote is in your own state: its nationals do not serve in the mission.',
  'delegation.takesNobody': 'The mission takes no more nominations.',
  'delegation.people': 'Our people',
  'delegation.chamber': 'Chamber',
  'delegation.until': 'Mandate until',
};
