import { NOTICE_TEXTS, type AcceptedText } from '#libs/regulation';
import type { z } from 'zod';
import type { MoveApplication } from '#libs/contracts';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { logOf, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative } from '../../support/factories.js';
import { kindsTold, toldTo } from '../../support/notices.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  [member] = company.members as [Person];
});
afterAll(() => house.close());

const forming = () => {
  house.setClock(TIMES.nominating);
  return aFormingMission(house, company.officer, company.coordinator);
};
const paperOf = async (author: Person, missionId: string) => ({
  authorPersonId: author.id,
  number: 'P-1',
  date: '2026-03-01',
  scanId: await company.officer.desk.upload('paper.pdf', missionId, scanOf('SYNTHETIC')),
});
type Move = z.input<typeof MoveApplication>;
const move = ({ desk }: Person, id: string, body: Move) => desk.call.moveApplication({ params: { id }, body });

it('lets an officer record an endorsement: it is the act of its author, and both are kept', async () => {
  const { officer, representative } = company;
  const missionId = await forming();
  const id = await applyOneself(member, missionId);
  expect((await refusal(move(officer, id, { action: 'endorse' }))).code).toBe('permission.missing');
  const paper = await paperOf(representative, missionId);
  const { application } = await move(officer, id, { action: 'endorse', paper });
  expect(application.state).toBe('ENDORSED');
  // Author and delegation hear of it: an act that nobody signed must not stay unnoticed.
  expect(await kindsTold(representative, missionId)).toContain('acted-on-paper');
  const deputy = await aRepresentative(house, 'KAZ');
  const other = await applyOneself(company.coordinator, missionId);
  await move(officer, other, { action: 'endorse', paper: await paperOf(representative, missionId) });
  expect(await kindsTold(deputy, missionId)).toContain('delegation-acted-on-paper');
  const lines = await logOf(house, { missionId });
  const recorded = lines.find(({ what }) => what === 'paper.recorded');
  expect(recorded).toMatchObject({ personId: officer.id, details: { author: representative.id, number: 'P-1' } });
  expect(lines.find(({ action }) => action === 'endorse')).toMatchObject({
    personId: officer.id,
    paperId: recorded!.paperId,
  });
  // The day on the paper is told of the act; when it was recorded stands in the log.
  const { items } = await officer.desk.call.getStory({ params: { id } });
  expect(items.at(-1)).toMatchObject({
    state: 'ENDORSED',
    on: '2026-03-01',
    at: new Date(TIMES.nominating).toISOString(),
  });
});

it('judges the author and not the enterer: who might not endorse at a desk might not on paper', async () => {
  const { officer, coordinator } = company;
  const stranger = await aRepresentative(house, 'TJK');
  const missionId = await forming();
  const id = await applyOneself(member, missionId);
  for (const [author, code] of [
    [officer, 'permission.missing'],
    [coordinator, 'permission.missing'],
    [member, 'permission.missing'],
    [stranger, 'permission.missing'],
  ] as const) {
    const paper = await paperOf(author, missionId);
    expect((await refusal(move(officer, id, { action: 'endorse', paper }))).code).toBe(code);
  }
  const paper = await paperOf(company.representative, missionId);
  expect((await refusal(move(company.representative, id, { action: 'endorse', paper }))).code).toBe(
    'paper.not-allowed',
  );
  const unknown = { ...paper, authorPersonId: crypto.randomUUID() };
  expect((await refusal(move(officer, id, { action: 'endorse', paper: unknown }))).code).toBe('paper.author-unknown');
  const unscanned = { ...paper, scanId: crypto.randomUUID() };
  expect((await refusal(move(officer, id, { action: 'endorse', paper: unscanned }))).code).toBe('file.not-found');
  expect((await refusal(move(officer, id, { action: 'list', paper }))).code).toBe('permission.missing');
  const { state } = await officer.desk.call.getApplication({ params: { id } });
  expect(state).toBe('SUBMITTED');
});

it('does not let a representative endorse oneself by way of paper', async () => {
  const { officer, representative } = company;
  const missionId = await forming();
  const id = await applyOneself(representative, missionId);
  const paper = await paperOf(representative, missionId);
  expect((await refusal(move(officer, id, { action: 'endorse', paper }))).codes).toEqual([
    'application.endorsed-by-oneself',
  ]);
});

it('takes declaration and consent from the applicant’s own paper, and from nobody else’s', async () => {
  const { officer, representative } = company;
  const missionId = await forming();
  const person = await aMember(house, 'KAZ');
  const body = { personId: person.id, category: 'member' as const };
  const { application } = await representative.desk.call.apply({ params: { id: missionId }, body });
  const accept = async (author: Person, text: AcceptedText) => {
    const paper = await paperOf(author, missionId);
    return officer.desk.call.acceptText({ params: { id: application.id }, body: { text, version: 1, paper } });
  };
  expect((await refusal(accept(representative, 'declaration'))).code).toBe('text.not-yours');
  await accept(person, 'declaration');
  await accept(person, 'code-of-conduct');
  const { application: accepted } = await accept(person, 'personal-data-consent');
  expect(accepted.acceptedTexts).toHaveLength(3);
  const line = (await logOf(house, { subjectId: application.id })).find(
    ({ what }) => what === 'application.text-accepted',
  );
  expect(line).toMatchObject({ personId: officer.id, paperId: expect.any(String) });
  const paper = await paperOf(person, missionId);
  expect((await move(officer, application.id, { action: 'submit', paper })).application.state).toBe('SUBMITTED');
});

const nomination = async (missionId: string, person: Person) => {
  const { number, date, scanId } = await paperOf(person, missionId);
  const letter = await paperOf(company.representative, missionId);
  return {
    personId: person.id,
    category: 'member' as const,
    papers: { texts: { number, date, scanId }, letter: { ...letter, number: 'P-2' } },
  };
};
const record = (missionId: string, body: Awaited<ReturnType<typeof nomination>>) =>
  company.officer.desk.call.apply({ params: { id: missionId }, body });

describe('a nomination that came wholly on paper', () => {
  it('is recorded in one act, and tells its candidate of nothing that is done already', async () => {
    const missionId = await forming();
    const person = await aMember(house, 'KAZ');
    const deputy = await aRepresentative(house, 'KAZ');
    const { application } = await record(missionId, await nomination(missionId, person));
    expect(application).toMatchObject({ state: 'ENDORSED', endorsedOn: '2026-03-01' });
    expect(application.acceptedTexts).toHaveLength(3);
    const told = await toldTo(person, missionId);
    expect(told.map(({ kind }) => kind)).toEqual(['nominated', 'acted-on-paper', 'application-endorsed']);
    const { settled, notices } = NOTICE_TEXTS.ru;
    expect(told[0]!.body.ru).toContain(settled);
    expect(told[0]!.body.ru).not.toContain(notices.nominated.todo.slice(0, 20));
    const [submitted] = (await toldTo(deputy, missionId)).filter(({ kind }) => kind === 'application-submitted');
    expect(submitted!.body.ru).toContain(settled);
    // Whoever reads it at the desk learns of whom it speaks.
    expect(submitted!.body.ru).toContain(person.name.ru);
  });

  it('leaves nothing behind where one of the papers is refused', async () => {
    const missionId = await forming();
    const person = await aMember(house, 'KAZ');
    const body = await nomination(missionId, person);
    const wrong = { ...body, papers: { ...body.papers, letter: { ...body.papers.letter, date: '2027-03-01' } } };
    expect((await refusal(record(missionId, wrong))).code).toBe('paper.in-future');
    expect(await toldTo(person, missionId)).toEqual([]);
    expect((await company.officer.desk.call.listApplications({ params: { id: missionId }, query: {} })).items).toEqual(
      [],
    );
    expect((await record(missionId, body)).application.state).toBe('ENDORSED');
  });

  it('is for those who record papers', async () => {
    const missionId = await forming();
    const person = await aMember(house, 'KAZ');
    const body = await nomination(missionId, person);
    const apply = company.representative.desk.call.apply({ params: { id: missionId }, body });
    expect((await refusal(apply)).code).toBe('paper.not-allowed');
  });
});

const slip = async () => {
  const { officer, representative } = company;
  const missionId = await forming();
  const id = await applyOneself(member, missionId);
  const paper = await paperOf(representative, missionId);
  await move(officer, id, { action: 'refuseEndorsement', paper, reason: 'SYNTHETIC' });
  return id;
};
const mend = (id: string, instead: 'endorse' | 'list' | null) =>
  company.officer.desk.call.correctApplication({
    params: { id },
    body: { instead, reason: 'the paper says otherwise', evidence: 'P-1' },
  });

describe('a slip of the pen while a paper was entered', () => {
  it('is mended to what its author wrote; the log keeps what was entered, what is right, why and on what', async () => {
    const id = await slip();
    expect((await mend(id, 'endorse')).application.state).toBe('ENDORSED');
    const moves = (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'application.moved');
    const [wrong, right] = moves.slice(-2);
    expect(wrong).toMatchObject({ action: 'refuseEndorsement', toState: 'NOT_ENDORSED' });
    expect(right).toMatchObject({
      action: 'endorse',
      fromState: 'SUBMITTED',
      toState: 'ENDORSED',
      corrects: wrong!.id,
      reason: 'the paper says otherwise',
      rules: ['R-59'],
      details: {
        evidence: 'P-1',
        corrected: 'refuseEndorsement',
        before: 'NOT_ENDORSED',
        after: 'ENDORSED',
      },
    });
  });

  it('is undone to where it was, once: what was corrected is not corrected again', async () => {
    const id = await slip();
    expect((await refusal(mend(id, 'list'))).code).toBe('permission.missing');
    expect((await mend(id, null)).application.state).toBe('SUBMITTED');
    expect(await refusal(mend(id, null))).toMatchObject({ status: 409, code: 'correction.nothing-to-correct' });
  });

  it('is not for the one it concerns to mend', async () => {
    const id = await slip();
    const body = { instead: null, reason: 'x', evidence: 'x' };
    for (const { desk } of [member, company.representative])
      expect((await refusal(desk.call.correctApplication({ params: { id }, body }))).status).toBe(403);
  });
});
