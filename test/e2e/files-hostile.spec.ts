import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { IDLE } from '#libs/apart';
import { applyOneself } from '../../tools/demonstration/applications.js';
import { until } from '../support/asking.js';
import { Browser, problemIn } from '../support/browser.js';
import { handIn, hostAsksFor } from '../support/dossier.js';
import { aFormingMission } from '../support/factories.js';
import { pdfOf, pictureOf, pngOf } from '../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, TIMES, type Participants } from '../support/ready.js';
import { openWaiting } from '../support/waiting.js';

let house: TestInstallation;
let company: Participants;
let missionId: string;
let application: string;
let delegation: string;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  house.setClock(TIMES.nominating);
  missionId = await aFormingMission(house, company.officer, company.coordinator);
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

const asScan = (bytes: Buffer, mediaType = 'application/pdf') =>
  Browser.of(house.url, company.officer.desk).send('POST', `/api/files?name=scan&missionId=${missionId}`, {
    bytes,
    headers: { 'content-type': mediaType },
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

const asPng = (bytes: Buffer) => asScan(bytes, 'image/png');
const streams = () => text(`%PDF-1.7\n${'1 0 obj\nstream\n'.repeat(32_000)}`);

/** Each keeps a reader busy for long, or asks for more memory than there is. */
const HOSTILE: [string, () => Buffer, typeof asCv][] = [
  ['a PDF of beginnings of streams', streams, asCv],
  ['a PDF of names in numbers', () => text(`%PDF-1.7\n1 0 obj\n<< ${'/#41#41#41 '.repeat(60_000)}`), asCv],
  ['a PDF of lists within lists', () => pdfOf(`/A ${'['.repeat(200_000)}`), asCv],
  ['a scan of beginnings of streams', streams, (bytes) => asScan(bytes)],
  ['a scan of many pixels and little in it', () => pngOf(6_300, 6_300), asPng],
  ['a table of line ends', () => text('\n'.repeat(300_000)), asRoster],
  ['a table of quotes', () => text('"'.repeat(2_000_001)), asRoster],
  ['a table of separators', () => text(`a;b\n${';'.repeat(3_000_000)}`), asRoster],
  ['a workbook of beginnings of cells', () => workbook('<c '.repeat(60_000)), asRoster],
  ['a workbook of elements within elements', () => workbook('<row>'.repeat(1_000_000)), asRoster],
];

function expectRefused(answer: Awaited<ReturnType<typeof asCv>>) {
  expect(answer.status).toBeLessThan(500);
  const code = expect.stringMatching(/^(file|sheet|dossier)\./) as unknown;
  expect(problemIn(answer)).toMatchObject({ status: answer.status, code });
}

describe('While it is read, the desk serves everybody else:', () => {
  let waiting: Awaited<ReturnType<typeof openWaiting>>;
  beforeAll(async () => (waiting = await openWaiting(house.url)));
  afterAll(() => waiting.close());

  it.each(HOSTILE)('%s', async (_, make, send) => {
    const bytes = make();
    // What holds the process holds it each time, for seconds; what a busy machine does once it does not do thrice.
    let longest = Infinity;
    for (let tries = 0; tries < 3 && longest >= 200; tries++) {
      const waited = await waiting.longestWhile(() => send(bytes));
      expectRefused(waited.answer);
      longest = Math.min(longest, waited.longest);
    }
    expect(longest).toBeLessThan(200);
  });

  it('which could be told: who holds the process for half a second is found out', async () => {
    const { longest } = await waiting.longestWhile(async () => {
      const end = performance.now() + 500;
      while (performance.now() < end);
    });
    expect(longest).toBeGreaterThan(200);
  });
});

const emptied = () => text(pdfOf('').toString('latin1').replace('/Contents 6 0 R', ''));

describe('A scan that an act rests on is a page that can be drawn:', () => {
  const [PNG, JPEG, PDF] = ['image/png', 'image/jpeg', 'application/pdf'] as const;
  const cases: [string, string, () => Buffer | Promise<Buffer>, string][] = [
    ['an image of 600 × 800', PNG, () => pictureOf(600, 800).png(), 'taken'],
    ['one that lies on its side', JPEG, () => pictureOf(800, 600).jpeg(90), 'taken'],
    ['one a pixel narrower', PNG, () => pictureOf(599, 900).png(), 'file.illegible'],
    ['one as long as it is wide, and too short', JPEG, () => pictureOf(700, 700).jpeg(90), 'file.illegible'],
    ['the half of an image', PNG, async () => (await pictureOf(600, 800).png()).subarray(0, 400), 'dossier.unreadable'],
    ['a PDF with a page', PDF, () => pdfOf(''), 'taken'],
    ['a PDF with nothing on its page', PDF, emptied, 'file.nothing-drawn'],
    ['the first line of a PDF', PDF, () => text('%PDF-1.4\n'), 'dossier.unreadable'],
    ['a PDF with a script', PDF, () => pdfOf('/OpenAction << /S /JavaScript /JS (x) >>'), 'dossier.unsafe'],
  ];
  it.each(cases)('%s (%s)', async (_, mediaType, make, outcome) => {
    const answer = await asScan(await make(), mediaType);
    expect(answer.status === 201 ? 'taken' : problemIn(answer).code).toBe(outcome);
  });

  it('and is shown back to who records it, in a page of ours alone', async () => {
    const { id } = JSON.parse((await asScan(pdfOf(''))).text) as { id: string };
    const officer = Browser.of(house.url, company.officer.desk);
    const framed = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' };
    const shown = await officer.send('GET', `/api/files/${id}`, { headers: framed });
    expect([shown.headers['content-disposition'], shown.headers['content-type']]).toEqual(['inline', PDF]);
    expect(shown.bytes).toEqual(pdfOf(''));
    const elsewhere = await officer.send('GET', `/api/files/${id}`);
    expect(elsewhere.headers['content-disposition']).toMatch(/^attachment/);
    expect(elsewhere.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    const stranger = Browser.of(house.url, company.members[0]!.desk);
    expect((await stranger.send('GET', `/api/files/${id}`, { headers: framed })).status).toBe(403);
  });
});

/** Who reads for this process: where the system tells such things. */
const readers = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = / \d+ \(.*\) \S (\d+)/.exec(` ${readFileSync(`/proc/${pid}/stat`, 'utf8')}`)?.[1];
        return parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-child');
      } catch {
        return false; // it has ended meanwhile
      }
    });

(process.platform === 'linux' ? it : it.skip)('who reads ends when nothing is handed in for a while', async () => {
  await asScan(pdfOf(''));
  const resting = readers();
  expect(resting).not.toEqual([]);
  const before = IDLE.ms;
  IDLE.ms = 50;
  try {
    // One of those that rest reads this, and rests for a moment only.
    await asScan(pdfOf(''));
    await until('one of them has ended', () => Promise.resolve(resting.some((pid) => !readers().includes(pid))));
  } finally {
    IDLE.ms = before;
  }
});
