import { createHash } from 'node:crypto';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { itWith, textOfPages } from '../../render/pdf-tools.js';
import { sql } from '../../support/accounts.js';
import { logOf, raw, refusal, until } from '../../support/asking.js';
import { aMember, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { holdWork } from '../../support/queue.js';
import {
  aConcludingMission,
  aReportInSigning,
  aWrittenReport,
  MEETING,
  moveReport,
  participantsOf,
  publish,
  sign,
  TIMES,
  write,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
let mission: Awaited<ReturnType<typeof aConcludingMission>>;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house);
  [member] = company.members as [Person];
  mission = await aConcludingMission(house, company);
});
afterAll(() => house.close());

const render = ({ desk }: Person, id: string, language: 'ru' | 'en' = 'ru') =>
  desk.call.askRender({ params: { id }, body: { language } });
const ended = ({ desk }: Person, id: string) =>
  until('the rendering ends', async () => {
    const rendering = await desk.call.getRender({ params: { id } });
    return ['done', 'failed'].includes(rendering.state) && rendering;
  });

const told = async ({ desk }: Person, path: string) => {
  const answer = await raw(desk, path);
  return { status: answer.status, code: ((await answer.json()) as { code: string }).code };
};

describe('a document that waits to be adopted', () => {
  let report: { id: string };
  let draft: string;
  beforeAll(async () => {
    report = await aWrittenReport(company, mission.id, 'mission-report');
    const { id } = await render(company.coordinator, report.id);
    const { artifact } = await ended(company.coordinator, id);
    draft = `/api/artifacts/${artifact!.id}/file`;
  });

  it('is rendered page by page to the end, as a draft that says so in its name', async () => {
    const { coordinator } = company;
    const asked = await render(coordinator, report.id, 'en');
    expect(asked).toMatchObject({ state: 'waiting', done: 0, planned: 0, artifact: null });
    const done = await ended(coordinator, asked.id);
    expect(done).toMatchObject({ state: 'done', error: null, artifact: { draft: true, language: 'en' } });
    expect(done.done).toBe(done.planned);
    expect(done.artifact).toMatchObject({ pages: done.planned, name: expect.stringMatching(/-MR-v1-en-draft\.pdf$/) });
  });

  it('is the same file when it says the same, and another file when it says something else', async () => {
    const { coordinator, officer } = company;
    const again = await ended(officer, (await render(officer, report.id)).id);
    expect(`/api/artifacts/${again.artifact!.id}/file`).toBe(draft);
    const before = await coordinator.desk.download(draft);
    await write(coordinator, report, 'campaign', 'SYNTHETIC');
    const other = await ended(coordinator, (await render(coordinator, report.id)).id);
    expect(other.artifact!.fileDigest).not.toBe(again.artifact!.fileDigest);
    await write(coordinator, report, 'campaign', '', 'ru', 1);
    const back = await ended(coordinator, (await render(coordinator, report.id)).id);
    expect(back.artifact!.fileDigest).toBe(again.artifact!.fileDigest);
    expect(await coordinator.desk.download(draft)).toEqual(before);
  });

  it('is downloaded by coordinator and Secretariat; its observers wait for the adoption, strangers see nothing', async () => {
    const stranger = await aMember(house, 'KAZ');
    for (const { desk } of [company.coordinator, company.officer])
      expect((await desk.download(draft)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await told(member, draft)).toEqual({ status: 409, code: 'report.not-adopted' });
    expect(await told(stranger, draft)).toEqual({ status: 404, code: 'artifact.not-found' });
    expect((await refusal(stranger.desk.call.getReport({ params: { id: report.id } }))).status).toBe(404);
  });

  it('comes as a copy for Word too, to those who may read it, with its own digest and size', async () => {
    const { coordinator } = company;
    const copy = `${draft}?format=docx`;
    const { word } = (await coordinator.desk.call.getReport({ params: { id: report.id } })).artifacts.at(-1)!;
    const answer = await raw(coordinator.desk, copy);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(word).toEqual({
      name: expect.stringMatching(/-MR-v1-ru-draft\.docx$/),
      size: bytes.length,
      digest: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${word!.name}"`,
      'cache-control': 'private, no-store',
      etag: `"${word!.digest}"`,
    });
    expect((await logOf(house, { subjectId: report.id })).at(-1)).toMatchObject({
      what: 'report.downloaded',
      details: { format: 'docx', fileDigest: word!.digest },
    });
    expect(await told(member, copy)).toEqual({ status: 409, code: 'report.not-adopted' });
    expect(await told(await aMember(house, 'KAZ'), copy)).toEqual({ status: 404, code: 'artifact.not-found' });
  });

  it('is given the copy it lacks, as one of an earlier time does, when it is made again', async () => {
    const { coordinator } = company;
    const artifact = draft.split('/')[3]!;
    await sql('DELETE FROM word_copy WHERE artifact_id = $1', [artifact]);
    expect(await told(coordinator, `${draft}?format=docx`)).toEqual({ status: 404, code: 'artifact.not-found' });
    expect((await coordinator.desk.download(draft)).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await ended(coordinator, (await render(coordinator, report.id)).id);
    expect(again.artifact).toMatchObject({ id: artifact, word: { name: expect.stringMatching(/\.docx$/) } });
  });

  it('comes whole, in part, or not at all if the reader has it already', async () => {
    const { desk } = company.coordinator;
    const whole = await raw(desk, draft);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const etag = whole.headers.get('etag')!;
    expect(whole.headers.get('content-type')).toBe('application/pdf');
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Z0-9-]+-MR-v1-ru-draft\.pdf"$/);
    expect((await raw(desk, draft, { 'if-none-match': etag })).status).toBe(304);
    expect((await raw(desk, draft, { 'if-none-match': '"else"' })).status).toBe(200);
    const size = bytes.length;
    for (const [range, start, end] of [
      ['bytes=0-9', 0, 9],
      [`bytes=${size - 5}-`, size - 5, size - 1],
      ['bytes=-7', size - 7, size - 1],
    ] as const) {
      const part = await raw(desk, draft, { range });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end}/${size}`);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(start, end + 1));
    }
    const beyond = await raw(desk, draft, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
    const changed = await raw(desk, draft, { range: 'bytes=0-9', 'if-range': '"else"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, size]);
  });

  it('is not rendered for somebody who lost the right meanwhile, and the reason is shown', async () => {
    const leaving = await anOfficer(house);
    const { items } = await house.secretary.call.listGrants({ query: { personId: leaving.id } });
    await house.secretary.call.giveGrant({
      body: { personId: leaving.id, role: 'headquarters', on: mission.id, validFrom: '2022-03-17' },
    });
    const held = await holdWork();
    const { id } = await render(leaving, report.id);
    await house.secretary.call.endGrant({ params: { id: items[0]!.id }, body: { reason: 'SYNTHETIC' } });
    await held.release();
    expect(await ended(company.officer, id)).toMatchObject({
      state: 'failed',
      artifact: null,
      error: { en: 'The document was not made: whoever asked for it may no longer do so.' },
    });
  });
});

it('R-45 says before its review on how many pages a press release stands, in either language, and agrees to one page alone', async () => {
  const { coordinator } = company;
  const report = await aWrittenReport(company, mission.id, 'press-release');
  const { id } = report;
  const section = 'release';
  const longer = async () => {
    const { items } = await coordinator.desk.call.nextReportMoves({ params: { id } });
    return items
      .flatMap(({ findings }) => findings)
      .filter(({ code }) => code === 'report.longer-than-page')
      .map(({ rule, effect, params }) => ({ rule, effect, params }));
  };
  await write(coordinator, report, section, 'SYNTHETIC short', 'en');
  for (const language of ['ru', 'en'] as const)
    expect((await ended(coordinator, (await render(coordinator, id, language)).id)).artifact!.pages).toBe(1);
  expect(await longer()).toEqual([]);
  // The translation alone runs on.
  await write(coordinator, report, section, Array.from({ length: 60 }, () => 'SYNTHETIC').join('\n\n'), 'en', 1);
  const { pages } = (await ended(coordinator, (await render(coordinator, id, 'en')).id)).artifact!;
  expect(pages).toBeGreaterThan(1);
  const said = [{ rule: 'R-45', effect: 'warns', params: { pages } }];
  // Whoever looks waits for the count no longer than a while; it is there soon, and kept.
  await until('the pages are counted', async () => (await longer()).length > 0);
  expect(await longer()).toEqual(said);
  const { warnings } = await moveReport(coordinator, id, 'review');
  expect(warnings.map(({ code }) => code)).toContain('report.longer-than-page');
  const secretary = { desk: house.secretary };
  expect(await refusal(moveReport(secretary, id, 'agree'))).toMatchObject({
    code: 'report.longer-than-page',
    findings: [{ rule: 'R-45', params: { pages } }],
  });
  await moveReport(secretary, id, 'returnToDraft', 'SYNTHETIC');
  await write(coordinator, report, section, 'SYNTHETIC short', 'en', 2);
  await moveReport(coordinator, id, 'review');
  expect((await moveReport(secretary, id, 'agree')).report.state).toBe('AGREED');
  // What is translated after the agreement is meant for one page as well.
  await write(coordinator, report, section, Array.from({ length: 60 }, () => 'SYNTHETIC').join('\n\n'), 'en', 3);
  const { contentDigests } = await house.secretary.call.getReport({ params: { id } });
  const body = { contentDigest: contentDigests.en };
  const approval = house.secretary.call.approveTranslation({ params: { id, language: 'en' }, body });
  expect((await refusal(approval)).codes).toEqual(['report.longer-than-page']);
});

it('shows a signatory the draft of what is to be signed, and no other, while signing is open', async () => {
  const { coordinator } = company;
  const { id: missionId } = await aConcludingMission(house, company);
  const { id } = await aWrittenReport(company, missionId);
  const drawn = async () => {
    const { artifact } = await ended(coordinator, (await render(coordinator, id)).id);
    return `/api/artifacts/${artifact!.id}/file`;
  };
  const early = { status: 409, code: 'report.not-adopted' };
  await write(coordinator, { id }, 'assessment-law', 'SYNTHETIC, and something else', 'ru', 1);
  const other = await drawn();
  await write(coordinator, { id }, 'assessment-law', 'SYNTHETIC assessment-law', 'ru', 2);
  const draft = await drawn();
  expect(await told(member, draft)).toEqual(early);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  const signed = await drawn();
  expect((await member.desk.download(signed)).subarray(0, 5).toString()).toBe('%PDF-');
  // One that was made before it was agreed to prints the references of its authors.
  for (const not of [draft, other]) expect(await told(member, not)).toEqual(early);
  expect(await told(await aMember(house, 'KAZ'), signed)).toEqual({ status: 404, code: 'artifact.not-found' });
  for (const person of [coordinator, member]) await sign(person, id);
  expect(await told(member, signed)).toEqual(early);
});

it('lets every observer of the mission download what was adopted, and writes each download down', async () => {
  const { coordinator } = company;
  const { id } = await aReportInSigning(house, company, mission.id);
  for (const person of [coordinator, member]) await sign(person, id);
  const { artifact } = await ended(coordinator, (await render(coordinator, id)).id);
  expect(artifact).toMatchObject({ draft: false, name: expect.stringMatching(/-FC-v1-ru\.pdf$/) });
  const bytes = await member.desk.download(`/api/artifacts/${artifact!.id}/file`);
  expect(bytes).toHaveLength(artifact!.size);
  const line = (await logOf(house, { subjectId: id })).at(-1);
  expect(line).toMatchObject({ what: 'report.downloaded', personId: member.id, details: { artifactId: artifact!.id } });
  house.setClock(TIMES.nextDay);
  const { acts } = await company.officer.desk.call.getPublication({ params: { id } });
  expect(acts[0]!.findings).toEqual([expect.objectContaining({ code: 'report.translation-missing', rule: 'R-54' })]);
  expect((await publish(house, company, id)).state).toBe('PUBLISHED');
});

itWith('pdftotext')(
  'is made with its references once it is agreed, for whoever reads drafts, and is never what is signed',
  async () => {
    const { coordinator } = company;
    const { id: missionId } = await aConcludingMission(house, company);
    const { id } = await aWrittenReport(company, missionId);
    const { meeting } = await coordinator.desk.call.recordMeeting({ params: { id: missionId }, body: MEETING });
    const text = { ru: 'УСЛОВНО: результат', en: null };
    const basis = [{ kind: 'meeting' as const, id: meeting.id }];
    const body = { section: 'voting' as const, yardstick: 'law' as const, text, basis };
    await coordinator.desk.call.recordFinding({ params: { id }, body });
    await moveReport(coordinator, id, 'review');
    await moveReport({ desk: house.secretary }, id, 'agree');
    await moveReport(coordinator, id, 'openSigning');
    const drawn = async (internal: boolean) => {
      const asked = await coordinator.desk.call.askRender({ params: { id }, body: { language: 'ru', internal } });
      const { artifact } = await ended(coordinator, asked.id);
      const file = `/api/artifacts/${artifact!.id}/file`;
      return { artifact: artifact!, file, printed: textOfPages(await coordinator.desk.download(file)).join(' ') };
    };
    const inside = await drawn(true);
    const plain = await drawn(false);
    expect([inside.printed, plain.printed].map((printed) => /– 1 \(№ 1\)/.test(printed))).toEqual([true, false]);
    expect(inside.artifact).toMatchObject({
      draft: true,
      internal: true,
      contentDigest: plain.artifact.contentDigest,
      name: expect.stringMatching(/-internal\.pdf$/),
    });
    // A signatory is told of the one that is signed, and of no other.
    const seen = (await member.desk.call.getReport({ params: { id } })).artifacts.map((one) => one.id);
    expect([seen.includes(plain.artifact.id), seen.includes(inside.artifact.id)]).toEqual([true, false]);
    expect(await told(member, inside.file)).toEqual({ status: 404, code: 'artifact.not-found' });
    const { fileDigest, contentDigest } = inside.artifact;
    const signing = member.desk.call.signReport({
      params: { id },
      body: { contentDigest, fileDigest, password: PASSWORD },
    });
    expect(await refusal(signing)).toMatchObject({ codes: ['report.file-not-shown'] });
    for (const person of [coordinator, member]) await sign(person, id);
    expect(await told(member, inside.file)).toEqual({ status: 404, code: 'artifact.not-found' });
  },
);

it('is published in the original alone, and the translation is written and approved afterwards (R-54)', async () => {
  const { coordinator } = company;
  const { secretary } = house;
  const { id: missionId } = await aConcludingMission(house, company);
  const { id, sections } = await aWrittenReport(company, missionId);
  const warned = [expect.objectContaining({ code: 'report.untranslated', rule: 'R-54', params: { count: 3 } })];
  expect((await moveReport(coordinator, id, 'review')).warnings).toEqual(warned);
  expect((await moveReport({ desk: secretary }, id, 'agree')).warnings).toEqual(warned);
  await moveReport(coordinator, id, 'openSigning');
  // A worker draws what is to be signed without being asked: these are the bytes that a signature names.
  const toSign = await until('the file to be signed is drawn', async () => {
    const { artifacts } = await member.desk.call.getReport({ params: { id } });
    return artifacts[0];
  });
  const bytes = await member.desk.download(`/api/artifacts/${toSign.id}/file`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(toSign.fileDigest);
  for (const person of [coordinator, member]) await sign(person, id);
  await ended(coordinator, (await render(coordinator, id)).id);
  const published = await publish(house, company, id);

  const approve = async ({ desk }: Pick<Person, 'desk'>, contentDigest?: string, language: 'ru' | 'en' = 'en') => {
    const { contentDigests } = await desk.call.getReport({ params: { id } });
    const body = { contentDigest: contentDigest ?? contentDigests[language] };
    return desk.call.approveTranslation({ params: { id, language }, body });
  };
  expect((await refusal(approve({ desk: secretary }))).codes).toEqual(['report.translation-empty']);
  expect(await refusal(write(coordinator, { id }, 'voting', 'late', 'ru', 1))).toMatchObject({
    code: 'report.not-writable',
  });
  for (const section of sections.filter(({ text }) => text === 'mandatory'))
    await write(coordinator, { id }, section.id, 'SYNTHETIC translated', 'en');
  expect((await refusal(render(coordinator, id, 'en'))).codes).toEqual(['report.translation-not-approved']);
  expect(await refusal(approve(coordinator))).toMatchObject({ status: 403 });
  expect((await refusal(approve({ desk: secretary }, '0'.repeat(64)))).codes).toEqual(['report.digest-differs']);
  expect((await refusal(approve({ desk: secretary }, undefined, 'ru'))).codes).toEqual([
    'report.original-not-translated',
  ]);
  const { report } = await approve({ desk: secretary });
  expect(report.contentDigests.ru).toBe(published.contentDigests.ru);
  expect(report.translations).toEqual([
    { language: 'en', lacks: [], stale: [], staleEntries: [], approvedAt: expect.any(String) },
  ]);
  const { artifact } = await ended(coordinator, (await render(coordinator, id, 'en')).id);
  expect(artifact).toMatchObject({ draft: false, language: 'en' });
  expect(await member.desk.download(`/api/artifacts/${artifact!.id}/file`)).toHaveLength(artifact!.size);

  const again = await write(coordinator, { id }, 'voting', 'SYNTHETIC, said better', 'en', 1);
  expect(again.report.translations).toEqual([
    { language: 'en', lacks: [], stale: [], staleEntries: [], approvedAt: null },
  ]);
  expect((await refusal(render(coordinator, id, 'en'))).codes).toEqual(['report.translation-not-approved']);
});
