import { NOBODY, Transactions, type Scope } from '#libs/platform';
import { documentTitle } from '#libs/regulation';
import type { Person } from '../../../tools/demonstration/cast.js';
import { refusal } from '../../support/asking.js';
import { aFormingMission } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { kindsTold } from '../../support/notices.js';
import { asOwner } from '../../support/servers.js';
import {
  aConcludingMission,
  aWrittenReport,
  MEETING,
  moveReport,
  openReport,
  participantsOf,
  sign,
  TIMES,
  write,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const FINDING = {
  section: 'voting',
  yardstick: 'law',
  text: { ru: 'УСЛОВНО: результат', en: null },
  basis: [],
} as const;
const RECOMMENDATION = {
  addressee: 'parliament',
  addresseeName: { ru: null, en: null },
  priority: 'first',
  text: { ru: 'УСЛОВНО: рекомендация', en: null },
  ground: { ru: null, en: null },
  findings: [] as string[],
} as const;

const aConclusion = async () => {
  const { coordinator } = company;
  const { id: missionId } = await aConcludingMission(house, company, [coordinator]);
  return aWrittenReport(company, missionId);
};
const record = (by: Person, id: string, more: object = {}) =>
  by.desk.call.recordFinding({ params: { id }, body: { ...FINDING, basis: [], ...more } });
const recommend = (by: Person, id: string, more: object = {}) =>
  by.desk.call.recordRecommendation({ params: { id }, body: { ...RECOMMENDATION, findings: [], ...more } });
const digestOf = async ({ desk }: Person, id: string) => (await desk.call.getReport({ params: { id } })).contentDigests;

describe('findings and recommendations', () => {
  it('R-49 are not reviewed while a recommendation has no addressee or rests on no finding', async () => {
    const { coordinator } = company;
    const { id } = await aConclusion();
    const { findings } = await record(coordinator, id);
    const { recommendations } = await recommend(coordinator, id, { addressee: null });
    // Nor where “other” stands, and who that is stands in the translation alone.
    const { recommendations: both } = await recommend(coordinator, id, {
      addressee: 'other',
      addresseeName: { ru: null, en: 'SYNTHETIC' },
      findings: [findings[0]!.id],
    });
    const refused = await refusal(moveReport(coordinator, id, 'review'));
    expect(refused.codes).toEqual(
      expect.arrayContaining(['report.recommendation-unaddressed', 'report.recommendation-unfounded']),
    );
    expect(refused).toMatchObject({
      status: 409,
      params: { numbers: '1, 2' },
      findings: [{ rule: 'R-49' }, { rule: 'R-49' }, {}],
    });
    const { id: entry, version } = recommendations[0]!;
    const instead = { ...RECOMMENDATION, findings: [findings[0]!.id] };
    const correct = (body: object, ifMatch = version) =>
      coordinator.desk.call.correctRecommendation({ params: { id: entry }, body: { instead, ...body }, ifMatch });
    expect((await refusal(correct({}))).code).toBe('reason.missing');
    expect((await refusal(correct({ reason: 'SYNTHETIC' }, 7))).code).toBe('version.stale');
    await correct({ reason: 'SYNTHETIC' });
    await coordinator.desk.call.correctRecommendation({
      params: { id: both[1]!.id },
      body: {
        instead: { ...instead, addressee: 'other', addresseeName: { ru: 'УСЛОВНО: адресат', en: null } },
        reason: 'SYNTHETIC',
      },
      ifMatch: 1,
    });
    const gone = { params: { id: findings[0]!.id }, body: { instead: null, reason: 'SYNTHETIC' }, ifMatch: 1 };
    expect((await refusal(coordinator.desk.call.correctFinding(gone))).code).toBe('finding.rested-on');
    expect((await moveReport(coordinator, id, 'review')).report.state).toBe('IN_REVIEW');
    const { items } = await coordinator.desk.call.recommendationVersions({ params: { id: entry } });
    expect(items.map(({ addressee, reason, number }) => [addressee, reason, number])).toEqual([
      ['parliament', 'SYNTHETIC', 1],
      [null, null, null],
    ]);
  });

  it('are part of what is signed: fixed with it, but for their translation, which touches no digest of the original', async () => {
    const { coordinator } = company;
    const { id, contentDigests: empty } = await aConclusion();
    const { findings } = await record(coordinator, id);
    const { id: entry } = findings[0]!;
    const { recommendations } = await recommend(coordinator, id, { findings: [entry] });
    const written = await digestOf(coordinator, id);
    const takenAway = async () => {
      const body = { instead: null, reason: 'SYNTHETIC' };
      const { call } = coordinator.desk;
      return [
        await refusal(call.correctRecommendation({ params: { id: recommendations[0]!.id }, body, ifMatch: 1 })),
        await refusal(call.correctFinding({ params: { id: entry }, body, ifMatch: 1 })),
      ].map(({ code }) => code);
    };
    const FIXED = ['report.not-writable', 'report.not-writable'];
    expect(written.ru).not.toBe(empty.ru);
    await moveReport(coordinator, id, 'review');
    expect((await refusal(record(coordinator, id))).code).toBe('report.not-writable');
    expect(await takenAway()).toEqual(FIXED);
    const { report } = await moveReport({ desk: house.secretary }, id, 'agree');
    expect(report.translations[0]!.lacks).toEqual(expect.arrayContaining(['voting', 'recommendations']));
    expect(await takenAway()).toEqual(FIXED);
    const correct = (text: object) =>
      coordinator.desk.call.correctFinding({
        params: { id: entry },
        body: { instead: { ...FINDING, basis: [], text: { ...FINDING.text, ...text } } },
        ifMatch: 1,
      });
    expect((await refusal(correct({ ru: 'УСЛОВНО: иное' }))).code).toBe('report.not-writable');
    await correct({ en: 'SYNTHETIC finding' });
    const after = await digestOf(coordinator, id);
    expect(after).toMatchObject({ ru: written.ru });
    expect(after.en).not.toBe(written.en);
    for (const table of ['finding', 'recommendation'])
      await expect(asOwner(`UPDATE ${table} SET position = 7`)).rejects.toThrow('frozen');
    await moveReport(coordinator, id, 'openSigning');
    expect(await takenAway()).toEqual(FIXED);
    expect((await sign(coordinator, id)).report.state).toBe('ADOPTED');
    expect(await takenAway()).toEqual(FIXED);
  });

  it('rest on entries of the mission that there are, and are said in the language that is signed', async () => {
    const { coordinator } = company;
    const { id, missionId } = await aConclusion();
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect((await refusal(record(coordinator, id, { basis: [{ kind: 'meeting', id: nowhere }] }))).code).toBe(
      'finding.basis-unknown',
    );
    expect((await refusal(record(coordinator, id, { text: { ru: null, en: 'SYNTHETIC' } }))).code).toBe(
      'finding.original-missing',
    );
    expect((await refusal(record(coordinator, id, { section: 'assessment-law' }))).code).toBe(
      'finding.section-missing',
    );
    expect((await refusal(recommend(coordinator, id, { findings: [nowhere] }))).code).toBe(
      'recommendation.finding-unknown',
    );
    expect((await refusal(company.members[0]!.desk.call.listFindings({ params: { id } }))).status).toBe(404);
    // What is removed later keeps nobody from writing on; whoever sends the document to review is told.
    const { meeting } = await coordinator.desk.call.recordMeeting({ params: { id: missionId }, body: MEETING });
    const resting = { basis: [{ kind: 'meeting' as const, id: meeting.id }] };
    const { findings } = await record(coordinator, id, resting);
    await coordinator.desk.call.correctMeeting({
      params: { id: meeting.id },
      body: { instead: null, reason: 'SYNTHETIC' },
      ifMatch: meeting.version,
    });
    await coordinator.desk.call.correctFinding({
      params: { id: findings[0]!.id },
      body: { instead: { ...FINDING, ...resting, text: { ru: 'УСЛОВНО: иначе', en: null } }, reason: 'SYNTHETIC' },
      ifMatch: 1,
    });
    expect((await moveReport(coordinator, id, 'review')).warnings).toContainEqual(
      expect.objectContaining({ code: 'report.finding-basis-removed', rule: 'R-49', params: { numbers: '1' } }),
    );
    await moveReport({ desk: house.secretary }, id, 'returnToDraft', 'SYNTHETIC');
    // Under its early outline the document would print no recommendation that is an entry.
    const begun = (version: number) =>
      asOwner(`UPDATE report_version SET outline_version = ${version} WHERE report_id = '${id}'`);
    await begun(3);
    expect((await refusal(recommend(coordinator, id))).code).toBe('recommendation.section-missing');
    await begun(4);
    expect((await recommend(coordinator, id)).recommendations).toHaveLength(1);
  });

  it('stand in the register once they are adopted, with what became of each as its source says', async () => {
    const { coordinator, officer } = company;
    const { id, missionId } = await aConclusion();
    const { findings } = await record(coordinator, id);
    const { recommendations } = await recommend(coordinator, id, { findings: [findings[0]!.id] });
    const { id: entry } = recommendations[0]!;
    const text = { ru: 'УСЛОВНО. Наблюдателей: {observers.total}', en: 'SYNTHETIC. Observers: {observers.total}' };
    const instead = { ...RECOMMENDATION, text, priority: 'second' as const, findings: [findings[0]!.id] };
    const corrected = { params: { id: entry }, body: { instead, reason: 'SYNTHETIC' }, ifMatch: 1 };
    await coordinator.desk.call.correctRecommendation(corrected);
    const ground = { ru: 'УСЛОВНО: {delegations.total}', en: null };
    await coordinator.desk.call.recordMeeting({ params: { id: missionId }, body: MEETING });
    const referring = { ...RECOMMENDATION, text: { ru: 'УСЛОВНО[[meeting 1]]', en: null } };
    await recommend(coordinator, id, { ...referring, ground, findings: [findings[0]!.id] });
    // Whoever reads them in the desk reads the number and not its name.
    const { placed } = await coordinator.desk.call.getReport({ params: { id } });
    expect(placed!.map(({ name }) => name).toSorted()).toEqual(['delegations.total', 'observers.total']);
    const outcome = (date: string, more: object = {}) =>
      officer.desk.call.recordOutcome({
        params: { id: entry },
        body: { outcome: 'not', source: 'УСЛОВНО', date, ...more },
      });
    expect((await refusal(outcome('2026-03-20'))).code).toBe('recommendation.not-adopted');
    await moveReport(coordinator, id, 'review');
    await moveReport({ desk: house.secretary }, id, 'agree');
    await moveReport(coordinator, id, 'openSigning');
    expect((await sign(coordinator, id)).report.state).toBe('ADOPTED');
    const register = async (query: object = {}) => (await officer.desk.call.listRecommendations({ query })).items;
    const [row, other] = await register();
    expect(row).toMatchObject({
      id: entry,
      number: 1,
      missionId,
      reportTitle: documentTitle('final-conclusion', null),
      outcomes: [],
    });
    // As the document prints them: what was placed by name is a number of its snapshot.
    const printed = { ru: expect.stringMatching(/Наблюдателей: \d+$/), en: expect.stringMatching(/Observers: \d+$/) };
    expect(row!.text).toEqual(printed);
    expect(other!.text.ru).toBe('УСЛОВНО');
    expect((await refusal(outcome('2027-01-01'))).code).toBe('recommendation.outcome-ahead');
    await outcome('2026-03-20');
    await outcome('2026-03-20', { outcome: 'partly', reason: 'SYNTHETIC' });
    const { host } = row!;
    expect((await register({ host, outcome: 'partly' }))[0]!.outcomes.map((one) => one.outcome)).toEqual([
      'partly',
      'not',
    ]);
    expect((await register({ host, outcome: 'open' })).map(({ id: of }) => of)).toEqual([other!.id]);
    expect(await register({ host: host === 'KGZ' ? 'KAZ' : 'KGZ' })).toEqual([]);
    expect((await refusal(company.members[0]!.desk.call.listRecommendations({ query: {} }))).status).toBe(403);
    // Who may read what was adopted reads what it says, and not how it came to say so.
    const auditor = await house.cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
    const { recommendations: read } = await auditor.desk.call.listFindings({ params: { id } });
    expect(read).toMatchObject([{ id: entry, version: 2, reason: null, recordedBy: null }, {}]);
    expect((await refusal(auditor.desk.call.recommendationVersions({ params: { id: entry } }))).status).toBe(404);
    expect((await refusal(auditor.desk.call.findingVersions({ params: { id: findings[0]!.id } }))).status).toBe(404);
    expect((await auditor.desk.call.listRecommendations({ query: {} })).items).toMatchObject([{ id: entry }, {}]);
    // Of another mission one reads what is public.
    const elsewhere = company.members[0]!;
    await aFormingMission(house, officer, elsewhere);
    const readElsewhere = async () => (await elsewhere.desk.call.listRecommendations({ query: {} })).items;
    expect(await readElsewhere()).toEqual([]);
    await asOwner(`UPDATE report_version SET state = 'PUBLISHED' WHERE report_id = '${id}'`);
    expect(await readElsewhere()).toMatchObject([{ id: entry }, {}]);
    // The next edition begins with them, under the same numbers: what became of them goes on.
    await house.secretary.call.newVersion({ params: { id }, body: { reason: 'SYNTHETIC' } });
    const next = await coordinator.desk.call.listFindings({ params: { id }, query: { edition: 2 } });
    expect(next.recommendations[0]).toMatchObject({ id: entry, number: 1, findings: [findings[0]!.id] });
    expect((await register())[0]).toMatchObject({ id: entry, outcomes: [{ outcome: 'partly' }, { outcome: 'not' }] });
  });
});

it('R-59 does not take a return to the draft for a slip once something came of it: that is reviewed first', async () => {
  const { coordinator } = company;
  const { id } = await aConclusion();
  const undo = () =>
    house.secretary.call.correctReport({
      params: { id },
      body: { instead: null, reason: 'SYNTHETIC', evidence: 'SYNTHETIC' },
    });
  const agree = () => moveReport({ desk: house.secretary }, id, 'agree');
  const back = () => moveReport({ desk: house.secretary }, id, 'returnToDraft', 'SYNTHETIC');
  await moveReport(coordinator, id, 'review');
  await agree();
  await back();
  // It was one, as long as nothing came of it.
  expect((await undo()).report.state).toBe('AGREED');
  await back();
  const { comments } = await coordinator.desk.call.commentOn({
    params: { id },
    body: { section: 'voting', body: 'УСЛОВНО: почему?' },
  });
  expect((await refusal(undo())).code).toBe('report.comments-open');
  await coordinator.desk.call.resolveComment({ params: { id: comments[0]!.id } });
  await write(coordinator, { id }, 'voting', 'УСЛОВНО: иное', 'ru', 1);
  expect((await refusal(undo())).code).toBe('report.not-as-agreed');
  // Nor on a way round.
  await house.secretary.call.correctReport({
    params: { id },
    body: { instead: 'withdraw', reason: 'SYNTHETIC', evidence: 'SYNTHETIC' },
  });
  expect((await refusal(undo())).code).toBe('report.not-as-agreed');
});

describe('comments and suggestions', () => {
  it('keep a document from being agreed to while a comment is open, and say where', async () => {
    const { coordinator, officer } = company;
    const { id, missionId } = await aConclusion();
    await moveReport(coordinator, id, 'review');
    const params = { id };
    const { comments } = await officer.desk.call.commentOn({
      params,
      body: { section: 'voting', body: 'УСЛОВНО: почему?' },
    });
    const { id: comment } = comments[0]!;
    expect(await kindsTold(coordinator, missionId)).toContain('section-commented');
    expect(await refusal(moveReport({ desk: house.secretary }, id, 'agree'))).toMatchObject({
      code: 'report.comments-open',
      params: { count: 1, where: { en: 'Voting' } },
    });
    const reply = { section: 'voting', body: 'УСЛОВНО: потому', replyTo: comment } as const;
    const { comments: answered } = await coordinator.desk.call.commentOn({ params, body: reply });
    // Whoever reads a comment knows whose it is, though an officer is nobody of the mission's people.
    expect(answered[0]).toMatchObject({
      author: { en: expect.any(String) as string },
      replies: [{ body: 'УСЛОВНО: потому' }],
    });
    const again = { ...reply, replyTo: answered[0]!.replies[0]!.id };
    expect((await refusal(coordinator.desk.call.commentOn({ params, body: again }))).code).toBe('remark.to-a-reply');
    await coordinator.desk.call.resolveComment({ params: { id: comment } });
    expect(await kindsTold(officer, missionId)).toContain('comment-resolved');
    expect((await refusal(coordinator.desk.call.commentOn({ params, body: reply }))).code).toBe(
      'remark.resolved-already',
    );
    expect((await moveReport({ desk: house.secretary }, id, 'agree')).report.state).toBe('AGREED');
    expect((await refusal(officer.desk.call.commentOn({ params, body: { ...reply, replyTo: null } }))).code).toBe(
      'remark.not-discussed',
    );
    const member = company.members[0]!;
    expect((await refusal(member.desk.call.listRemarks({ params }))).status).toBe(404);
  });

  it('R-55 are made by observers on a section that is offered to them, of which alone they read the draft', async () => {
    const { coordinator, officer } = company;
    const member = company.members[0]!;
    const { id, missionId } = await aConclusion();
    const params = { id };
    const offer = (open: boolean, by: Person = coordinator) =>
      by.desk.call.offerSection({ params, body: { section: 'voting', open } });
    const offered = async (to: Person) => (await to.desk.call.listOffers({ params: { id: missionId } })).items;
    const comment = (section: 'voting' | 'campaign') =>
      member.desk.call.commentOn({ params, body: { section, body: 'УСЛОВНО: замечание' } });
    const nothingElse = async () => [
      (await refusal(member.desk.call.getReport({ params }))).status,
      (await refusal(member.desk.call.listRemarks({ params }))).status,
      (await refusal(comment('campaign'))).status,
      (await refusal(offer(true, member))).status,
    ];
    expect([await offered(member), (await refusal(comment('voting'))).status]).toEqual([[], 404]);
    await officer.desk.call.commentOn({ params, body: { section: 'voting', body: 'УСЛОВНО: между нами' } });
    expect((await offer(true)).offered).toEqual(['voting']);
    expect(await kindsTold(member, missionId)).toContain('section-offered');
    const [section, ...rest] = await offered(member);
    expect(rest).toEqual([]);
    expect(section).toMatchObject({ reportId: id, section: 'voting', comments: [], suggestions: [] });
    expect(section!.text.ru).not.toBeNull();
    expect([await offered(officer), await nothingElse()]).toEqual([[], [404, 404, 404, 403]]);
    const { comments } = await comment('voting');
    expect(comments.map(({ authorId }) => authorId)).toEqual([member.id]);
    const suggested = { section: 'voting', language: 'ru', body: 'УСЛОВНО: от наблюдателя' } as const;
    const { suggestions } = await member.desk.call.suggestText({ params, body: suggested });
    await coordinator.desk.call.decideSuggestion({
      params: { id: suggestions[0]!.id },
      body: { accept: true },
      ifMatch: 1,
    });
    expect(await offered(member)).toMatchObject([
      { text: { ru: 'УСЛОВНО: от наблюдателя' }, comments: [{}], suggestions: [{ accepted: true }] },
    ]);
    // Closed again, it is as if there were nothing; what was said stays with those who write.
    await offer(false);
    expect([await offered(member), (await refusal(comment('voting'))).status]).toEqual([[], 404]);
    expect((await coordinator.desk.call.listRemarks({ params })).comments).toHaveLength(2);
    // Nor is anything offered of what is agreed to.
    await offer(true);
    for (const { id: open } of (await coordinator.desk.call.listRemarks({ params })).comments)
      await coordinator.desk.call.resolveComment({ params: { id: open } });
    await moveReport(coordinator, id, 'review');
    expect(await offered(member)).toHaveLength(1);
    await moveReport({ desk: house.secretary }, id, 'agree');
    expect([await offered(member), (await refusal(offer(true))).code]).toEqual([[], 'remark.not-discussed']);
  });

  it('R-55 are shown by the database to nobody but who reads the drafts of the mission, and who said them', async () => {
    const { coordinator, officer } = company;
    const member = company.members[0]!;
    const { id, missionId } = await aConclusion();
    const { findings } = await record(coordinator, id);
    await recommend(coordinator, id, { findings: [findings[0]!.id] });
    const params = { id };
    await officer.desk.call.commentOn({ params, body: { section: 'voting', body: 'УСЛОВНО' } });
    await coordinator.desk.call.offerSection({ params, body: { section: 'voting', open: true } });
    const text = { section: 'voting', language: 'ru', body: 'УСЛОВНО' } as const;
    await member.desk.call.suggestText({ params, body: text });
    const seenBy = (scope: Partial<Scope>) =>
      house.app.get(Transactions).look({ ...NOBODY, ...scope }, async ({ manager }) => {
        const tables = ['comment', 'suggestion', 'finding', 'recommendation', 'section_offer'];
        const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table})`).join(', ');
        const [row] = await manager.query<{ seen: number[]; written: string[] }[]>(
          `SELECT ARRAY[${counts}] AS seen, ARRAY(SELECT DISTINCT t.section FROM section_text t
             JOIN report_version v ON v.id = t.version_id WHERE v.report_id = $1) AS written`,
          [id],
        );
        return [...row!.seen, row!.written.length > 1 ? 'all' : (row!.written[0] ?? 'nothing')];
      });
    expect(await seenBy({ drafts: [missionId] })).toEqual([1, 1, 1, 1, 1, 'all']);
    expect(await seenBy({ everyone: true })).toEqual([1, 1, 1, 1, 1, 'all']);
    expect(await seenBy({ person: member.id })).toEqual([0, 1, 0, 0, 1, 'voting']);
    expect(await seenBy({ missions: [missionId] })).toEqual([0, 0, 0, 0, 0, 'nothing']);
    expect(await seenBy({})).toEqual([0, 0, 0, 0, 0, 'nothing']);
    // Signed, the entries are what everybody reads whom the service lets in; what was said of the draft is not.
    await officer.desk.call.listRemarks({ params }).then(async ({ comments, suggestions }) => {
      await officer.desk.call.resolveComment({ params: { id: comments[0]!.id } });
      const declined = { accept: false, reason: 'SYNTHETIC' };
      await officer.desk.call.decideSuggestion({ params: { id: suggestions[0]!.id }, body: declined, ifMatch: 1 });
    });
    await moveReport(coordinator, id, 'review');
    await moveReport({ desk: house.secretary }, id, 'agree');
    await moveReport(coordinator, id, 'openSigning');
    expect(await seenBy({})).toEqual([0, 0, 1, 1, 0, 'all']);
  });

  it('are made on sections that the system draws as well, and on none that the document has not', async () => {
    const { officer } = company;
    const { id } = await aConclusion();
    const on = (section: 'observers' | 'law-analysis') =>
      officer.desk.call.commentOn({ params: { id }, body: { section, body: 'УСЛОВНО' } });
    expect((await on('observers')).comments.map(({ section }) => section)).toEqual(['observers']);
    expect((await refusal(on('law-analysis'))).code).toBe('remark.section-missing');
  });

  it('make a suggested text the next writing, in the name of its author, for whoever has read the one before', async () => {
    const { coordinator, officer } = company;
    const { id, missionId } = await aConclusion();
    const params = { id };
    const suggest = (body: string) =>
      officer.desk.call.suggestText({ params, body: { section: 'voting', language: 'ru', body } });
    const { suggestions } = await suggest('УСЛОВНО: лучше');
    const { id: first, base } = suggestions[0]!;
    expect(base).toBe(1);
    expect(await kindsTold(coordinator, missionId)).toContain('text-suggested');
    const decide = (which: string, body: { accept: boolean; reason?: string }, ifMatch: number) =>
      coordinator.desk.call.decideSuggestion({ params: { id: which }, body, ifMatch });
    await write(coordinator, { id }, 'voting', 'УСЛОВНО: тем временем', 'ru', 1);
    expect((await refusal(decide(first, { accept: true }, 1))).code).toBe('version.stale');
    await decide(first, { accept: true }, 2);
    const report = await coordinator.desk.call.getReport({ params });
    expect(report.texts.find(({ section, language }) => section === 'voting' && language === 'ru')).toMatchObject({
      body: 'УСЛОВНО: лучше',
      authorId: officer.id,
      version: 3,
    });
    expect((await refusal(decide(first, { accept: true }, 3))).code).toBe('suggestion.decided-already');
    // The clock of the test stands still: which of the two comes first says nothing.
    const second = (await suggest('УСЛОВНО: ещё')).suggestions.find(({ body }) => body === 'УСЛОВНО: ещё')!.id;
    expect((await refusal(decide(second, { accept: false }, 3))).status).toBe(400);
    const { suggestions: decided } = await decide(second, { accept: false, reason: 'SYNTHETIC' }, 3);
    const accepted = (which: string) => decided.find((one) => one.id === which)!.accepted;
    expect([accepted(first), accepted(second)]).toEqual([true, false]);
    expect(await kindsTold(officer, missionId)).toContain('suggestion-decided');
  });
});

it('R-54 marks the translation of a finding and of a recommendation as stale when its original moves', async () => {
  const { coordinator } = company;
  const { id } = await aConclusion();
  const text = { ru: 'УСЛОВНО: результат', en: 'SYNTHETIC finding' };
  const { findings } = await record(coordinator, id, { text });
  const { id: entry } = findings[0]!;
  const ground = { ru: 'УСЛОВНО: основание', en: 'SYNTHETIC ground' };
  const advice = {
    ...RECOMMENDATION,
    text: { ru: 'УСЛОВНО: рекомендация', en: 'SYNTHETIC' },
    ground,
    findings: [entry],
  };
  const { recommendations } = await recommend(coordinator, id, advice);
  const finding = (body: object, ifMatch: number) =>
    coordinator.desk.call.correctFinding({
      params: { id: entry },
      body: { instead: { ...FINDING, basis: [], text }, ...body },
      ifMatch,
    });
  const recommendation = (more: object, ifMatch: number) =>
    coordinator.desk.call.correctRecommendation({
      params: { id: recommendations[0]!.id },
      body: { instead: { ...advice, ...more }, reason: 'SYNTHETIC' },
      ifMatch,
    });
  const stale = async () => (await coordinator.desk.call.getReport({ params: { id } })).translations[0]!.staleEntries;
  expect(await stale()).toEqual([]);
  // The yardstick is no word: nothing is translated anew for it. A ground is, and is said of the entry that has it.
  await finding({ instead: { ...FINDING, basis: [], text, yardstick: 'commitments' }, reason: 'SYNTHETIC' }, 1);
  expect(await stale()).toEqual([]);
  const moved = { ...FINDING, basis: [], text: { ...text, ru: 'УСЛОВНО: иной результат' } };
  const after = await finding({ instead: moved, reason: 'SYNTHETIC' }, 2);
  expect(after.findings.map((row) => row.stale)).toEqual([true]);
  await recommendation({ ground: { ...ground, ru: 'УСЛОВНО: иное основание' } }, 1);
  expect(await stale()).toEqual(['voting', 'recommendations']);
  const { warnings } = await moveReport(coordinator, id, 'review');
  expect(warnings).toContainEqual(
    expect.objectContaining({
      code: 'report.translation-stale',
      rule: 'R-54',
      params: { where: { ru: expect.any(String) as string, en: 'Voting; Recommendations' } },
    }),
  );
  await moveReport({ desk: house.secretary }, id, 'agree');
  // Neither touches what is agreed to: one is said to hold, the other is translated anew.
  const signed = (await digestOf(coordinator, id)).ru;
  await finding({ instead: moved, holds: true }, 3);
  expect(await stale()).toEqual(['recommendations']);
  const contentDigest = (await digestOf(coordinator, id)).en;
  const approve = { params: { id, language: 'en' as const }, body: { contentDigest } };
  const refused = await refusal(house.secretary.call.approveTranslation(approve));
  expect(refused.codes).toContain('report.original-moved');
  // The next version of the document begins with what is stale of it.
  await moveReport(coordinator, id, 'openSigning');
  await coordinator.desk.call.newVersion({ params: { id }, body: { reason: 'SYNTHETIC' } });
  expect(await stale()).toEqual(['recommendations']);
  await recommendation({ ground: { ru: 'УСЛОВНО: иное основание', en: 'SYNTHETIC other ground' } }, 1);
  // One of its words is translated anew, and not all of them.
  expect(await stale()).toEqual(['recommendations']);
  expect((await digestOf(coordinator, id)).ru).not.toBe(signed);
});

it('R-54 marks a translation as stale when its original moves, until it is written anew or said to hold', async () => {
  const { coordinator } = company;
  const { id } = await aConclusion();
  const report = await coordinator.desk.call.getReport({ params: { id } });
  for (const { id: section } of report.sections.filter(({ text }) => text === 'mandatory'))
    await write(coordinator, report, section, 'SYNTHETIC', 'en');
  const stale = async () => (await coordinator.desk.call.getReport({ params: { id } })).translations[0]!.stale;
  expect(await stale()).toEqual([]);
  await write(coordinator, report, 'voting', 'УСЛОВНО: иначе', 'ru', 1);
  expect(await stale()).toEqual(['voting']);
  // Whoever wrote while the original moved has not read what it says now.
  await coordinator.desk.call.writeText({
    params: { id, language: 'en', section: 'voting' },
    body: { body: 'SYNTHETIC', translates: 1 },
    ifMatch: 1,
  });
  expect(await stale()).toEqual(['voting']);
  const { warnings } = await moveReport(coordinator, id, 'review');
  expect(warnings).toMatchObject([
    { code: 'report.translation-stale', rule: 'R-54', params: { where: { en: 'Voting' } } },
  ]);
  await moveReport({ desk: house.secretary }, id, 'agree');
  const approve = async () => {
    const contentDigest = (await digestOf(coordinator, id)).en;
    return house.secretary.call.approveTranslation({ params: { id, language: 'en' }, body: { contentDigest } });
  };
  expect((await refusal(approve())).code).toBe('report.original-moved');
  // The next version begins with the same texts, and with what is stale of them.
  await moveReport(coordinator, id, 'openSigning');
  await coordinator.desk.call.newVersion({ params: { id }, body: { reason: 'SYNTHETIC' } });
  expect(await stale()).toEqual(['voting']);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  const signed = (await digestOf(coordinator, id)).ru;
  await write(coordinator, report, 'voting', 'SYNTHETIC', 'en', 1);
  expect(await stale()).toEqual([]);
  // Nor is it approved with more than was signed.
  await write(coordinator, report, 'general', 'SYNTHETIC', 'en');
  expect(await refusal(approve())).toMatchObject({
    code: 'report.translation-beyond',
    params: { where: { en: 'General provisions' } },
  });
  await write(coordinator, report, 'general', '', 'en', 1);
  await approve();
  expect((await digestOf(coordinator, id)).ru).toBe(signed);
});

describe('kinds of documents', () => {
  it('R-51 lets a note and an opinion be adopted long before the polls close, and no conclusion', async () => {
    const { coordinator, officer } = company;
    house.setClock(TIMES.nominating);
    const missionId = await aFormingMission(house, officer, coordinator);
    expect((await refusal(openReport(coordinator, missionId))).code).toBe('report.mission-not-ready');
    const adopt = async (kind: 'interim-note' | 'legislation-opinion' | 'press-release') => {
      const { id, number } = await aWrittenReport(company, missionId, kind);
      await moveReport(coordinator, id, 'review');
      await moveReport({ desk: house.secretary }, id, 'agree');
      await moveReport(coordinator, id, 'openSigning');
      expect((await sign(coordinator, id)).report.state).toBe('ADOPTED');
      return number;
    };
    const first = await adopt('interim-note');
    expect(first).toMatch(/-IN$/);
    expect(await adopt('interim-note')).toBe(`${first}-2`);
    await adopt('legislation-opinion');
    expect((await refusal(openReport(coordinator, missionId, 'legislation-opinion'))).code).toBe('report.already-open');
    await adopt('press-release');
    // The mission goes on: none of them concludes it.
    expect((await officer.desk.call.getMission({ params: { id: missionId } })).mission.state).toBe('FORMING');
  });
});
