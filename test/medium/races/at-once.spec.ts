import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome } from '../../support/asking.js';
import { aDraft, aFormingMission, aMember, anOfficer, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { gate, inDatabase, meeting, withoutLock } from '../../support/meeting.js';
import {
  aMissionInSigning,
  listed,
  participantsOf,
  send,
  sign,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let colleague: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  colleague = await anOfficer(house);
});
afterAll(() => house.close());

const officers = () => [company.officer, colleague];
const movesOf = async (missionId: string, action: string) =>
  (await logOf(house, { subjectId: missionId })).filter((line) => line.action === action).length;

const invited = async () => {
  house.setClock(TIMES.nominating);
  const { id } = await aDraft(company.officer);
  await aVote(company.officer, id);
  await company.officer.desk.call.registerInvitation({
    params: { id },
    body: { inviter: 'parliament', signatory: 'S', addressee: 'S', date: '2026-02-20', reference: 'S' },
  });
  return id;
};
const press = (id: string) => officers().map((officer) => () => outcome(move(officer, id, 'invite')));

describe('two officers who press the same button at once', () => {
  it('get one move and one refusal, and the log has one line', async () => {
    const id = await invited();
    const told = await meeting(house, id, press(id));
    expect(told.toSorted()).toEqual(['granted', 'mission.wrong-state']);
    expect(await movesOf(id, 'invite')).toBe(1);
  });

  it('are told 412 if they say which version they have read, and lose nothing', async () => {
    const id = await invited();
    const { version } = (await company.officer.desk.call.getMission({ params: { id } })).mission;
    const setDates = (officer: Person, endsOn: string) => () =>
      outcome(
        officer.desk.call.setMissionDates({
          params: { id },
          body: { startsOn: '2026-03-16', endsOn },
          ifMatch: version,
        }),
      );
    const told = await meeting(house, id, [setDates(company.officer, '2026-03-22'), setDates(colleague, '2026-03-23')]);
    expect(told.toSorted()).toEqual(['granted', 'version.stale']);
    const winner = told[0] === 'granted' ? '2026-03-22' : '2026-03-23';
    expect((await company.officer.desk.call.getMission({ params: { id } })).mission.endsOn).toBe(winner);
  });

  it('would both have won without the lock', async () => {
    const id = await invited();
    const told = await withoutLock(house, 2, () => Promise.all(press(id).map((act) => act())));
    expect(told).toEqual(['granted', 'granted']);
    expect(await movesOf(id, 'invite')).toBe(2);
  });
});

const withListed = async () => {
  house.setClock(TIMES.nominating);
  const { officer, coordinator, members } = company;
  const id = await aFormingMission(house, officer, coordinator);
  for (const person of [coordinator, ...members]) await listed(company, person, id);
  await coordinator.desk.call.approveList({ params: { id } });
  return id;
};

describe('two batches sent at once', () => {
  it('take everyone once: one of them finds nobody left to send', async () => {
    const id = await withListed();
    const told = await meeting(
      house,
      id,
      officers().map((officer) => () => outcome(send(officer, id))),
    );
    expect(told.toSorted()).toEqual(['application.nobody-to-send', 'granted']);
    const { items } = await company.officer.desk.call.listBatches({ params: { id } });
    expect(items.map(({ number, accreditations }) => [number, accreditations.length])).toEqual([[1, 2]]);
  });

  it('would take them twice if each read who is listed before the other wrote', async () => {
    const missionId = await withListed();
    const pass = gate(2);
    const naive = (batch: number) =>
      inDatabase(house, async (manager) => {
        const rows = (await manager.query(
          `SELECT person_id FROM application WHERE mission_id = $1 AND state = 'LISTED'`,
          [missionId],
        )) as { person_id: string }[];
        await pass();
        return rows.map(({ person_id: person }) => ({ batch, person }));
      });
    const sent = (await Promise.all([naive(1), naive(2)])).flat();
    expect(sent).toHaveLength(2 * new Set(sent.map(({ person }) => person)).size);
  });
});

const signers = () => [company.coordinator, company.members[0]!];
const inSigning = async () => {
  const { id: missionId, report } = await aMissionInSigning(house, company, signers());
  return { id: report.id, missionId };
};
const ending = async (missionId: string, id: string) => {
  const { mission } = await company.officer.desk.call.getMission({ params: { id: missionId } });
  const { state, signatories } = await company.officer.desk.call.getReport({ params: { id } });
  const adopted = (await logOf(house, { subjectId: id })).filter(({ action }) => action === 'adopt').length;
  const signed = signatories.filter(({ signedAt }) => signedAt).length;
  return { mission: mission.state, report: state, adopted, signed };
};

describe('two last signatures at once', () => {
  it('adopt the conclusion exactly once and conclude the mission exactly once', async () => {
    const { id, missionId } = await inSigning();
    await meeting(
      house,
      missionId,
      signers().map((person) => () => sign(person, id)),
    );
    expect(await ending(missionId, id)).toEqual({ mission: 'CONCLUDED', report: 'ADOPTED', adopted: 1, signed: 2 });
    expect(await movesOf(missionId, 'conclude')).toBe(1);
  });

  it('would each have waited for the other if neither saw what the other was writing', async () => {
    const { id } = await inSigning();
    const [written, counted] = [gate(2), gate(2)];
    const naive = (person: Person) =>
      inDatabase(house, async (manager) => {
        await manager.query(
          `UPDATE signatory SET signed_at = clock_timestamp() FROM report_version v
           WHERE v.id = signatory.version_id AND v.report_id = $1 AND person_id = $2`,
          [id, person.id],
        );
        await written();
        const [row] = (await manager.query(
          `SELECT count(*)::int AS missing FROM signatory s JOIN report_version v ON v.id = s.version_id
           WHERE v.report_id = $1 AND s.signed_at IS NULL`,
          [id],
        )) as { missing: number }[];
        await counted();
        return row!.missing === 0;
      });
    expect(await Promise.all(signers().map(naive))).toEqual([false, false]);
  });
});

const appoint = (officer: Person, missionId: string, person: Person) => () =>
  outcome(
    officer.desk.call.appointOffice({
      params: { id: missionId },
      body: { personId: person.id, office: 'coordinator' },
    }),
  );

describe('two coordinators appointed at once', () => {
  it('leave one: the later takes over from the earlier, and both stay on record', async () => {
    house.setClock(TIMES.nominating);
    const other = await aMember(house, 'KGZ');
    const { id } = await aDraft(company.officer);
    const told = await meeting(house, id, [
      appoint(company.officer, id, company.coordinator),
      appoint(colleague, id, other),
    ]);
    expect(told).toEqual(['granted', 'granted']);
    const { offices } = await company.officer.desk.call.getMission({ params: { id } });
    expect(offices.map(({ personId }) => personId).toSorted()).toEqual([company.coordinator.id, other.id].toSorted());
    expect(offices.filter(({ validUntil }) => validUntil === null)).toHaveLength(1);
  });

  it('would both be acting without lock and index', async () => {
    const { id } = await aDraft(company.officer);
    const pass = gate(2);
    const naive = (person: string) =>
      inDatabase(house, async (manager) => {
        const former = (await manager.query(
          `SELECT id FROM mission_office WHERE mission_id = $1 AND office = 'coordinator' AND valid_until IS NULL`,
          [id],
        )) as unknown[];
        await pass();
        return former.length === 0 ? person : undefined;
      });
    expect(await Promise.all([naive('one'), naive('other')])).toEqual(['one', 'other']);
    const row = `INSERT INTO mission_office (mission_id, person_id, office, valid_from) VALUES ($1, $2, 'coordinator', '2026-03-02')`;
    await inDatabase(house, (manager) => manager.query(row, [id, company.coordinator.id]));
    await expect(inDatabase(house, (manager) => manager.query(row, [id, colleague.id]))).rejects.toThrow(
      'mission_office_one_coordinator',
    );
  });
});
