import type { RecordMeeting } from '#libs/contracts';
import type { Desk } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
type Entry = Pick<RecordMeeting, 'counterpart' | 'name' | 'startsAt' | 'endsAt'> & {
  audience?: RecordMeeting['audience'];
  participants?: string[];
};

/** Institutions only: whom of them the mission met is not known, and so nobody is named. */
const WITH = {
  commission: {
    counterpart: 'central-commission',
    name: { ru: 'Центральная избирательная комиссия', en: 'Central Election Commission' },
  },
  parliament: { counterpart: 'parliament', name: { ru: 'Палата парламента', en: 'Chamber of parliament' } },
  candidate: {
    counterpart: 'candidate',
    name: { ru: 'Избирательный штаб кандидата', en: 'Campaign headquarters of a candidate' },
  },
  observers: {
    counterpart: 'other-observers',
    name: { ru: 'Другая миссия наблюдателей', en: 'Another observation mission' },
  },
  itself: {
    counterpart: 'mission-itself',
    name: { ru: 'Инструктаж наблюдателей миссии', en: 'Briefing of the observers of the mission' },
  },
} as const satisfies Record<string, Pick<RecordMeeting, 'counterpart' | 'name'>>;

export const meetingWith = (whom: keyof typeof WITH, startsAt: string, endsAt: string | null = null): Entry => ({
  ...WITH[whom],
  startsAt,
  endsAt,
});

/** Plans them, and answers with their numbers. */
export async function plan({ call }: Desk, missionId: string, entries: readonly Entry[]): Promise<string[]> {
  const ids: string[] = [];
  for (const entry of entries) {
    const said = { audience: 'public' as const, place: SYNTHETIC, ...entry };
    const { meeting } = await call.recordMeeting({ params: { id: missionId }, body: { state: 'planned', ...said } });
    ids.push(meeting.id);
  }
  return ids;
}

/** Says what became of each: it was held, or called off. */
export async function settle({ call }: Desk, missionId: string, outcomes: ReadonlyMap<string, 'held' | 'called-off'>) {
  const { items } = await call.listMeetings({ params: { id: missionId }, query: { limit: 200 } });
  for (const { id, version, participants, ...meeting } of items) {
    const state = outcomes.get(id);
    if (!state) continue;
    const { counterpart, name, place, startsAt, endsAt, topics, note, audience } = meeting;
    const said = { counterpart, name, place, startsAt, endsAt, topics, note, audience };
    const instead = { ...said, state, participants: participants.map(({ personId }) => personId) };
    await call.correctMeeting({ params: { id }, body: { instead }, ifMatch: version });
  }
}
