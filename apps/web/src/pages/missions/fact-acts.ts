import { CORRECTIONS, MoveEvent, type MissionFile } from '#libs/contracts';
import { api } from '../../api/client';
import { begun } from '../../forms/begun';
import { act, at, EVIDENCE, PLACES, REASON, SOURCE, storedTitle, type Act } from './act';
import { MANDATE_ACTS, type MandateAct } from './mandate-acts';

/** A vote is moved, not changed: why, and where that is known from. */
export const moveEvent = (event: MissionFile['events'][number]): Act =>
  act({
    title: 'act.moveEvent',
    needs: 'mission:prepare',
    schema: MoveEvent,
    fields: () => [
      ...PLACES,
      SOURCE,
      { name: 'title', label: 'event.title', kind: 'wording' },
      { name: 'missionTitle', label: 'word.mission', kind: 'title' },
      REASON,
    ],
    initial: ({ mission }) =>
      begun(MoveEvent, {
        title: event.title,
        missionTitle: storedTitle(mission),
        votingDays: event.votingDays,
        earlyVotingDays: event.earlyVotingDays,
        places: event.places,
        source: '',
        reason: '',
      }),
    send: (file, body, ifMatch) => api.moveEvent({ params: { id: file.mission.id, eventId: event.id }, body, ifMatch }),
  });

/** Where the rows of a kind of fact stand, and which act records them. */
const RECORDED = {
  invitation: ['invitations', 'invitation'],
  decision: ['decisions', 'decision'],
  event: ['events', 'event'],
  activity: ['activity', 'activity'],
  outcomeNote: ['outcomeNotes', 'outcome'],
  territoryNote: ['territoryNotes', 'territory'],
} as const satisfies Record<string, [keyof MissionFile, MandateAct]>;
export type Fact = { fact: keyof typeof RECORDED; id: string };

/** What was recorded in error is recorded again as it should have been. */
export function correctFact({ fact, id }: Fact): Act {
  const [rows, recordedBy] = RECORDED[fact];
  return act({
    title: 'act.correct',
    needs: 'record:correct',
    schema: CORRECTIONS[fact],
    fields: (file) => [
      ...MANDATE_ACTS[recordedBy].fields(file).map((field) => ({ ...field, name: `instead.${field.name}` })),
      REASON,
      EVIDENCE,
    ],
    initial: (file) => {
      const row = file[rows].find((each) => each.id === id)!;
      return { fact, id, instead: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) };
    },
    send: (file, body, ifMatch) => api.correctFact({ ...at(file), body, ifMatch }),
  });
}

/** What should not have been recorded at all. */
export const removeFact = ({ fact, id }: Fact): Act =>
  act({
    title: 'act.remove',
    needs: 'record:correct',
    schema: CORRECTIONS[fact],
    fields: () => [REASON, EVIDENCE],
    initial: () => ({ fact, id, instead: null }),
    send: (file, body, ifMatch) => api.correctFact({ ...at(file), body, ifMatch }),
  });
