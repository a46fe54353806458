import type { ReplyReport } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, refusal } from '../../support/asking.js';
import { anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aSentMission, sendingHere, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 3);
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
  const { id, of } = await aSentMission(sendingHere(house), company);
  const sent = await batchOf(id);
  expect(sent.accreditations.map(({ line, name }) => [line, name.ru])).toEqual(
    FAMILIES.map((family, index) => [index + 1, `${family} Условный`]),
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

it('records what the same hand has tried, and keeps the file among the evidence (R-27)', async () => {
  const { officer } = company;
  const colleague = await anOfficer(house);
  const { id, of } = await aSentMission(sendingHere(house), company);
  const [first, second] = everyone() as [Person, Person];
  const batch = await batchOf(id);
  const { line } = batch.accreditations.find((row) => row.id === of(first).accreditation)!;
  const lines = ['номер;решение;причина', `${line};отклонено;SYNTHETIC`];
  const { digest } = (await reply(colleague, batch.id, lines)).body;
  // The digest alone, or another's look at the file, is no trial.
  expect((await reply(officer, batch.id, lines, digest)).body.code).toBe('roster.not-tried');
  const { body } = await record(officer, batch.id, lines);
  expect(body).toMatchObject({ applied: true, fileId: expect.any(String), totals: { decided: 1 } });
  const kept = await officer.desk.download(`/api/files/${body.fileId}`);
  expect(kept.toString()).toContain(lines[1]);
  const logged = (await logOf(house, { subjectId: batch.id })).filter(({ what }) => what.startsWith('batch.replies'));
  expect(logged.map(({ what, personId, details }) => [what, personId, details.digest, details.fileId])).toEqual([
    ['batch.replies-tried', colleague.id, digest, undefined],
    ['batch.replies-tried', officer.id, digest, undefined],
    ['batch.replies-recorded', officer.id, digest, body.fileId],
  ]);
  const again = await reply(officer, batch.id, lines, digest);
  expect(again.body).toMatchObject({ applied: true, fileId: null, totals: { decided: 0, unchanged: 1 } });

  const tomorrow = await reply(officer, batch.id, [
    'номер;решение;номер акта;дата акта;удостоверение;действует с',
    `${batch.accreditations.find((row) => row.id === of(second).accreditation)!.line};выдано;A-1;03.03.2026;C-1;03.03.2026`,
  ]);
  expect(tomorrow.body.rows[0]).toMatchObject({ outcome: 'refused', reasons: [{ code: 'day.in-future' }] });
});

it('takes one certificate for one person only, and no value that does not belong to the decision', async () => {
  const { officer } = company;
  const { id } = await aSentMission(sendingHere(house), company);
  const batch = await batchOf(id);
  const HEAD = 'номер;решение;номер акта;дата акта;удостоверение;действует с;причина';
  const ACT = '02.03.2026';
  const twice = await reply(officer, batch.id, [
    HEAD,
    `1;выдано;15;${ACT};777;${ACT};`,
    `2;выдано;15;${ACT};777;${ACT};`,
  ]);
  expect(twice.body.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([
    ['decided', []],
    ['refused', ['reply.certificate-twice']],
  ]);
  await record(officer, batch.id, [HEAD, `1;выдано;15;${ACT};777;${ACT};`]);
  const taken = await reply(officer, batch.id, [
    HEAD,
    `2;выдано;15;${ACT};777;${ACT};`,
    `3;отказано;15;${ACT};778;;SYNTHETIC`,
    `4;на рассмотрении;;;779;;`,
  ]);
  expect(taken.body.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    ['accreditation.certificate-twice'],
    ['reply.detail-foreign'],
    ['reply.detail-foreign'],
  ]);
  const [, second, third] = batch.accreditations;
  // Typed for many at once it is refused as in a table, in the dry run too; and of one alone.
  const typed = (numbers: [string, string]) =>
    officer.desk.call.decideBatch({
      params: { id: batch.id },
      body: {
        dryRun: true,
        decisions: [second!, third!].map((one, index) => ({
          accreditationId: one.id,
          action: 'accredit' as const,
          actNumber: '15',
          actDate: '2026-03-02',
          certificateNumber: numbers[index]!,
          validFrom: '2026-03-02',
        })),
      },
    });
  const against = async (numbers: [string, string]) =>
    (await typed(numbers)).items.map(({ findings }) => findings.map(({ effect, code }) => `${effect} ${code}`));
  const TWICE = 'refuses accreditation.certificate-twice';
  expect(await against(['AB 780', 'ab780'])).toEqual([[TWICE], [TWICE]]);
  expect(await against(['777', '781'])).toEqual([[TWICE], []]);
  expect(await against(['780', '781'])).toEqual([[], []]);
  const alone = (certificateNumber: string) =>
    officer.desk.call.moveAccreditation({
      params: { id: second!.id },
      body: { action: 'accredit', actNumber: '15', actDate: '2026-03-02', certificateNumber, validFrom: '2026-03-02' },
    });
  expect(await refusal(alone('77 7'))).toMatchObject({ status: 409, code: 'accreditation.certificate-twice' });
  await alone('778');
});

it('takes no day that has not come, by the later of our calendar and the host’s, and none before what it follows', async () => {
  const { officer } = company;
  const { call } = officer.desk;
  const { id, of } = await aSentMission(sendingHere(house), company);
  const params = { id: of(company.coordinator).accreditation };
  const grant = (actDate: string) =>
    call.moveAccreditation({
      params,
      body: { action: 'accredit', actNumber: 'S', actDate, certificateNumber: 'C-1', validFrom: '2026-03-10' },
    });
  // In Minsk it is the third of March already.
  house.setClock('2026-03-02T22:00:00Z');
  expect(await refusal(grant('2026-03-04'))).toMatchObject({ status: 400, code: 'day.in-future' });
  await grant('2026-03-03');
  const correction = {
    instead: 'accredit' as const,
    reason: 'S',
    evidence: 'S',
    actNumber: 'S',
    certificateNumber: 'C-1',
  };
  const body = { ...correction, actDate: '2026-03-04', validFrom: '2026-03-10' };
  expect((await refusal(call.correctAccreditation({ params, body }))).code).toBe('day.in-future');
  await call.moveAccreditation({ params, body: { action: 'cancelOnRequest', reason: 'S' } });
  const back = (returnedOn: string) => call.returnCertificate({ params, body: { returnedOn } });
  expect((await refusal(back('2026-03-04'))).code).toBe('day.in-future');
  expect((await refusal(back('2026-03-02'))).code).toBe('accreditation.returned-early');
  expect((await back('2026-03-03')).accreditation.certificateReturnedOn).toBe('2026-03-03');
  const decision = { subject: 'observe' as const, body: 'council' as const, date: '2026-03-04', number: 'S' };
  expect((await refusal(call.recordDecision({ params: { id }, body: decision }))).code).toBe('day.in-future');
});
