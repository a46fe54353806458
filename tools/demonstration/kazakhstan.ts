import type { MissionAction } from '#libs/regulation';
import { acceptTexts, applyOneself, endorse, endorseOnPaper, list } from './applications.js';
import { appointCoordinator, assign, Cast, type Person } from './cast.js';
import { enterPeople, type People } from './kazakhstan-people.js';
import { scanOf, type Desk, type Story } from './desk.js';
import { followUp, published, seen } from './incidents.js';
import { meetingWith, plan, settle } from './meetings.js';
import { formTeams, planDay } from './teams.js';
import { enterStations, enterVisits } from './visits.js';
import { expectThat } from './trial-players.js';
import { writeAndSign, type Dates, type Documents } from './documents.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const hours = (name: string, zone: string, abroad = false) => ({
  name: { ru: name, en: name },
  zone,
  abroad,
  opens: '07:00',
  closes: '20:00',
});

const WRITTEN: Dates = {
  conclusion: [
    '2022-11-20T21:15:00+06:00',
    '2022-11-20T21:30:00+06:00',
    '2022-11-20T21:40:00+06:00',
    '2022-11-20T22:00:00+06:00',
  ],
  report: [
    '2022-11-28T10:00:00+06:00',
    '2022-11-29T10:00:00+06:00',
    '2022-11-30T10:00:00+06:00',
    '2022-12-01T10:00:00+06:00',
  ],
  noted: '2022-12-06T12:00:00+06:00',
};

export type Played = {
  missionId: string;
  people: People;
  officer: Person;
  coordinator: Person;
  observers: Person[];
  documents: Documents;
  delegation: Delegation;
};
/** Who takes part in the rehearsal too. */
type Delegation = { manager: Person; member: Person; others: Person[] };

/**
 * A whole mission on the known facts of the early presidential election in Kazakhstan on 20 November 2022: ten
 * observers sent through the foreign ministry by 31 October, cut-off on 14 November at 18:00 host-local, twenty
 * stations in the country and one abroad, the conclusion on the evening of the vote. Whatever is not known says so.
 */
export async function playKazakhstan(story: Story, secretary: Desk): Promise<Played> {
  const cast = new Cast(story.stage, secretary);
  const people = await story.step('2022-10-05T10:00:00+06:00', 'The Executive Secretary lets people in', () =>
    enterPeople(cast),
  );
  const { officer, coordinator } = people;
  const missionId = await mandate(story, secretary, people);
  await assign(secretary, officer, missionId);
  const sent = await nominations(story, people, missionId);
  const observers = await accreditation(story, people, missionId, sent);
  await voting(story, people, missionId);
  const documents = await writeAndSign(story, { missionId, secretary, officer, coordinator, observers }, WRITTEN);
  await story.step('2022-12-19T12:00:00+06:00', 'The official results end every accreditation', () =>
    officer.desk.call.recordResults({
      params: { id: missionId },
      body: { resultsOn: '2022-11-22', source: SYNTHETIC },
    }),
  );
  await story.step('2022-12-20T12:00:00+06:00', 'Its archive is taken, and the mission is closed', async () => {
    await officer.desk.download(`/api/missions/${missionId}/archive`);
    const { warnings } = await move(officer, missionId, 'close');
    const unarchived = warnings.some(({ code }) => code === 'mission.archive-not-taken');
    expectThat(!unarchived, 'all that was adopted is archived (R-58)');
  });
  const [member, ...others] = people.members.RUS as [Person, ...Person[]];
  const delegation = { manager: people.representatives.RUS, member, others };
  return { missionId, people, officer, coordinator, observers, documents, delegation };
}

const move = (person: Person, id: string, action: MissionAction) =>
  person.desk.call.moveMission({ params: { id }, body: { action } });

/** From the invitation to the call for nominations. */
async function mandate(story: Story, secretary: Desk, { officer, coordinator, hostMember }: People): Promise<string> {
  const { call } = officer.desk;
  const { id } = await story.step('2022-10-10T10:00:00+06:00', 'An officer opens the mission', () =>
    call.createMission({
      body: {
        number: 'KAZ-2022-11',
        host: 'KAZ',
        demonstration: true,
        title: {
          ru: 'Внеочередные выборы Президента Республики Казахстан 20 ноября 2022 года',
          en: 'Early presidential election in the Republic of Kazakhstan, 20 November 2022',
        },
      },
    }),
  );
  const params = { id };
  await story.refused(
    '2022-10-10T10:05:00+06:00',
    'Refused (R-03, R-01): no invitation and no vote yet',
    'mission.invitation-missing',
    () => move(officer, id, 'invite'),
  );
  await story.step('2022-10-10T10:10:00+06:00', 'The vote, its day and every zone in which stations close', () =>
    call.addEvent({
      params,
      body: {
        type: 'presidential',
        title: { ru: 'Внеочередные выборы Президента', en: 'Early presidential election' },
        kind: 'snap',
        votingDays: ['2022-11-20'],
        places: [
          hours('Астана / Astana', 'Asia/Almaty'),
          hours('Актау / Aqtau', 'Asia/Aqtau'),
          hours('Бишкек / Bishkek', 'Asia/Bishkek', true),
        ],
        source: `Voting day: public reports; hours: ${SYNTHETIC}`,
      },
    }),
  );
  await story.step('2022-10-10T10:20:00+06:00', 'The invitation is registered', async () => {
    const body = {
      signatory: SYNTHETIC,
      addressee: 'Председатель ПА ОДКБ / Chairman of the CSTO PA',
      date: '2022-10-07',
      reference: SYNTHETIC,
    };
    await call.registerInvitation({ params, body: { inviter: 'foreign-ministry', ...body } });
    await move(officer, id, 'invite');
  });
  await story.step('2022-10-12T11:00:00+06:00', 'The decision to observe is recorded, not taken', async () => {
    await call.recordDecision({
      params,
      body: { subject: 'observe', body: 'council', date: '2022-10-12', number: SYNTHETIC },
    });
    await move(officer, id, 'approve');
  });
  await story.refused(
    '2022-10-13T10:00:00+06:00',
    'Refused (R-08): a coordinator from the host state',
    'mission.coordinator-from-host',
    () => call.appointOffice({ params, body: { personId: hostMember.id, office: 'coordinator' } }),
  );
  await story.step('2022-10-13T10:05:00+06:00', 'A member from another state is appointed coordinator', () =>
    appointCoordinator(officer.desk, secretary, id, coordinator),
  );
  await story.step('2022-10-13T10:10:00+06:00', 'The cut-off is confirmed: 14 November, 18:00 host-local', () =>
    call.confirmCutoff({
      params,
      body: {
        local: '2022-11-14T18:00',
        zone: 'Asia/Almaty',
        source: 'Public notices of the host’s commission',
        nominationDeadline: '2022-11-09T18:00:00+06:00',
      },
    }),
  );
  await story.step('2022-10-13T10:20:00+06:00', 'Nominations are open', () => move(officer, id, 'form'));
  return id;
}

/** Everybody applies, the delegations endorse, the Secretariat lists; ten names go out on 31 October. */
async function nominations(story: Story, people: People, missionId: string) {
  const { officer, coordinator, representatives, members } = people;
  const applications = new Map<Person, string>();
  const apply = async (person: Person) => void applications.set(person, await applyOneself(person, missionId));
  const first = [...members.BLR, ...members.KGZ, ...members.RUS.slice(0, 3), ...members.TJK];
  await story.step(
    '2022-10-17T12:00:00+06:00',
    'Ten parliamentarians and the coordinator register themselves',
    async () => {
      for (const person of [coordinator, ...first]) await apply(person);
    },
  );
  await story.step('2022-10-18T12:00:00+06:00', 'Each delegation endorses its own', async () => {
    await endorse(representatives.ARM, applications.get(coordinator)!);
    for (const country of ['BLR', 'KGZ', 'RUS'] as const)
      for (const person of members[country].filter((member) => applications.has(member)))
        await endorse(representatives[country], applications.get(person)!);
    await endorse(representatives.TJK, applications.get(members.TJK[0]!)!);
  });
  await story.step('2022-10-19T12:00:00+06:00', 'One endorsement comes on paper and is recorded with its scan', () =>
    endorseOnPaper(officer, representatives.TJK, missionId, applications.get(members.TJK[1]!)!, '2022-10-18'),
  );
  await story.step('2022-10-20T09:00:00+06:00', 'One parliamentarian withdraws', async () => {
    const leaving = members.KGZ[2]!;
    const id = applications.get(leaving)!;
    await leaving.desk.call.moveApplication({ params: { id }, body: { action: 'withdraw', reason: SYNTHETIC } });
    applications.delete(leaving);
  });
  await story.step('2022-10-24T12:00:00+06:00', 'Everyone hands in the questionnaire the host asks for', async () => {
    for (const [{ desk }, id] of applications) await desk.handIn(id, 'questionnaire', scanOf(SYNTHETIC));
  });
  await story.step('2022-10-25T12:00:00+06:00', 'The Secretariat lists whom the delegations endorsed', async () => {
    for (const id of applications.values()) await list(officer, id);
  });
  return applications;
}

/** One refusal by the host and its replacement, one slip of the pen and its correction. */
async function accreditation(
  story: Story,
  people: People,
  missionId: string,
  applications: Map<Person, string>,
): Promise<Person[]> {
  const { officer, coordinator, representatives, members } = people;
  const { call } = officer.desk;
  const params = { id: missionId };
  await story.step('2022-10-27T12:00:00+06:00', 'The coordinator approves the list', async () => {
    await coordinator.desk.call.approveList({ params });
    await move(officer, missionId, 'accredit');
  });
  const batch = await story.step(
    '2022-10-31T15:00:00+06:00',
    `${applications.size} names go to the host through the foreign ministry`,
    () => call.sendBatch({ params, body: { sentOn: '2022-10-31' } }),
  );
  const accreditationOf = new Map<string, string>(
    batch.accreditations.map(({ applicationId, id }) => [applicationId, id]),
  );
  const refused = members.RUS[1]!;
  let certificate = 0;
  const accredit = (id: string, date: string, number?: string) =>
    call.moveAccreditation({
      params: { id },
      body: {
        action: 'accredit',
        actNumber: SYNTHETIC,
        actDate: date,
        certificateNumber: number ?? `SYNTHETIC-${++certificate}`,
        validFrom: date,
      },
    });
  await story.step('2022-11-07T12:00:00+06:00', 'The host accredits nine and refuses one', async () => {
    for (const [person, applicationId] of applications) {
      const id = accreditationOf.get(applicationId)!;
      if (person === refused)
        await call.moveAccreditation({
          params: { id },
          body: { action: 'refuse', reason: SYNTHETIC, actNumber: SYNTHETIC, actDate: '2022-11-07' },
        });
      else await accredit(id, '2022-11-07', person === members.BLR[0] ? 'SYNTHETIC-WRONG' : undefined);
    }
  });
  await story.step(
    '2022-11-07T16:00:00+06:00',
    'A certificate number entered wrongly is corrected; the log keeps both',
    () =>
      call.correctAccreditation({
        params: { id: accreditationOf.get(applications.get(members.BLR[0]!)!)! },
        body: {
          instead: 'accredit',
          reason: SYNTHETIC,
          evidence: SYNTHETIC,
          actNumber: SYNTHETIC,
          actDate: '2022-11-07',
          certificateNumber: 'SYNTHETIC-RIGHT',
          validFrom: '2022-11-07',
        },
      }),
  );
  const successor = members.RUS[3]!;
  const replacing = { id: applications.get(refused)!, reason: SYNTHETIC };
  await story.step('2022-11-08T12:00:00+06:00', 'The delegation replaces the refused observer', async () => {
    const { application } = await representatives.RUS.desk.call.apply({
      params,
      body: { personId: successor.id, category: 'member', replaces: replacing.id, replaceReason: replacing.reason },
    });
    await acceptTexts(successor, application.id);
    await successor.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
    await successor.desk.handIn(application.id, 'questionnaire', scanOf(SYNTHETIC));
    await endorse(representatives.RUS, application.id);
    await list(officer, application.id);
    await coordinator.desk.call.approveList({ params });
  });
  await story.step(
    '2022-11-11T12:00:00+06:00',
    'The replacement is sent and accredited before the cut-off',
    async () => {
      const second = await call.sendBatch({ params, body: { sentOn: '2022-11-09' } });
      await accredit(second.accreditations[0]!.id, '2022-11-11');
    },
  );
  await story.step('2022-11-14T18:30:00+06:00', 'The cut-off has passed: the mission is ready', () =>
    move(officer, missionId, 'makeReady'),
  );
  return [...[...applications.keys()].filter((person) => person !== refused), successor];
}

const onVotingDay = (from: string, until: string) => ({
  arrivedAt: `2022-11-20T${from}:00+06:00`,
  leftAt: `2022-11-20T${until}:00+06:00`,
});

/** As many as public reports name: 20 in Astana and Akmola region, 1 in Bishkek. Which they were, and all that was seen, is invented. */
async function visitStations(desk: Desk, missionId: string): Promise<void> {
  const { items } = await desk.call.listApplications({ params: { id: missionId }, query: { limit: 100 } });
  const people = items.filter((one) => one.accreditation?.onDutyFrom).map(({ personId }) => personId);
  const host = Array.from({ length: 20 }, (_, at) => ({
    code: `D-${String(at + 1).padStart(2, '0')}`,
    region: at < 12 ? 'Астана / Astana' : 'Акмолинская область / Akmola region',
  }));
  const stations = await enterStations(desk, missionId, [...host, { code: 'D-21', region: null, country: 'KGZ' }]);
  const observer = (at: number) => [people[at % people.length]!];
  const hour = (at: number) => String(8 + Math.floor(at / people.length)).padStart(2, '0');
  await enterVisits(desk, missionId, [
    ...stations.slice(0, 3).map((stationId, at) => ({
      stationId,
      stage: 'opening' as const,
      observers: observer(at),
      ...onVotingDay('06:40', '07:20'),
    })),
    ...stations.map((stationId, at) => ({
      stationId,
      stage: 'voting' as const,
      observers: observer(at),
      ...onVotingDay(`${hour(at)}:00`, `${hour(at)}:40`),
    })),
    ...stations.slice(0, 2).map((stationId, at) => ({
      stationId,
      stage: 'counting' as const,
      observers: observer(at),
      ...onVotingDay('20:05', '20:55'),
    })),
    { stationId: stations[4]!, stage: 'closing', observers: observer(4), ...onVotingDay('19:50', '20:10') },
  ]);
}

/** Arrival, the voting day, and the end of observation after the last station has closed. */
async function voting(story: Story, { coordinator }: People, missionId: string): Promise<void> {
  const { call } = coordinator.desk;
  const params = { id: missionId };
  await story.step('2022-11-17T09:00:00+06:00', 'The mission begins; everyone who arrived is on duty', async () => {
    await move(coordinator, missionId, 'observe');
    for (const { accreditation: held } of (await call.listApplications({ params, query: { limit: 100 } })).items)
      if (held?.state === 'ACCREDITED')
        for (const mark of ['arrived', 'on-duty'] as const)
          await call.markDuty({ params: { id: held.id }, body: { mark } });
  });
  const planned = await story.step('2022-11-17T10:00:00+06:00', 'The programme of the mission is planned', () =>
    plan(coordinator.desk, missionId, [
      { ...meetingWith('itself', '2022-11-17T16:00:00+06:00', '2022-11-17T17:00:00+06:00'), audience: 'internal' },
      meetingWith('commission', '2022-11-18T11:00:00+06:00', '2022-11-18T12:00:00+06:00'),
      meetingWith('parliament', '2022-11-18T15:00:00+06:00', '2022-11-18T16:00:00+06:00'),
      meetingWith('candidate', '2022-11-19T10:00:00+06:00'),
      meetingWith('observers', '2022-11-19T12:00:00+06:00', '2022-11-19T13:00:00+06:00'),
    ]),
  );
  await story.step(
    '2022-11-18T18:00:00+06:00',
    'Teams are formed, and the voting day is planned for them',
    async () => {
      const teams = await formTeams(coordinator.desk, missionId, '2022-11-19');
      await planDay(coordinator.desk, missionId, teams, (clock) => `2022-11-20T${clock}:00+06:00`);
    },
  );
  await story.step('2022-11-19T18:00:00+06:00', 'What became of each meeting: one was called off', async () => {
    const outcomes = planned.map((id, at) => [id, at === 4 ? 'called-off' : 'held'] as const);
    await settle(coordinator.desk, missionId, new Map(outcomes));
  });
  await story.refused(
    '2022-11-20T20:30:00+06:00',
    'Refused (R-51): in the west stations are still open',
    'mission.polls-open',
    () => move(coordinator, missionId, 'closeObservation'),
  );
  await story.step('2022-11-20T21:05:00+06:00', 'Visits to stations are entered and confirmed, one is not yet', () =>
    visitStations(coordinator.desk, missionId),
  );
  await story.step('2022-11-20T21:06:00+06:00', 'Synthetic incidents, one of them followed up and worded', async () => {
    const [first] = await seen(coordinator.desk, missionId, '2022-11-20');
    await followUp(coordinator.desk, missionId, first!, '2022-11-20T09:30:00+06:00');
  });
  await story.step('2022-11-20T21:07:00+06:00', 'Synthetic turnout and results, with their source and time', () =>
    published(coordinator.desk, missionId, '2022-11-20'),
  );
  await story.step('2022-11-20T21:10:00+06:00', 'Observation is closed and the figures are frozen', () =>
    move(coordinator, missionId, 'closeObservation'),
  );
}
