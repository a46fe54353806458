import type { TranslationOf } from '../message';
import type { missions as source } from '../ru/missions';

export const missions: TranslationOf<typeof source> = {
  'missions.title': 'Missions',
  'missions.find': 'Find a mission',
  'missions.number': 'Number',
  'missions.name': 'Mission',
  'missions.host': 'Host state',
  'missions.state': 'State',
  'missions.cutoff': 'Accreditation cut-off',
  'missions.noCutoff': 'not confirmed',
  'missions.count': '{count, plural, one {# mission} other {# missions}}',
  'missions.none': 'No missions yet.',
  'mission.overview': 'Overview',
  'mission.nextMoves': 'What can be done',
};
