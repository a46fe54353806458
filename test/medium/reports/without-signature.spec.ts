import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { kindsTold } from '../../support/notices.js';
import { asOwner } from '../../support/servers.js';
import {
  aConcludingMission,
  aMissionInSigning,
  aReportInSigning,
  moveReport,
  participantsOf,
  sign,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let first: Person;
let second: Person;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 2);
  [first, second] = company.members as [Person, Person];
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

type Report = { id: string; contentDigests: { ru: string } };
const absent = ({ desk }: Person, { id }: Report, { id: personId }: Person) =>
  desk.call.noteAbsence({ params: { id }, body: { personId, reason: 'SYNTHETIC' } });
const refuse = ({ desk }: Person, { id, contentDigests: { ru } }: Report, dissent: { ru?: string; en?: string }) =>
  desk.call.refuseToSign({ params: { id }, body: { contentDigest: ru, password: PASSWORD, dissent } });
const placeOf = ({ signatories }: { signatories: { personId: string }[] }, { id }: Person) =>
  signatories.find(({ personId }) => personId === id);

const named = (...people: Person[]): unknown[] =>
  people.map(({ name }) => ({ ru: expect.stringContaining(name.ru), en: expect.stringContaining(name.en) }));

it('does not wait for whoever is absent, tells that person, and is adopted with the last one present (R-50)', async () => {
  const { coordinator } = company;
  const { id: missionId, report } = await aMissionInSigning(house, company, [coordinator, first]);
  expect((await refusal(absent(first, report, first))).status).toBe(403);
  expect((await refusal(absent(coordinator, report, coordinator))).codes).toEqual(['report.leads-mission']);
  expect((await refusal(absent(coordinator, report, second))).codes).toEqual(['report.not-on-the-list']);
  const { report: noted } = await absent(coordinator, report, first);
  expect(noted.state).toBe('SIGNING');
  expect(placeOf(noted, first)).toMatchObject({ signedAt: null, absentSince: expect.any(String) as string });
  expect((await refusal(absent(coordinator, report, first))).codes).toEqual(['report.absent-already']);
  expect(await kindsTold(first, missionId)).toContain('absence-noted');
  expect((await sign(coordinator, report.id)).report.state).toBe('ADOPTED');
  const adopted = (await logOf(house, { subjectId: report.id })).find(({ action }) => action === 'adopt');
  expect(adopted).toMatchObject({
    details: { signed: 1, signatories: 2, unsigned: { en: expect.any(String) as string } },
  });
});

it('is adopted with the absence of the last one who is waited for, and with nobody’s signature never', async () => {
  const { coordinator } = company;
  const { report } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, report.id);
  expect((await absent(coordinator, report, first)).report.state).toBe('ADOPTED');
  // Nobody but the absent is on this list: the coordinator was not on duty.
  const { id } = await aConcludingMission(house, company, [second]);
  const other = await aReportInSigning(house, company, id);
  expect((await absent(coordinator, other, second)).report.state).toBe('SIGNING');
  expect((await sign(second, other.id)).report.state).toBe('ADOPTED');
});

it('waits for a second person where one noted more than half of the list as absent, and says who noted it (R-50)', async () => {
  const { coordinator, officer } = company;
  const { report } = await aMissionInSigning(house, company, [coordinator, first, second]);
  await absent(coordinator, report, first);
  await absent(coordinator, report, second);
  expect((await sign(coordinator, report.id)).report.state).toBe('SIGNING');
  expect(await refusal(moveReport(coordinator, report.id, 'adopt'))).toMatchObject({
    code: 'report.absences-by-one',
    params: { count: 2, all: 3 },
  });
  expect((await refusal(absent(coordinator, report, first))).codes).toEqual(['report.absent-already']);
  // Said by the second person on a later day: that is the day on which nothing is waited for any more.
  house.setClock('2026-03-23T08:00:00Z');
  const { report: adopted } = await absent(officer, report, first);
  expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedOn: '2026-03-23' });
  expect(placeOf(adopted, first)).toMatchObject({ absentBy: named(coordinator, officer), absentByTwo: true });
  expect(placeOf(adopted, second)).toMatchObject({ absentBy: named(coordinator), absentByTwo: false });
  const lines = (await logOf(house, { subjectId: report.id })).map(({ what }) => what);
  expect(lines.filter((what) => what.includes('absence'))).toEqual([
    'report.absence-noted',
    'report.absence-noted',
    'report.absence-confirmed',
  ]);
});

it('is refused by the password once more, so that nobody dissents in the name of whoever left a desk open', async () => {
  const { coordinator } = company;
  const { report } = await aMissionInSigning(house, company, [coordinator, first]);
  const body = { contentDigest: report.contentDigests.ru, password: 'another one', dissent: { en: 'SYNTHETIC' } };
  const request = { params: { id: report.id }, body };
  expect((await refusal(first.desk.call.refuseToSign(request))).code).toBe('session.wrong-password');
  expect(placeOf((await first.desk.call.getReport({ params: { id: report.id } })) as never, first)).toMatchObject({
    dissent: null,
  });
});

it('prints dissents as the mission had it when the list was fixed, whatever is set afterwards (R-50)', async () => {
  const { coordinator } = company;
  const { id: missionId, report } = await aMissionInSigning(house, company, [coordinator, first]);
  const settled = () =>
    sql<{ printed: boolean; two: boolean }>(
      `SELECT dissent_printed AS printed, publication_by_two AS two FROM report_version WHERE report_id = $1`,
      [report.id],
    );
  const before = await settled();
  expect(before).toEqual([{ printed: true, two: true }]);
  await sql(`UPDATE mission SET settings = settings || '{"dissentPrinted": false}' WHERE id = $1`, [missionId]);
  await expect(
    sql(`UPDATE report_version SET dissent_printed = false WHERE report_id = $1`, [report.id]),
  ).rejects.toThrow('frozen');
  expect(await settled()).toEqual(before);
});

it('takes the signature of whoever was recorded as absent, or has refused, after all', async () => {
  const { coordinator } = company;
  const { report } = await aMissionInSigning(house, company, [coordinator, first]);
  await absent(coordinator, report, first);
  expect(placeOf((await refuse(first, report, { en: 'SYNTHETIC' })).report, first)).toMatchObject({
    absentSince: null,
    dissent: { ru: null, en: 'SYNTHETIC' },
  });
  expect((await refusal(absent(coordinator, report, first))).codes).toEqual(['report.has-refused']);
  const { report: signed } = await sign(first, report.id);
  expect(placeOf(signed, first)).toMatchObject({ signedAt: expect.any(String) as string, dissent: null });
  expect((await refusal(refuse(first, report, { en: 'S' }))).codes).toEqual(['report.signed-already']);
  expect((await refusal(absent(coordinator, report, first))).codes).toEqual(['report.has-signed']);
  // What was taken back stays on record, and cannot be changed.
  await expect(asOwner(`UPDATE dissent SET body_en = 'other'`)).rejects.toThrow('frozen');
});

it('holds up a document that everybody present must sign, by a refusal with a dissent, and tells who leads', async () => {
  const { coordinator } = company;
  const { id: missionId, report } = await aMissionInSigning(house, company, [coordinator, first]);
  const stale = { ...report, contentDigests: { ru: '0'.repeat(64) } };
  expect((await refusal(refuse(first, stale, { ru: 'УСЛОВНО' }))).codes).toEqual(['report.digest-differs']);
  expect((await refusal(refuse(first, report, {}))).status).toBe(400);
  await refuse(first, report, { ru: 'Особое мнение (условно).' });
  expect((await refusal(refuse(first, report, { ru: 'Ещё раз' }))).codes).toEqual(['report.refused-already']);
  expect(await kindsTold(coordinator, missionId)).toContain('signature-refused');
  await sign(coordinator, report.id);
  expect(await refusal(moveReport(coordinator, report.id, 'adopt'))).toMatchObject({
    code: 'report.signatures-missing',
  });
  const line = (await logOf(house, { subjectId: report.id })).find(({ what }) => what === 'report.refused');
  expect(JSON.stringify(line)).not.toContain('условно');
});

it('takes a dissent from paper: its author refused, the officer entered', async () => {
  const { coordinator, officer } = company;
  const { id: missionId, report } = await aMissionInSigning(house, company, [coordinator, first]);
  const scanId = await officer.desk.upload('dissent.pdf', missionId, scanOf('SYNTHETIC'));
  const on = (date: string, by: Person) =>
    by.desk.call.refuseToSign({
      params: { id: report.id },
      body: {
        contentDigest: report.contentDigests.ru,
        dissent: { en: 'SYNTHETIC' },
        paper: { authorPersonId: first.id, number: 'P-2', date, scanId },
      },
    });
  expect(await refusal(on('2026-03-20', coordinator))).toMatchObject({ status: 403, code: 'paper.not-allowed' });
  expect((await refusal(on('2026-03-19', officer))).codes).toEqual(['report.signed-before-polls']);
  expect(placeOf((await on('2026-03-20', officer)).report, first)).toMatchObject({
    dissent: { en: 'SYNTHETIC', paperDate: '2026-03-20' },
  });
});
