import { applyOneself, acceptTexts, endorse } from './applications.js';
import type { Played } from './kazakhstan.js';
import type { Desk, Story } from './desk.js';
import { meetingWith, plan } from './meetings.js';
import type { Person } from './cast.js';
import { calendarFrom, HOST, openMission } from './mandate.js';
import type { Task } from './memory.js';
import { takeStationsIn } from './stations.js';
import { expectThat } from './trial-players.js';

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
  const day = calendarFrom(Date.now());
  const { at, dayAt } = day;
  const number = `REH-${dayAt(0).slice(0, 7)}`;
  const [coordinator] = people.members.KGZ as [Person];
  const title = { ru: 'Учебная миссия (условное голосование)', en: 'Rehearsal mission (synthetic vote)' };
  const id = await openMission(story, { secretary, officer, coordinator }, { number, title, day });
  const params = { id };
  await story.step(at(-4), 'What was recommended to this host before is read, with what became of it', async () => {
    const { items } = await coordinator.desk.call.listRecommendations({ query: { host: HOST } });
    expectThat(
      items.every(({ missionId, outcomes }) => missionId !== id && outcomes.length > 0),
      'it is of an earlier mission, and says what became of it',
    );
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
