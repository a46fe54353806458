import { jest } from '@jest/globals';
import type { ReplyReport } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { openHouse, type House } from '../../support/house.js';
import { aCompany, aSentMission, TIMES, type Company } from '../../support/ready.js';

jest.setTimeout(60_000);

let house: House;
let company: Company;
beforeAll(async () => {
  house = await openHouse();
  company = await aCompany(house, 3);
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const rename = async (person: Person, familyName: string, givenName = 'Условный') => {
  const { id, delegationId: _, version, ...rest } = await house.secretary.call.getPerson({ params: { id: person.id } });
  const body = { ...rest, familyName, givenName };
  await house.secretary.call.changePerson({ params: { id }, body, ifMatch: version });
};
/** Families in an order that only the alphabet gives: code points put Ё first and Қ last. */
const FAMILIES = ['Езерский-Условный', 'Ёлкин-Условный', 'Қалиев-Условный', 'Лунин-Условный'];
const everyone = () => [company.coordinator, ...company.members];
const named = async () => {
  for (const [index, person] of everyone().entries()) await rename(person, FAMILIES[index]!);
};

const batchOf = async (id: string) => (await company.officer.desk.call.listBatches({ params: { id } })).items[0]!;
type Answer = { status: number; body: ReplyReport & { code?: string } };
async function reply({ desk }: Person, batchId: string, lines: string[], digest?: string): Promise<Answer> {
  const query = digest ? `dryRun=false&digest=${digest}` : 'dryRun=true';
  const answer = await desk['fetch'](`${desk['url']}/api/batches/${batchId}/replies?${query}`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)),
    headers: { 'content-type': 'text/csv', 'x-requested-with': 'test', 'accept-language': 'ru' },
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
/** Tried and recorded. */
async function record(person: Person, batchId: string, lines: string[]): Promise<Answer> {
  const tried = await reply(person, batchId, lines);
  return reply(person, batchId, lines, tried.body.digest);
}

it('means by a number whom the host means by it, whatever has become of the names since', async () => {
  await named();
  const { id, of } = await aSentMission(house, company);
  const sent = await batchOf(id);
  expect(sent.accreditations.map(({ line, name }) => [line, name.ru])).toEqual(
    FAMILIES.map((family, index) => [index + 1, `Условный ${family}`]),
  );
  // A mended name, and namesakes: by name they would now stand elsewhere, or anywhere.
  const [first, second, third] = everyone() as [Person, Person, Person];
  await rename(first, 'Яблоков-Условный');
  await rename(second, FAMILIES[2]!);
  const after = await batchOf(id);
  const order = ({ accreditations }: typeof sent) => accreditations.map((row) => [row.line, row.id]);
  expect(order(after)).toEqual(order(sent));
  const HEAD = 'номер;ФИО;решение;причина';
  const wrong = await reply(company.officer, sent.id, [HEAD, `1;${FAMILIES[3]} Условный;отказано;SYNTHETIC`]);
  expect(wrong.body.rows[0]).toMatchObject({ outcome: 'refused', reasons: [{ code: 'reply.number-differs' }] });
  const { body } = await record(company.officer, sent.id, [
    HEAD,
    '1;;отказано;SYNTHETIC',
    `3;${FAMILIES[2]} Условный;отказано;SYNTHETIC`,
  ]);
  expect(body.rows.map((row) => row.accreditationId)).toEqual([of(first).accreditation, of(third).accreditation]);
  expect((await batchOf(id)).accreditations.map(({ line, state }) => [line, state])).toEqual([
    [1, 'REFUSED'],
    [2, 'REQUESTED'],
    [3, 'REFUSED'],
    [4, 'REQUESTED'],
  ]);
});
