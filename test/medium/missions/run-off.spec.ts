import { assign, type Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { sql } from '../../support/accounts.js';
import { handIn, readDocument } from '../../support/dossier.js';
import { pictureOf } from '../../support/hostile-files.js';
import { logOf, refusal } from '../../support/asking.js';
import { anOfficer, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aReadyMission, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 3);
  ({ officer } = company);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const file = (id: string) => call.getMission({ params: { id } });
const statesOf = async (id: string) => {
  const { items } = await call.listApplications({ params: { id }, query: { limit: 200 } });
  return items.map(({ state, accreditation }) => [state, accreditation?.state].filter(Boolean).join('/')).toSorted();
};

const runOff = (id: string, day: string) =>
  call.openRunOff({
    params: { id },
    body: {
      number: `R-${process.pid}-${day}-${Date.now() % 1_000_000}`,
      title: { ru: 'Второй тур', en: 'Run-off' },
      event: {
        type: 'presidential',
        title: { ru: 'Второй тур', en: 'Run-off' },
        votingDays: [day],
        earlyVotingDays: ['2026-03-25'],
        source: 'S',
        places: [{ name: { ru: 'Минск', en: 'Minsk' }, zone: 'Europe/Minsk', opens: '08:00', closes: '20:00' }],
      },
    },
  });

/** All that hangs on an application: a quota, a decided conflict, plans, a dossier. */
async function withPapers(application: string, missionId: string, person: Person) {
  const { id: delegationId } = await house.cast.delegation('KAZ');
  const body = { perDelegation: { [delegationId]: 7 }, reason: 'S', source: 'S' };
  await house.secretary.call.setQuotas({ params: { id: missionId }, body });
  await sql(
    `INSERT INTO conflict_review (application_id, mission_id, person_id, origin, statement, state, raised_at, reasons)
     VALUES ($1, $2, $3, 'alleged', 'S', 'confirmed', now(), 'S')`,
    [application, missionId, person.id],
  );
  const params = { id: application };
  const stay = { arrivesAt: '2026-03-18T09:00:00Z', departsAt: null, travel: 'a train', phone: '+000', note: null };
  await person.desk.call.setStay({ params, body: { ...stay, interpreter: 'ru' }, ifMatch: 0 });
  await handIn(house, person, application, 'photo', 'image/png', await pictureOf(600, 800).png());
  await person.desk.call.provideParticulars({ params, body: { passportNumber: 'SYNTHETIC-7' }, ifMatch: 0 });
}

async function expectPapers(application: string, missionId: string) {
  const params = { id: application };
  const { perDelegation } = await call.getWaitingList({ params: { id: missionId } });
  expect(Object.values(perDelegation)).toEqual([7]);
  expect((await call.listConflicts({ params })).items).toMatchObject([{ state: 'confirmed', reasons: 'S' }]);
  expect(await call.getStay({ params })).toMatchObject({ arrivesAt: null, phone: '+000', interpreter: 'ru' });
  const { documents } = await call.getDossier({ params });
  expect(documents).toMatchObject([{ kind: 'photo', current: true, erased: false }]);
  expect((await readDocument(house, officer, documents[0]!.id)).status).toBe(200);
  const { particulars } = await call.getParticulars({ params });
  expect(particulars).toMatchObject({ passportNumber: 'SYNTHETIC-7' });
  // Sealed under keys of this mission: erased in its own time.
  const keys = await sql<{ mission_id: string }>(
    `SELECT k.mission_id FROM particulars p JOIN data_key k ON k.id = p.data_key_id WHERE p.application_id = $1
     UNION ALL SELECT k.mission_id FROM personal_document d JOIN stored_file f ON f.id = d.file_id
       JOIN data_key k ON k.id = f.data_key_id WHERE d.application_id = $1`,
    [application],
  );
  expect(keys.map((key) => key.mission_id)).toEqual([missionId, missionId]);
}

describe('a run-off', () => {
  it('is a mission of its own, with the team and the accreditations that will still be valid (R-63)', async () => {
    const { id, of } = await aReadyMission(house, company);
    const [gone, tooShort, other] = company.members as [Person, Person, Person];
    await call.moveAccreditation({
      params: { id: of(gone).accreditation },
      body: { action: 'cancelOnRequest', reason: 'an illness' },
    });
    const application = of(other).application;
    await withPapers(application, id, other);
    expect((await refusal(runOff(id, '2026-04-03'))).codes).toEqual(['mission.run-off-too-early']);
    house.setClock(TIMES.nextDay);
    expect(await refusal(runOff(id, '2026-03-20'))).toMatchObject({
      codes: ['mission.run-off-before-vote'],
      findings: [{ rule: 'R-63' }],
    });
    const certificate = { actNumber: 'S', actDate: '2026-03-02', certificateNumber: 'S', validFrom: '2026-03-02' };
    await call.correctAccreditation({
      params: { id: of(tooShort).accreditation },
      body: { instead: 'accredit', reason: 'misread', evidence: 'S', ...certificate, validUntil: '2026-04-02' },
    });
    // Whose account is closed is assigned to nothing any more.
    const leaver = await anOfficer(house);
    await assign(house.secretary, leaver, id);
    await house.secretary.call.deactivateAccount({ params: { id: (await leaver.desk.call.me()).accountId } });
    const { mission, carriedOver } = await runOff(id, '2026-04-03');
    expect(carriedOver).toEqual({ offices: 1, accreditations: 2 });
    expect(await sql('SELECT FROM role_grant WHERE on_id = $1 AND person_id = $2', [mission.id, leaver.id])).toEqual(
      [],
    );
    expect(mission).toMatchObject({ state: 'DRAFT', parentId: id, host: 'BLR', listApproved: false, cutoff: null });
    expect((await file(id)).runOffs).toEqual([expect.objectContaining({ id: mission.id, state: 'DRAFT' })]);
    const child = await file(mission.id);
    expect(child.invitations.map(({ incomingNumber }) => incomingNumber)).toEqual(
      (await file(id)).invitations.map(({ incomingNumber }) => incomingNumber),
    );
    expect(child.decisions).toEqual([]);
    expect(child.events[0]).toMatchObject({ earlyVotingDays: ['2026-03-25'] });
    expect(child.offices.map(({ personId, office }) => [personId, office])).toEqual([
      [company.coordinator.id, 'coordinator'],
    ]);
    expect(await statesOf(mission.id)).toEqual(['SENT/ACCREDITED', 'SENT/ACCREDITED']);
    const origins = (await logOf(house, { missionId: mission.id })).filter(({ what }) => what.endsWith('carried-over'));
    expect(origins.map(({ what, details }) => [what, typeof details.origin])).toEqual(
      expect.arrayContaining([['accreditation.carried-over', 'string']]),
    );
    const { items } = await call.listApplications({ params: { id: mission.id }, query: { limit: 200 } });
    const copy = items.find(({ personId }) => personId === other.id)!;
    // Whoever handled the dossiers of the first round goes on with them.
    await expectPapers(copy.id, mission.id);
    // What ends the accreditation of the one round ends that of the other.
    const ended = { reason: 'S', authority: 'S', endedOn: '2026-03-21' };
    const params = { id: of(other).accreditation };
    await call.moveAccreditation({ params, body: { action: 'revoke', ...ended } });
    const { accreditation } = await call.getApplication({ params: { id: copy.id } });
    expect(accreditation).toMatchObject({ state: 'REVOKED_BY_HOST', ...ended });
    expect(await statesOf(mission.id)).toEqual(['SENT/ACCREDITED', 'SENT/REVOKED_BY_HOST']);
    await move(officer, mission.id, 'invite');
    expect((await refusal(move(officer, mission.id, 'approve'))).codes).toEqual(['mission.decision-missing']);
  });
});
