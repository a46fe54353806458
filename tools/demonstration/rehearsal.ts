import { applyOneself, acceptTexts, endorse } from './applications.js';
import type { Played } from './kazakhstan.js';
import type { Desk, Story } from './desk.js';
import { meetingWith, plan } from './meetings.js';
import { appointCoordinator, assign, type Person } from './cast.js';
import type { Task } from './memory.js';
import { takeStationsIn } from './stations.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const DAY = 86_400_000;

type Cast = { manager: Person; member: Person; others: Person[] };
/** Of those who played the mission before. */
type Company = Pick<Played, 'officer'> & {
  people: { representatives: { KGZ: Person }; members: { KGZ: Person[] } };
};

/** An open mission around today, with one task waiting for each demonstration user. */
export async function playRehearsal(
  story: Story,
  secretary: Desk,
  { officer, people }: Company,
  { manager, member, others }: Cast,
): Promise<Task[]> {
  const today = Date.now();
  const dayAt = (days: number) => new Date(today + days * DAY).toISOString().slice(0, 10);
  const at = (days: number) => `${dayAt(days)}T09:00:00+03:00`;
  const number = `REH-${dayAt(0).slice(0, 7)}`;
  const { call } = officer.desk;
  const [coordinator] = people.members.KGZ as [Person];
  const { id } = await story.step(at(-20), 'A rehearsal mission is opened', () =>
    call.createMission({
      body: {
        number,
        host: 'BLR',
        demonstration: true,
        title: { ru: 'Учебная миссия (условное голосование)', en: 'Rehearsal mission (synthetic vote)' },
      },
    }),
  );
  await assign(secretary, officer, id);
  const params = { id };
  await story.step(at(-19), 'Its mandate is recorded and nominations are open', async () => {
    await call.addEvent({
      params,
      body: {
        type: 'referendum' as const,
        title: {
          ru: 'Условное голосование',
          en: 'Synthetic vote',
        },
        votingDays: [dayAt(30)],
        source: SYNTHETIC,
        places: [
          {
            name: {
              ru: 'Минск',
              en: 'Minsk',
            },
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
  await story.step(at(-3), 'The first meetings of its programme are planned', () =>
    plan(officer.desk, id, [
      meetingWith('commission', `${dayAt(29)}T11:00:00+03:00`, `${dayAt(29)}T12:00:00+03:00`),
      meetingWith('candidate', `${dayAt(29)}T15:00:00+03:00`),
    ]),
  );
  await story.step(at(-3), 'The host’s list of polling stations is taken in', () => takeStationsIn(officer.desk, id));
  await story.step(at(-2), 'Applications arrive; one task waits for each demonstration user', async () => {
    const [listed, waiting] = others as [Person, Person];
    await endorse(people.representatives.KGZ, await applyOneself(coordinator, id));
    await endorse(manager, await applyOneself(listed, id));
    await applyOneself(waiting, id);
    const { application } = await manager.desk.call.apply({
      params,
      body: { personId: member.id, category: 'member' },
    });
    // The representative's own application waits for the Executive Secretary: nobody endorses oneself.
    const own = await manager.desk.call.apply({ params, body: { personId: manager.id, category: 'member' } });
    await acceptTexts(manager, own.application.id);
    await manager.desk.call.moveApplication({ params: { id: own.application.id }, body: { action: 'submit' } });
    return application;
  });
  return [
    {
      email: 'secretary@desk.example',
      who: 'Executive Secretary',
      task: `endorse the representative's own application in ${number}`,
    },
    { email: 'officer@desk.example', who: 'Secretariat officer', task: `list the endorsed applicants in ${number}` },
    {
      email: 'manager@desk.example',
      who: 'Delegation representative (Russia)',
      task: `endorse or return the submitted application in ${number}`,
    },
    {
      email: 'member@desk.example',
      who: 'Parliamentarian',
      task: `accept the declaration and the consent in ${number}, then submit`,
    },
    {
      email: 'coordinator@desk.example',
      who: 'Coordinator',
      task: `approve the list of ${number}; as an observer of then, download the reports of KAZ-2022-11`,
    },
    { email: 'auditor@desk.example', who: 'Auditor', task: 'see in the log what was corrected in KAZ-2022-11' },
  ];
}
