import { acceptTexts, applyOneself, endorse, list } from './applications.js';
import type { Person } from './cast.js';
import { until, type Story } from './desk.js';
import { portraitOf } from './portrait.js';
import { expectThat, SYNTHETIC, type Chosen, type Players, type Sent } from './trial-players.js';

/** Registrations, one of them returned and corrected; more endorsed than there are places. */
export async function nominate(story: Story, players: Players, missionId: string): Promise<Chosen> {
  const { officer, coordinator, representatives, members, secretary } = players;
  const params = { id: missionId };
  const chosen: Chosen = new Map();
  const [first, second, third] = members.RUS as [Person, Person, Person];
  const all = [coordinator, first, second, third, ...members.BLR, ...members.TJK, representatives.BLR];
  await story.step('2023-03-20T10:00:00+06:00', 'Nine people register themselves', async () => {
    for (const person of all) chosen.set(person, await applyOneself(person, missionId));
  });
  const of = (person: Person) => chosen.get(person)!;
  const candidate = representatives.TJK;
  const standing = await story.step(
    '2023-03-20T10:30:00+06:00',
    'Another says that he stands in that vote',
    async () => {
      const body = { personId: candidate.id, category: 'member' as const, candidateInHostVote: true };
      const { application } = await candidate.desk.call.apply({ params, body });
      await acceptTexts(candidate, application.id);
      return application.id;
    },
  );
  await story.refused(
    '2023-03-20T11:00:00+06:00',
    'Refused (R-21): one who stands in the vote wants to observe it',
    'application.candidate',
    () => candidate.desk.call.moveApplication({ params: { id: standing }, body: { action: 'submit' } }),
  );
  await candidate.desk.call.moveApplication({
    params: { id: standing },
    body: { action: 'withdraw', reason: SYNTHETIC },
  });
  await story.step('2023-03-21T10:00:00+06:00', 'An application is returned with a reason', () =>
    representatives.RUS.desk.call.moveApplication({
      params: { id: of(first) },
      body: { action: 'return', reason: `${SYNTHETIC}: контактные данные неполны / contact details are missing` },
    }),
  );
  await story.step('2023-03-22T10:00:00+06:00', 'Its applicant corrects it and submits it again', async () => {
    await first.desk.call.setStay({
      params: { id: of(first) },
      body: {
        arrivesAt: '2023-04-20T09:40:00+06:00',
        departsAt: '2023-04-24T14:15:00+06:00',
        travel: SYNTHETIC,
        phone: '+7 000 000-00-01',
        interpreter: null,
        note: null,
      },
      ifMatch: 0,
    });
    await first.desk.call.moveApplication({ params: { id: of(first) }, body: { action: 'submit' } });
  });
  await story.step('2023-03-23T10:00:00+06:00', 'The delegations endorse their own', async () => {
    const { RUS, BLR, TJK, ARM } = representatives;
    for (const person of [first, second, third]) await endorse(RUS, of(person));
    for (const person of members.BLR) await endorse(BLR, of(person));
    for (const person of members.TJK) await endorse(TJK, of(person));
    await endorse(ARM, of(coordinator));
  });
  await story.refused(
    '2023-03-23T11:00:00+06:00',
    'Refused (R-14): a representative endorses the own application',
    'application.endorsed-by-oneself',
    () => endorse(representatives.BLR, of(representatives.BLR)),
  );
  await story.step('2023-03-23T12:00:00+06:00', 'The Executive Secretary endorses it instead', () =>
    secretary.call.moveApplication({ params: { id: of(representatives.BLR) }, body: { action: 'endorse' } }),
  );
  await story.step('2023-03-24T10:00:00+06:00', 'The Secretariat lists whom there are places for', async () => {
    for (const person of [coordinator, first, second, ...members.BLR, ...members.TJK]) await list(officer, of(person));
  });
  await story.refused(
    '2023-03-24T11:00:00+06:00',
    'Refused (R-17): the third of a delegation with two places',
    'application.no-place',
    () => list(officer, of(third)),
  );
  await story.step('2023-03-24T11:30:00+06:00', 'Two wait, in the order of their endorsement', async () => {
    for (const person of [third, representatives.BLR])
      await officer.desk.call.moveApplication({ params: { id: of(person) }, body: { action: 'waitlist' } });
    const { items } = await officer.desk.call.getWaitingList({ params });
    expectThat(
      items.map(({ applicationId }) => applicationId).join() === [of(third), of(representatives.BLR)].join(),
      'two wait, the third observer first',
    );
  });
  await story.step('2023-03-27T10:00:00+06:00', 'One withdraws, and who waits moves up with it (R-17)', async () => {
    await second.desk.call.moveApplication({
      params: { id: of(second) },
      body: { action: 'withdraw', reason: SYNTHETIC },
    });
    const { state } = await officer.desk.call.getApplication({ params: { id: of(third) } });
    expectThat(state === 'LISTED', 'the place went to the one who waited');
    chosen.delete(second);
  });
  return chosen;
}

/** Papers of the dossiers, a reminder, and the first list to the host. */
export async function sendFirst(story: Story, players: Players, missionId: string, chosen: Chosen): Promise<Sent> {
  const { officer, coordinator, representatives } = players;
  const { call } = officer.desk;
  const params = { id: missionId };
  await story.step('2023-03-28T10:00:00+06:00', 'The coordinator approves the list', async () => {
    await coordinator.desk.call.approveList({ params });
    await call.moveMission({ params, body: { action: 'accredit' } });
  });
  await story.refused(
    '2023-03-28T11:00:00+06:00',
    'Refused (R-23): photographs and questionnaires are missing',
    'application.documents-missing',
    () => call.sendBatch({ params, body: { sentOn: '2023-03-28', reference: `SYNTHETIC 1 / УСЛОВНО 1` } }),
  );
  await story.step(
    '2023-03-29T10:00:00+06:00',
    'Everyone hands in a photograph and answers the questionnaire; both are kept sealed',
    async () => {
      for (const [index, [person, id]] of [...chosen].entries()) await completeDossier(person, id, index);
    },
  );
  const { id: firstBatch, accreditations } = await story.step(
    '2023-03-31T10:00:00+06:00',
    'The first batch goes to the host',
    () => call.sendBatch({ params, body: { sentOn: '2023-03-31', reference: `SYNTHETIC 1 / УСЛОВНО 1` } }),
  );
  expectThat(accreditations.length === 7, 'seven names are sent');
  await story.step('2023-04-08T18:30:00+06:00', 'Ten days before the cut-off the officer is reminded (R-25)', () =>
    reminded(officer, missionId),
  );
  return { firstBatch, chosen, waiting: representatives.BLR };
}

/** A synthetic photograph and synthetic particulars: nobody's. */
export async function completeDossier({ desk }: Person, id: string, index: number): Promise<void> {
  await desk.handIn(id, 'photo', portraitOf(index), 'image/png');
  const number = String(index + 1).padStart(7, '0');
  await desk.call.provideParticulars({
    params: { id },
    body: { birthDate: `19${70 + index}-01-01`, passportNumber: `XX ${number}` },
    ifMatch: 0,
  });
}

/** Waits until the worker has looked at the clock. */
const reminded = ({ desk }: Person, missionId: string) =>
  until('the officer is reminded', async () => {
    const { items } = await desk.call.listNotices({ query: { limit: 200 } });
    return items.find((notice) => notice.kind === 'cutoff-reminder' && notice.missionId === missionId);
  });
