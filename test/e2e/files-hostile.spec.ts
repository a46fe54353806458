import { zipSync } from 'fflate';
import { applyOneself } from '../../tools/demonstration/applications.js';
import { Browser, problemIn } from '../support/browser.js';
import { handIn, hostAsksFor } from '../support/dossier.js';
import { aFormingMission } from '../support/factories.js';
import { pdfOf } from '../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, TIMES, type Participants } from '../support/ready.js';

let house: TestInstallation;
let company: Participants;
let application: string;
let delegation: string;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 1);
  house.setClock(TIMES.nominating);
  const missionId = await aFormingMission(house, company.officer, company.coordinator);
  await hostAsksFor(missionId, { documents: ['cv'] });
  application = await applyOneself(company.members[0]!, missionId);
  delegation = (await house.cast.delegation('KAZ')).id;
}, 60_000);
afterAll(() => house.close());

const asCv = (bytes: Buffer) => handIn(house, company.members[0]!, application, 'cv', 'application/pdf', bytes);
const asRoster = (bytes: Buffer) =>
  Browser.of(house.url, company.officer.desk).send('POST', `/api/roster/imports?delegationId=${delegation}`, {
    bytes,
    headers: { 'content-type': 'text/csv' },
  });

const text = (content: string) => Buffer.from(content, 'latin1');
const part = (xml: string) => Buffer.from(`<?xml version="1.0"?>${xml}`);
/** A workbook whose one sheet says this. */
const workbook = (sheet: string) => {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': part('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': part(`<Relationships xmlns="${relations}"/>`),
      'xl/workbook.xml': part(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': part(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': part(sheet),
    }),
  );
};

/** Each keeps a reader busy for long, or asks for more memory than there is. */
const HOSTILE: [string, () => ReturnType<typeof asCv>][] = [
  ['a PDF of beginnings of streams', () => asCv(text(`%PDF-1.7\n${'1 0 obj\nstream\n'.repeat(32_000)}`))],
  ['a PDF of names in numbers', () => asCv(text(`%PDF-1.7\n1 0 obj\n<< ${'/#41#41#41 '.repeat(60_000)}`))],
  ['a PDF of lists within lists', () => asCv(pdfOf(`/A ${'['.repeat(200_000)}`))],
  ['a table of line ends', () => asRoster(text('\n'.repeat(300_000)))],
  ['a table of quotes', () => asRoster(text('"'.repeat(2_000_001)))],
  ['a table of separators', () => asRoster(text(`a;b\n${';'.repeat(3_000_000)}`))],
  ['a workbook of beginnings of cells', () => asRoster(workbook('<c '.repeat(60_000)))],
  ['a workbook of elements within elements', () => asRoster(workbook('<row>'.repeat(1_000_000)))],
];

describe('While it is read, the desk serves everybody else:', () => {
  it.each(HOSTILE)('%s', async (_, send) => {
    const sent = send();
    const reading = { answered: false };
    void sent.finally(() => (reading.answered = true));
    const slowest: number[] = [];
    while (!reading.answered) {
      const asked = performance.now();
      expect((await fetch(`${house.url}/live`)).status).toBe(200);
      slowest.push(performance.now() - asked);
    }
    const answer = await sent;
    expect(problemIn(answer)).toMatchObject({
      status: answer.status,
      code: expect.stringMatching(/^(file|sheet|dossier)\./),
    });
    expect(answer.status).toBeLessThan(500);
    // Read in the process itself each of them holds it for seconds.
    expect(Math.max(...slowest)).toBeLessThan(1_000);
  });
});
