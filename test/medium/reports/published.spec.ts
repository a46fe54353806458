import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { linesToCheck, type PublishedChecked, type PublishedView } from '#libs/contracts';
import { PublicationsService, PublicDocumentsService } from '#libs/reports';
import type { Refusal } from '#libs/regulation';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { aBrowser, sql } from '../../support/accounts.js';
import { READERS } from '../../support/code-readers.js';
import { logOf, refusal } from '../../support/asking.js';
import { fileDrawn } from '../../support/drawn.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { kindsTold } from '../../support/notices.js';
import {
  aMissionInSigning,
  aWrittenReport,
  moveReport,
  openReport,
  participantsOf,
  publish,
  sign,
  TIMES,
  type Participants,
} from '../../support/ready.js';
import { asOwner } from '../../support/servers.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
/** An adopted conclusion that has its final file in the original, and is not published. */
let report: Awaited<ReturnType<typeof anAdopted>>;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house);
  [member] = company.members as [Person];
  report = await anAdopted();
});
afterAll(() => house.close());

async function anAdopted() {
  const { id: missionId, report: opened } = await aMissionInSigning(house, company, [company.coordinator, member]);
  const params = { id: opened.id };
  for (const person of [company.coordinator, member]) await sign(person, opened.id);
  const { id: artifact } = await company.coordinator.desk.render(opened.id, 'ru');
  return { id: opened.id, params, missionId, artifact, number: opened.number };
}

/** A final file of the same text, as if a worker had drawn it anew; with other bytes, those of the copy for Word. */
async function drawnAgain(artifact: string, otherBytes = false) {
  const [{ id }] = (await sql<{ id: string }>(
    `INSERT INTO artifact (version_id, language, input_digest, content_digest, draft, file_id, pages)
     SELECT a.version_id, a.language, 'again', a.content_digest, false, CASE WHEN $2 THEN w.file_id ELSE a.file_id END, a.pages
     FROM artifact a JOIN word_copy w ON w.artifact_id = a.id WHERE a.id = $1 RETURNING id`,
    [artifact, otherBytes],
  )) as [{ id: string }];
  await sql('INSERT INTO word_copy (artifact_id, file_id) SELECT $1, file_id FROM word_copy WHERE artifact_id = $2', [
    id,
    artifact,
  ]);
}

const ask = ({ desk }: Pick<Person, 'desk'>, body: Parameters<Person['desk']['call']['askPublication']>[0]['body']) =>
  desk.call.askPublication({ params: report.params, body });
const decide = (
  { desk }: Pick<Person, 'desk'>,
  id: string,
  action: 'confirm' | 'reject' | 'takeBack',
  reason?: string,
) => desk.call.decidePublication({ params: { id }, body: { action, ...(reason && { reason }) } });
const awaitedId = async (asked: ReturnType<typeof ask>) => (await asked).awaited!.id;

const names = (files: readonly { name: string }[]) => files.map(({ name }) => name).toSorted();

/** As a stranger sees it. */
const stranger = () => aBrowser(house);
const answered = (address: string) => stranger().send('GET', address);
const listed = async () => (JSON.parse((await answered('/api/published')).text) as { items: PublishedView[] }).items;
const checked = async (query: string) =>
  JSON.parse((await answered(`/api/published/check?${query}`)).text) as PublishedChecked;
const codeOf = (version = 1) => `${report.number}-v${version}`.toLowerCase();

describe('R-53 nobody publishes alone:', () => {
  it('who asks does not confirm, and takes it back; another account refuses with a reason, which who asked is told', async () => {
    const { officer } = company;
    const secretary = { desk: house.secretary };
    const id = await awaitedId(ask(officer, { act: 'publish' }));
    const { awaited } = await officer.desk.call.getPublication({ params: report.params });
    expect(awaited!.actions).toEqual(['takeBack']);
    expect(awaited!.awaits.length).toBeGreaterThan(0);
    // Whoever confirms is shown which files they are, and reads them before anybody else can.
    const { files, withdrawable } = await secretary.desk.call.getPublication({ params: report.params });
    expect(files.map(({ language, format }) => [language, format])).toEqual([
      ['ru', 'pdf'],
      ['ru', 'docx'],
      [null, 'csv'],
      [null, 'xlsx'],
      [null, 'json'],
    ]);
    const read = await secretary.desk.download(`/api/artifacts/${files[0]!.artifactId}/file`);
    expect(createHash('sha256').update(read).digest('hex')).toBe(files[0]!.digest);
    expect(withdrawable).toEqual([]);
    expect((await refusal(decide(officer, id, 'confirm'))).codes).toEqual(['publication.own-request']);
    expect((await refusal(decide(secretary, id, 'takeBack'))).codes).toEqual(['publication.not-asker']);
    expect((await refusal(ask(secretary, { act: 'publish' }))).codes).toEqual(['publication.awaited-already']);
    await decide(officer, id, 'takeBack');
    expect((await refusal(decide(secretary, id, 'confirm'))).codes).toEqual(['publication.wrong-state']);

    const other = await awaitedId(ask(officer, { act: 'publish' }));
    expect((await refusal(decide(secretary, other, 'reject'))).code).toBe('reason.missing');
    await decide(secretary, other, 'reject', 'SYNTHETIC');
    expect(await kindsTold(officer, report.missionId)).toContain('publication-rejected');
    expect(await kindsTold(secretary, report.missionId)).toContain('publication-to-confirm');
    expect((await company.coordinator.desk.call.getReport({ params: report.params })).state).toBe('ADOPTED');
  });

  it('and the database keeps nothing as confirmed by the account that asked', async () => {
    const forged = `INSERT INTO publication_request (version_id, act, state, asked_by, asked_at, decided_by)
      SELECT v.id, 'publish', 'CONFIRMED', a.id, now(), a.id FROM report_version v, account a LIMIT 1`;
    await expect(sql(forged)).rejects.toThrow('publication_by_two');
  });

  it('not before its time; two change it, or call it off; nothing is shown to a stranger before, however it is asked for', async () => {
    const { officer } = company;
    const secretary = { desk: house.secretary };
    house.setClock(TIMES.nextDay);
    expect((await refusal(ask(officer, { act: 'publish', at: '2026-03-20T10:00' }))).codes).toEqual([
      'publication.time-past',
    ]);
    await decide(secretary, await awaitedId(ask(officer, { act: 'publish', at: '2026-03-22T12:00' })), 'confirm');
    const set = await officer.desk.call.getPublication({ params: report.params });
    expect([set.embargoUntil, set.zone]).toEqual(['2026-03-22T09:00:00.000Z', 'Europe/Minsk']);
    await house.app.get(PublicationsService).look();
    expect(await listed()).toEqual([]);
    for (const address of [`/api/published/${codeOf()}`, `/api/published-files/${report.artifact}`])
      expect((await answered(address)).status).toBe(404);
    expect(await checked(`number=${codeOf()}`)).toEqual({ document: null, file: null });
    const view = await company.coordinator.desk.call.getReport({ params: report.params });
    expect(await checked(`digest=${view.artifacts[0]!.fileDigest}`)).toEqual({ document: null, file: null });

    await decide(secretary, await awaitedId(ask(officer, { act: 'callOff' })), 'confirm');
    house.setClock('2026-03-22T09:00:01Z');
    await house.app.get(PublicationsService).look();
    expect(await listed()).toEqual([]);
    await decide(secretary, await awaitedId(ask(officer, { act: 'publish', at: '2026-03-22T14:00' })), 'confirm');
    await decide(officer, await awaitedId(ask(secretary, { act: 'reschedule', at: '2026-03-22T13:00' })), 'confirm');
    house.setClock('2026-03-22T09:59:59Z');
    await house.app.get(PublicationsService).look();
    expect(await listed()).toEqual([]);
    // What is drawn meanwhile was not asked for; and what still awaits a second person comes too late.
    const [asked] = await sql<{ digest: string }>(
      'SELECT digest FROM stored_file WHERE id = (SELECT file_id FROM artifact WHERE id = $1)',
      [report.artifact],
    );
    await drawnAgain(report.artifact, true);
    const late = await awaitedId(ask(officer, { act: 'callOff' }));
    house.setClock('2026-03-22T10:00:00Z');
    await house.app.get(PublicationsService).look();
    expect((await officer.desk.call.getPublication({ params: report.params })).awaited).toBeNull();
    expect((await refusal(decide(secretary, late, 'confirm'))).codes).toEqual(['publication.wrong-state']);
    expect((await listed())[0]!.files[0]!.digest).toBe(asked!.digest);
    expect(names((await listed())[0]!.files)).toEqual(names(set.files));
    expect((await listed()).map(({ code, publishedAt }) => [code, publishedAt])).toEqual([
      [codeOf(), '2026-03-22T10:00:00.000Z'],
    ]);
    const lines = await logOf(house, { subjectId: report.id });
    expect(lines.find(({ action }) => action === 'publish')).toMatchObject({ personId: null });
    const told = lines.filter(({ what }) => what === 'report.publication-confirmed').map(({ details }) => details);
    // Which act, and for what time by the clocks of the host.
    expect(told.map(({ act, at, zone }) => [act, at, zone])).toEqual([
      ['publish', '2026-03-22T09:00:00.000Z', 'Europe/Minsk'],
      ['callOff', null, undefined],
      ['publish', '2026-03-22T11:00:00.000Z', 'Europe/Minsk'],
      ['reschedule', '2026-03-22T10:00:00.000Z', 'Europe/Minsk'],
    ]);
  });
});

/** A page as it is printed, in greys. */
function pictureOf(file: string, page: number) {
  const number = String(page);
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', '120', '-f', number, '-l', number, file], {
    maxBuffer: 2 ** 26,
  });
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1')) ?? [];
  const data = new Uint8ClampedArray([...pgm.subarray(head.length)].flatMap((grey) => [grey, grey, grey, 255]));
  return { data, width: Number(width), height: Number(height) };
}

const download = async (address: string) => {
  const answer = await fetch(`${house.url}${address}`);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('What is published', () => {
  it('is checked by three lines of a shell that know nothing of us, and not with one byte altered', async () => {
    const [document] = await listed();
    expect(document!.files.map(({ format, language }) => [format, language])).toEqual([
      ['pdf', 'ru'],
      ['docx', 'ru'],
      ['csv', null],
      ['xlsx', null],
      ['json', null],
    ]);
    const { items: keys } = await company.officer.desk.call.listDocumentKeys();
    const folder = mkdtempSync(path.join(tmpdir(), 'published-'));
    const inShell = (line: string) => spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    try {
      for (const file of document!.files) {
        const { answer, bytes } = await download(`/api/published-files/${file.id}`);
        expect(answer.headers.get('etag')).toBe(`"${file.digest}"`);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file.name}"`);
        writeFileSync(path.join(folder, file.name), bytes);
        const signature = await download(`/api/published-files/${file.id}/signature`);
        writeFileSync(path.join(folder, `${file.name}.sig`), signature.bytes);
        const key = await download(`/api/document-keys/${file.kid}`);
        expect(key.answer.headers.get('content-disposition')).toBe(`attachment; filename="key-${file.kid}.pem"`);
        writeFileSync(path.join(folder, `key-${file.kid}.pem`), key.bytes);
        const [sum, fingerprint, verified] = linesToCheck(file).map(inShell);
        expect([sum!.status, sum!.stdout]).toEqual([0, `${file.name}: OK\n`]);
        expect(fingerprint!.stdout.slice(0, 64)).toBe(keys.find(({ kid }) => kid === file.kid)!.fingerprint);
        expect([verified!.status, verified!.stdout]).toEqual([0, 'Signature Verified Successfully\n']);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(path.join(folder, file.name), bytes);
        const [altered, , forged] = linesToCheck(file).map(inShell);
        expect([altered!.status, forged!.status]).toEqual([1, 1]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('R-56 bears its address as a code and in letters, on the cover and on the last page', async () => {
    const [document] = await listed();
    const { bytes } = await download(`/api/published-files/${document!.files[0]!.id}`);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'published-')), 'document.pdf');
    writeFileSync(file, bytes);
    const pages = execFileSync('pdftotext', ['-layout', file, '-']).toString().split('\f').filter(Boolean);
    for (const page of [pages[0]!, pages.at(-1)!]) expect(page).toContain(`/d/${codeOf()}`);
    // What a telephone sees of the code leads to the same address.
    for (const page of [1, pages.length]) {
      const seen = pictureOf(file, page);
      for (const [reader, readIn] of Object.entries(READERS)) {
        const read = (await readIn(seen)) ?? 'nothing';
        expect([reader, read]).toEqual([reader, expect.stringMatching(`^https?://.*/d/${codeOf()}$`)]);
        expect((await checked(`number=${encodeURIComponent(read)}`)).document!.code).toBe(codeOf());
      }
    }
    rmSync(path.dirname(file), { recursive: true });
  });

  it('has data that it prints itself and nothing else: nobody’s e-mail, and none of another mission', async () => {
    const [document] = await listed();
    const json = document!.files.find(({ format }) => format === 'json')!;
    const said = (await download(`/api/published-files/${json.id}`)).bytes.toString();
    const annex = JSON.parse(said) as { document: { code: string }; tables: { rows: object[][] }[] };
    expect(annex.document.code).toBe(codeOf());
    expect(annex.tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(5);
    expect(said).not.toMatch(/@|passport|personId/i);
    const csv = document!.files.find(({ format }) => format === 'csv')!;
    const lines = (await download(`/api/published-files/${csv.id}`)).bytes.toString().split('\r\n');
    expect(lines[0]).toContain('language');
    expect(lines.length).toBeGreaterThan(20);
  });

  it('is told from what is not, by file, by the digest on its pages, by number and by address', async () => {
    const [document] = await listed();
    const [pdf] = document!.files;
    expect((await checked(`digest=${pdf!.digest}`)).file).toMatchObject({ name: pdf!.name });
    const view = await company.coordinator.desk.call.getReport({ params: report.params });
    for (const query of [
      `digest=${view.contentDigests.ru}`,
      `number=${report.number}`,
      `number=${encodeURIComponent(`https://desk.example/d/${codeOf()}`)}`,
    ])
      expect([query, (await checked(query)).document?.standing]).toEqual([query, 'genuine']);
    for (const query of [`digest=${'0'.repeat(64)}`, 'number=nothing', ''])
      expect([query, await checked(query)]).toEqual([query, { document: null, file: null }]);
    // The digest of the translation, which nobody has approved or printed, is nothing to a stranger.
    expect((await checked(`digest=${view.contentDigests.en}`)).document).toBeNull();
  });

  it('is not read again by whoever has it, nor by all at once', async () => {
    const [document] = await listed();
    const { id, digest } = document!.files[0]!;
    const again = await fetch(`${house.url}/api/published-files/${id}`, {
      headers: { 'if-none-match': `"${digest}"` },
    });
    expect([again.status, again.headers.get('etag')]).toEqual([304, `"${digest}"`]);
    const documents = house.app.get(PublicDocumentsService);
    const file = (sent: Promise<unknown>) => documents.file(id, () => false, sent);
    const many = await Promise.allSettled(Array.from({ length: 40 }, () => file(Promise.resolve())));
    const busy = many.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).code] : []));
    expect(new Set(busy)).toEqual(new Set(['publication.busy']));
    expect(busy.length).toBeLessThan(40);
    expect((await file(Promise.resolve())).digest).toBe(digest);
    // Whoever takes the bytes slowly is among those who read at once until they have them.
    let taken!: () => void;
    const slowly = new Promise<void>((resolve) => (taken = resolve));
    let slow = 0;
    for (;;) {
      const one = await file(slowly).catch((problem: unknown) => problem);
      if (one instanceof Error) break;
      slow += 1;
    }
    expect(slow).toBe(8);
    expect((await answered(`/api/published-files/${id}`)).status).toBe(429);
    taken();
    expect((await file(Promise.resolve())).digest).toBe(digest);
    for (let time = 0; time <= slow; time++)
      expect((await download(`/api/published-files/${id}`)).answer.status).toBe(200);
  });

  it('stands in the archive of the mission as it is published, each file beside its signature and its key', async () => {
    const [document] = await listed();
    const zip = unzipSync(await company.officer.desk.download(`/api/missions/${report.missionId}/archive`));
    const shaOf = (name: string) => createHash('sha256').update(zip[name]!).digest('hex');
    for (const { name, digest, kid } of document!.files) {
      expect([name, shaOf(`published/${name}`)]).toEqual([name, digest]);
      const key = createPublicKey(Buffer.from(zip[`published/key-${kid}.pem`]!));
      expect(verify(null, zip[`published/${name}`]!, key, zip[`published/${name}.sig`]!)).toBe(true);
    }
    // Among the documents it is the file that was published, whatever was drawn later.
    const stem = `${report.number.replaceAll(/[^\w-]+/g, '_')}-v1`;
    expect(shaOf(`documents/${stem}-ru.pdf`)).toBe(document!.files[0]!.digest);
    const manifest = JSON.parse(Buffer.from(zip['manifest.json']!).toString()) as { documents: object[] };
    expect(manifest.documents).toMatchObject([{ published: { code: codeOf(), withdrawn: null } }]);
  });

  it('cannot be altered by the login that runs the desk', async () => {
    for (const statement of [
      `UPDATE published_file SET digest = 'x'`,
      `UPDATE published_document SET code = 'x'`,
      `UPDATE published_document SET published_at = now()`,
    ])
      await expect(sql(statement)).rejects.toThrow('is frozen');
  });

  it('R-53 gets its translation later, by two as well, and nothing of what stood there changes', async () => {
    const { coordinator, officer } = company;
    const secretary = { desk: house.secretary };
    expect((await refusal(ask(officer, { act: 'complete' }))).codes).toEqual(['publication.nothing-new']);
    const { sections } = await coordinator.desk.call.getReport({ params: report.params });
    for (const { id: section } of sections.filter(({ text }) => text === 'mandatory'))
      await coordinator.desk.call.writeText({
        params: { ...report.params, language: 'en', section },
        body: { body: 'SYNTHETIC translated' },
        ifMatch: 0,
      });
    const { contentDigests } = await coordinator.desk.call.getReport({ params: report.params });
    const approved = { contentDigest: contentDigests.en };
    // Even if a worker had drawn it while it was written in: nobody has approved it.
    await sql(
      `INSERT INTO artifact (version_id, language, input_digest, content_digest, draft, file_id, pages)
       SELECT version_id, 'en', 'unapproved', $2, false, file_id, pages FROM artifact WHERE id = $1`,
      [report.artifact, contentDigests.en],
    );
    expect((await refusal(ask(officer, { act: 'complete' }))).codes).toEqual(['publication.nothing-new']);
    await secretary.desk.call.approveTranslation({ params: { ...report.params, language: 'en' }, body: approved });
    const { id: drawn } = await coordinator.desk.render(report.id, 'en');
    const [before] = await listed();
    const earlier = await awaitedId(ask(officer, { act: 'complete' }));
    await drawnAgain(drawn);
    // What is confirmed are the files that were asked for.
    expect((await refusal(decide(secretary, earlier, 'confirm'))).code).toBe('publication.files-differ');
    await decide(officer, earlier, 'takeBack');
    await decide(secretary, await awaitedId(ask(officer, { act: 'complete' })), 'confirm');
    const [after] = await listed();
    expect(after!.files.filter(({ language }) => language === 'en').map(({ format }) => format)).toEqual([
      'pdf',
      'docx',
    ]);
    expect(after!.files.filter(({ language }) => language !== 'en')).toEqual(before!.files);
    // Written on it is another text; the archive has the one that stands in the file beside it.
    await coordinator.desk.call.writeText({
      params: { ...report.params, language: 'en', section: 'voting' },
      body: { body: 'SYNTHETIC written on' },
      ifMatch: 1,
    });
    const zip = unzipSync(await officer.desk.download(`/api/missions/${report.missionId}/archive`));
    const text = zip[`content/${report.number.replaceAll(/[^\w-]+/g, '_')}-v1-en.json`]!;
    expect(createHash('sha256').update(text).digest('hex')).toBe(contentDigests.en);
  });
});

describe('What was published once', () => {
  it('stays when a correction takes its place, and says so; the new one names it, and why, on every page', async () => {
    const { coordinator, officer } = company;
    const secretary = { desk: house.secretary };
    const why = { ru: 'Цифра посчитана дважды', en: 'A figure was counted twice' };
    const { params } = report;
    // Each edition prints it in its own language, so where both are there it is said in both.
    expect((await refusal(secretary.desk.call.newVersion({ params, body: { reason: why.ru } }))).codes).toEqual([
      'report.correction-untranslated',
    ]);
    await secretary.desk.call.newVersion({ params, body: { reason: why.ru, translated: why.en } });
    expect((await listed()).map(({ standing }) => standing)).toEqual(['genuine']);
    for (const [person, action] of [
      [coordinator, 'review'],
      [secretary, 'agree'],
      [coordinator, 'openSigning'],
    ] as const)
      await moveReport(person, report.id, action);
    for (const person of [coordinator, member]) await sign(person, report.id);
    const { id } = await coordinator.desk.render(report.id, 'ru');
    expect((await listed()).map(({ standing }) => standing)).toEqual(['genuine']);
    await publish(house, company, report.id);
    expect((await listed()).map(({ code, standing }) => [code, standing])).toEqual([
      [codeOf(2), 'corrected'],
      [codeOf(1), 'superseded'],
    ]);
    const [corrected, superseded] = await listed();
    expect(corrected!.corrects).toEqual({ code: codeOf(1), version: 1, reason: why });
    expect(superseded!.supersededBy).toEqual({ code: codeOf(2), version: 2, withdrawn: false });
    expect((await checked(`digest=${superseded!.files[0]!.digest}`)).document!.standing).toBe('superseded');
    // An address that ends with the number alone is that of the newest.
    const { text } = await answered(`/api/published/${report.number}`);
    expect((JSON.parse(text) as PublishedView).code).toBe(codeOf(2));
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'published-')), 'document.pdf');
    const pagesOf = async (artifact: string) => {
      writeFileSync(file, await officer.desk.download(`/api/artifacts/${artifact}/file`));
      return execFileSync('pdftotext', ['-layout', file, '-']).toString().split('\f').filter(Boolean);
    };
    const pages = await pagesOf(id);
    for (const page of pages) expect(page).toContain('Исправленная редакция');
    expect(pages.join('')).toContain(why.ru);
    const { id: english } = await coordinator.desk.render(report.id, 'en');
    expect((await pagesOf(english)).join('')).toContain(why.en);
    rmSync(path.dirname(file), { recursive: true });
  });

  it('is withdrawn by two, in words that everybody reads, and stays where it was', async () => {
    const { officer } = company;
    const secretary = { desk: house.secretary };
    expect((await refusal(ask(officer, { act: 'retract' }))).code).toBe('publication.words-missing');
    const words = { ru: 'УСЛОВНО: опубликовано по ошибке', en: 'SYNTHETIC: published by mistake' };
    const id = await awaitedId(ask(officer, { act: 'retract', words }));
    expect((await listed())[0]!.standing).toBe('corrected');
    await decide(secretary, id, 'confirm');
    const [withdrawn, earlier] = await listed();
    expect(earlier!.supersededBy).toEqual({ code: codeOf(2), version: 2, withdrawn: true });
    expect(withdrawn).toMatchObject({ standing: 'withdrawn', withdrawn: { why: words } });
    expect((await checked(`digest=${withdrawn!.files[0]!.digest}`)).document!.standing).toBe('withdrawn');
    const line = (await logOf(house, { subjectId: report.id })).find(({ action }) => action === 'retract');
    expect(line!.details).toMatchObject({ words });
    expect(await kindsTold(member, report.missionId)).toContain('report-retracted');
    expect((await company.coordinator.desk.call.getReport({ params: report.params })).state).toBe('RETRACTED');
    // What it had replaced is withdrawn as well, when it is named or as the newest that is left.
    expect((await officer.desk.call.getPublication({ params: report.params })).withdrawable).toEqual([1]);
    expect((await refusal(ask(officer, { act: 'retract', words, edition: 2 }))).codes).toEqual([
      'publication.not-published',
    ]);
    await decide(secretary, await awaitedId(ask(officer, { act: 'retract', words, edition: 1 })), 'confirm');
    expect((await listed()).map(({ standing }) => standing)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('and withdrawn is followed by a version that corrects it, for the reason that was told, with its texts and its signatories', async () => {
    const { coordinator } = company;
    await sql('UPDATE accreditation SET left_at = now() WHERE mission_id = $1 AND person_id = $2', [
      report.missionId,
      member.id,
    ]);
    await openReport(coordinator, report.missionId);
    // Without its texts it could not be reviewed.
    for (const [person, action] of [
      [coordinator, 'review'],
      [{ desk: house.secretary }, 'agree'],
      [coordinator, 'openSigning'],
    ] as const)
      await moveReport(person, report.id, action);
    const opened = await coordinator.desk.call.getReport({ params: report.params });
    expect([opened.versionNumber, opened.signatories.length]).toEqual([3, 2]);
    const [{ reason }] = (await sql<{ reason: string }>(
      'SELECT correction_reason AS reason FROM report_version WHERE report_id = $1 AND number = 3',
      [report.id],
    )) as [{ reason: string }];
    expect(reason).toBe('УСЛОВНО: опубликовано по ошибке');
  });

  it('shows a stranger nothing else of the mission, and its keys to everybody, the old ones too', async () => {
    for (const address of [
      `/api/reports/${report.id}`,
      `/api/reports/${report.id}/publication`,
      `/api/artifacts/${report.artifact}/file`,
      `/api/missions/${report.missionId}`,
    ])
      expect([address, (await stranger().send('GET', address)).status]).toEqual([address, 401]);
    const before = (await company.officer.desk.call.listDocumentKeys()).items;
    expect((await refusal(company.officer.desk.call.rotateDocumentKey())).status).toBe(403);
    const { kid } = await house.secretary.call.rotateDocumentKey();
    const after = (await company.officer.desk.call.listDocumentKeys()).items;
    expect(after.map((key) => [key.kid, key.retiredAt === null])).toEqual([
      [before[0]!.kid, false],
      [kid, true],
    ]);
  });
});

describe('Signing', () => {
  it('asks for the password once more', async () => {
    const { coordinator } = company;
    const { report: open } = await aMissionInSigning(house, company, [coordinator, member]);
    const params = { id: open.id };
    const body = { contentDigest: open.contentDigests.ru, fileDigest: await fileDrawn(open) };
    for (const password of [undefined, 'not-the-password-1'])
      expect((await refusal(member.desk.call.signReport({ params, body: { ...body, password } }))).code).toBe(
        'session.wrong-password',
      );
    const signed = await member.desk.call.signReport({ params, body: { ...body, password: PASSWORD } });
    expect(signed.report.signatories.filter(({ signedAt }) => signedAt)).toHaveLength(1);
    // Whoever had signed is told when a new version takes its place.
    await coordinator.desk.call.newVersion({ params, body: { reason: 'SYNTHETIC' } });
    expect(await kindsTold(member, open.missionId)).toContain('signature-void');
    expect(await kindsTold(coordinator, open.missionId)).not.toContain('signature-void');
  });

  it('R-53 takes many names from one sheet of paper, in one act, and none of another version', async () => {
    const { coordinator, officer } = company;
    const { id: missionId, report: open } = await aMissionInSigning(house, company, [coordinator, member]);
    const scanId = await officer.desk.upload('sheet.pdf', missionId, scanOf('SYNTHETIC'));
    const paper = { authorPersonId: coordinator.id, number: 'S-1', date: '2026-03-20', scanId };
    const { report: signed } = await officer.desk.call.signReport({
      params: { id: open.id },
      body: { contentDigest: open.contentDigests.ru, paper, together: [member.id] },
    });
    expect(signed.state).toBe('ADOPTED');
    expect(signed.signatories.map(({ paperDate }) => paperDate)).toEqual(['2026-03-20', '2026-03-20']);
    // The sheet is of that version: it does not sign the next one, uploaded anew or not.
    const params = { id: open.id };
    await house.secretary.call.newVersion({ params, body: { reason: 'SYNTHETIC' } });
    for (const [person, action] of [
      [coordinator, 'review'],
      [{ desk: house.secretary }, 'agree'],
      [coordinator, 'openSigning'],
    ] as const)
      await moveReport(person, open.id, action);
    const { contentDigests } = await coordinator.desk.call.getReport({ params });
    const again = await officer.desk.upload('again.pdf', missionId, scanOf('SYNTHETIC'));
    for (const scan of [scanId, again])
      expect(
        (
          await refusal(
            officer.desk.call.signReport({
              params,
              body: { contentDigest: contentDigests.ru, paper: { ...paper, scanId: scan } },
            }),
          )
        ).code,
      ).toBe('report.paper-of-another-version');
  });
});

it('is published by one alone where the mission’s setting says so, and the log says so', async () => {
  const { officer } = company;
  const other = await anAdopted();
  const { params } = other;
  await sql(`UPDATE mission SET settings = settings || '{"publicationByTwo": false}' WHERE id = $1`, [other.missionId]);
  // As it was when the list of those who sign was fixed; what is set afterwards is for the next document.
  const { awaited } = await officer.desk.call.askPublication({ params, body: { act: 'publish' } });
  await decide(officer, awaited!.id, 'takeBack');
  await asOwner(`ALTER TABLE report_version DISABLE TRIGGER report_version_settled_frozen`);
  await asOwner(`UPDATE report_version SET publication_by_two = false WHERE report_id = '${other.id}'`);
  await officer.desk.call.askPublication({ params, body: { act: 'publish', at: '2026-03-21T12:00' } });
  // What is due and fails is told, and stops nothing else.
  await sql('UPDATE report_version SET embargo_artifacts = ARRAY[gen_random_uuid()] WHERE report_id = $1', [other.id]);
  house.setClock('2026-03-21T09:00:01Z');
  await expect(house.app.get(PublicationsService).look()).resolves.toBeDefined();
  expect((await officer.desk.call.getReport({ params })).state).toBe('ADOPTED');
  await sql('UPDATE report_version SET embargo_artifacts = NULL WHERE report_id = $1', [other.id]);
  await officer.desk.call.askPublication({ params, body: { act: 'reschedule' } });
  const line = (await logOf(house, { subjectId: other.id })).find(({ action }) => action === 'publish');
  expect(line).toMatchObject({ personId: officer.id, details: { secondPerson: 'setting' } });

  // It is withdrawn though a correction of it is begun, which goes on.
  await house.secretary.call.newVersion({ params, body: { reason: 'SYNTHETIC' } });
  const view = await officer.desk.call.getPublication({ params });
  expect([view.acts.map(({ act }) => act), view.withdrawable]).toEqual([['retract'], [1]]);
  const words = { ru: 'УСЛОВНО', en: 'SYNTHETIC' };
  await officer.desk.call.askPublication({ params, body: { act: 'retract', words } });
  expect((await listed()).find(({ card }) => card.number === other.number)!.standing).toBe('withdrawn');
  expect((await officer.desk.call.getReport({ params })).state).toBe('DRAFT');
});

it('has no data beside a press release, which prints no table', async () => {
  const { coordinator, officer } = company;
  const { id } = await aWrittenReport(company, report.missionId, 'press-release');
  const params = { id };
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  await sign(coordinator, id);
  await coordinator.desk.render(id, 'ru');
  const { awaited, files } = await officer.desk.call.askPublication({ params, body: { act: 'publish' } });
  expect(files.map(({ format }) => format)).toEqual(['pdf', 'docx']);
  await decide({ desk: house.secretary }, awaited!.id, 'confirm');
  const release = (await listed()).find(({ card }) => card.kind === 'press-release');
  expect(release!.files.map(({ format }) => format)).toEqual(['pdf', 'docx']);
});
