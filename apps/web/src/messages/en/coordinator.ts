import type { TranslationOf } from '../message';
import type { coordinator as source } from '../ru/coordinator';

export const coordinator: TranslationOf<typeof source> = {
  'coordinator.choose': 'Choose a mission',
  'coordinator.toMission': 'Open the mission',
  'coordinator.toReports': 'To the documents of the mission',
  'coordinator.due': 'Next deadlines',
  'coordinator.nothingDue': 'Nothing is due.',
  'coordinator.allDue': 'All deadlines: {count, number}',
  'coordinator.observers': 'Observers of the mission',
  'coordinator.find': 'Find an observer',
  'coordinator.nobody': 'No applications yet.',
  'coordinator.arrived': 'Mark as arrived',
  'coordinator.allArrived':
    '{count, plural, one {Mark the remaining # as arrived} other {Mark the remaining # as arrived}}',
  'coordinator.allArrivedAsk': 'Each of them will be marked as arrived: {names}.',
  'coordinator.onDuty': 'Mark as on duty',
  'coordinator.left': 'Mark as departed',
  'coordinator.arrivedAt': 'Arrived {at}',
  'coordinator.onDutyFrom': 'On duty since {at}',
  'coordinator.leftAt': 'Left {at}',
};
