import { applyOneself } from '../../tools/demonstration/applications.js';
import { kindOf, watchStatements, type Spent } from '../../tools/statements.js';
import { aDraft, aFormingMission } from '../support/factories.js';
import { openHouse, type House } from '../support/house.js';
import { aCompany, TIMES, type Company } from '../support/ready.js';

let house: House;
let company: Company;
let missionId: string;
let applicationId: string;
const requests: Spent[] = [];
let stopWatching: () => void;
beforeAll(async () => {
  stopWatching = watchStatements((spent) => requests.push(spent));
  house = await openHouse();
  company = await aCompany(house, 1);
  house.setClock(TIMES.nominating);
  missionId = await aFormingMission(house, company.officer, company.coordinator);
  applicationId = await applyOneself(company.members[0]!, missionId);
}, 60_000);
afterAll(async () => {
  stopWatching();
  await house.close();
});

/** What the last request of a kind asked of the database, in order; a statement by its first words. */
const lastOf = (kind: string) => {
  const { statements, trips, received } = requests.findLast((spent) => kindOf(spent) === kind)!;
  return { statements: statements.map(inShort), trips, received };
};
const inShort = (text: string) => {
  const short = text.trim().replace(/\s+/g, ' ');
  const table = /^(?:INSERT INTO|UPDATE) "?\w+"?|^SELECT set_config|^WITH|^BEGIN.*|^COMMIT|^ROLLBACK/.exec(short)?.[0];
  const from = /FROM "?(\w+)"? (?!WHERE kind)/.exec(short)?.[1];
  return table ?? `SELECT … FROM ${from}${/FOR (UPDATE|SHARE)/.test(short) ? ' FOR UPDATE' : ''}`;
};
const withMission = 'GET /api/missions/{id}/applications';

describe('A request asks no more of the database than it must:', () => {
  it.each([
    ['the officer', () => company.officer],
    ['a representative', () => company.representative],
  ])('%s reads a page of applications in two trips', async (_, reader) => {
    await reader().desk.call.listApplications({ params: { id: missionId }, query: { limit: 50 } });
    const { statements, trips } = lastOf(withMission);
    expect(statements).toEqual([
      'SELECT … FROM session',
      'SELECT set_config',
      'SELECT … FROM mission',
      'SELECT … FROM application',
    ]);
    expect(trips).toBeLessThanOrEqual(2);
  });

  it('a mission is created in four trips', async () => {
    await aDraft(company.officer);
    const { statements, trips } = lastOf('POST /api/missions');
    expect(statements).toEqual([
      'SELECT … FROM session',
      'BEGIN',
      'SELECT set_config',
      'INSERT INTO idempotent_reply',
      'SELECT … FROM host_profile',
      'INSERT INTO mission',
      'INSERT INTO audit_entry',
      'UPDATE idempotent_reply',
      'COMMIT',
    ]);
    expect(trips).toBeLessThanOrEqual(4);
  });

  it('an endorsement is judged, made, recorded and told in twelve statements, with everyone in sight once', async () => {
    const params = { id: applicationId };
    const member = company.members[0]!.desk.call;
    await member.moveApplication({ params, body: { action: 'submit' } });
    await company.representative.desk.call.moveApplication({ params, body: { action: 'endorse' } });
    const { statements } = lastOf('POST /api/applications/{id}/moves');
    expect(statements).toEqual([
      'SELECT … FROM session',
      'BEGIN',
      'SELECT set_config',
      'SELECT … FROM Mission FOR UPDATE',
      'SELECT … FROM Application FOR UPDATE',
      'SELECT set_config',
      'SELECT … FROM facts',
      'UPDATE application',
      'INSERT INTO audit_entry',
      'WITH',
      'SELECT … FROM application',
      'COMMIT',
    ]);
  });
});
