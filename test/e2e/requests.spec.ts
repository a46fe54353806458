import { applyOneself } from '../../tools/demonstration/applications.js';
import { kindOf, watchStatements, type Spent } from '../../tools/statements.js';
import { aDraft, aFormingMission } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, TIMES, type Participants } from '../support/ready.js';

let house: TestInstallation;
let company: Participants;
let missionId: string;
let applicationId: string;
const requests: Spent[] = [];
let stopWatching: () => void;
beforeAll(async () => {
  stopWatching = watchStatements((spent) => requests.push(spent));
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
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
  const { statements, trips } = requests.findLast((spent) => kindOf(spent) === kind)!;
  return { statements: statements.map(inShort), trips };
};
const inShort = (text: string) => {
  let short = text.trim().replace(/\s+/g, ' ');
  // What stands within brackets is a part of the statement.
  while (/\([^()]*\)/.test(short)) short = short.replace(/\([^()]*\)/g, '');
  const [verb = ''] = /^(?:INSERT INTO "?\w+|UPDATE "?\w+|SELECT set_config|[A-Z]+)/.exec(short) ?? [];
  const from = verb === 'SELECT' ? ` … FROM ${/ FROM "?(\w+)/.exec(short)?.[1] ?? 'many'}` : '';
  return `${verb}${from}${/ FOR UPDATE/.test(short) ? ' FOR UPDATE' : ''}`;
};
/** The session's sign of life is written once in a while, and here by this. */
const showingLife = (who: Participants['officer']) => who.desk.call.me();
const withMission = 'GET /api/missions/{id}/applications';

describe('A request asks no more of the database than it must:', () => {
  it.each([
    ['the officer', () => company.officer],
    ['a representative', () => company.representative],
  ])('%s reads a page of applications in two trips', async (_, reader) => {
    await showingLife(reader());
    await reader().desk.call.listApplications({ params: { id: missionId }, query: { limit: 50 } });
    const { statements, trips } = lastOf(withMission);
    expect(statements).toEqual([
      'SELECT … FROM session',
      'SELECT set_config',
      'SELECT … FROM mission',
      // The page, which the statement puts together of its rows.
      'SELECT … FROM many',
    ]);
    expect(trips).toBeLessThanOrEqual(2);
  });

  it('a mission is created in four trips', async () => {
    await showingLife(company.officer);
    await aDraft(company.officer);
    const { statements, trips } = lastOf('POST /api/missions');
    expect(statements).toEqual([
      'SELECT … FROM session',
      'BEGIN',
      'SELECT set_config',
      'INSERT INTO idempotent_reply',
      'SELECT … FROM many',
      'INSERT INTO mission',
      'INSERT INTO audit_entry',
      'UPDATE idempotent_reply',
      'COMMIT',
    ]);
    expect(trips).toBeLessThanOrEqual(4);
  });

  it('an endorsement is judged, made, recorded and told in twelve statements, with everyone in sight once', async () => {
    const params = { id: applicationId };
    await showingLife(company.representative);
    await company.representative.desk.call.moveApplication({ params, body: { action: 'endorse' } });
    const { statements } = lastOf('POST /api/applications/{id}/moves');
    expect(statements).toEqual([
      'SELECT … FROM session',
      'BEGIN',
      'SELECT set_config',
      'SELECT … FROM mission FOR UPDATE',
      'SELECT … FROM application FOR UPDATE',
      'SELECT set_config',
      'SELECT … FROM many',
      'UPDATE application',
      'INSERT INTO audit_entry',
      'WITH',
      'SELECT … FROM application',
      'COMMIT',
    ]);
  });
});
