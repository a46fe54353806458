import { appointCoordinator, assign, type Person } from './cast.js';
import type { Desk, Story } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const DAY = 86_400_000;
/** Of the synthetic missions: what one recommends the next finds. */
export const HOST = 'BLR';

/** Days are counted from one on which the mission is being formed; its vote is on the thirtieth. */
export function calendarFrom(zero: number) {
  const dayAt = (days: number) => new Date(zero + days * DAY).toISOString().slice(0, 10);
  return { dayAt, at: (days: number, clock = '09:00') => `${dayAt(days)}T${clock}:00+03:00` };
}
export type Calendar = ReturnType<typeof calendarFrom>;

type Staff = { secretary: Desk; officer: Person; coordinator: Person };

/** A synthetic mission to Belarus, from its opening to the call for nominations. */
export async function openMission(
  story: Story,
  { secretary, officer, coordinator }: Staff,
  { number, title, day: { at, dayAt } }: { number: string; title: { ru: string; en: string }; day: Calendar },
): Promise<string> {
  const { call } = officer.desk;
  const { id } = await story.step(at(-20), `A synthetic mission is opened: ${title.en}`, () =>
    call.createMission({ body: { number, host: HOST, demonstration: true, title } }),
  );
  await assign(secretary, officer, id);
  const params = { id };
  await story.step(at(-19), 'Its mandate is recorded and nominations are open', async () => {
    await call.addEvent({
      params,
      body: {
        type: 'referendum',
        title: { ru: 'Условное голосование', en: 'Synthetic vote' },
        votingDays: [dayAt(30)],
        source: SYNTHETIC,
        places: [
          {
            name: { ru: 'Минск', en: 'Minsk' },
            zone: 'Europe/Minsk',
            abroad: false,
            opens: '08:00',
            closes: '20:00',
          },
        ],
      },
    });
    await call.registerInvitation({
      params,
      body: {
        inviter: 'parliament',
        signatory: SYNTHETIC,
        addressee: SYNTHETIC,
        date: dayAt(-25),
        reference: SYNTHETIC,
      },
    });
    await call.moveMission({ params, body: { action: 'invite' } });
    await call.recordDecision({
      params,
      body: { subject: 'observe', body: 'chairman', date: dayAt(-19), number: SYNTHETIC },
    });
    await call.moveMission({ params, body: { action: 'approve' } });
    await appointCoordinator(officer.desk, secretary, id, coordinator);
    await call.confirmCutoff({ params, body: { local: `${dayAt(20)}T18:00`, source: SYNTHETIC } });
    await call.moveMission({ params, body: { action: 'form' } });
  });
  return id;
}
