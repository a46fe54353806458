import { readFileSync } from 'node:fs';
import { ChangePerson } from '#libs/contracts';
import { textOfPages, itWith } from '../render/pdf-tools.js';
import type { Person } from '../../tools/demonstration/cast.js';
import { refusal } from '../support/asking.js';
import { openInstallation } from '../support/house.js';
import {
  accreditation,
  castOf,
  close,
  mandate,
  observation,
  printedOf,
  SOURCE,
  staffOf,
  toBeSigned,
  type Company,
  type Played,
} from '../support/mission-played.js';
import { fileOf, made, papersOf } from '../support/papers.js';
import { publishByTwo } from '../../tools/demonstration/documents.js';
import { moveReport, sign } from '../support/ready.js';
import { EXAMPLE_MISSION as MISSION } from '../support/real-missions.js';

/**
 * A second assembly, whose words, way of adopting and original language all come from its reference file, and one of its
 * missions from the invitation to the closed file. Whatever the desk answers or prints meanwhile is read for the first one.
 */
type Reference = {
  assembly: Record<'name' | 'shortName' | 'regulation', { ru: string; en: string }> & {
    decisionBodies: Record<string, { ru: string; en: string }>;
    registers: Record<string, string>;
  };
};
const FIRST = (JSON.parse(readFileSync('reference/csto-pa.json', 'utf8')) as Reference).assembly;
/** How the first assembly is called, and what only its numbers begin with. */
const FOREIGN = [
  ...[FIRST.name, FIRST.shortName, FIRST.regulation, ...Object.values(FIRST.decisionBodies)].flatMap(({ ru, en }) => [
    ru,
    en,
  ]),
  ...Object.values(FIRST.registers).map((prefix) => `${prefix}-20`),
  'ОДКБ',
  'CSTO',
];
const foreignIn = (text: string) => FOREIGN.filter((word) => text.includes(word));

let played: Played;
const answers: string[] = [];
const { fetch } = globalThis;
beforeAll(async () => {
  globalThis.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    const url = asked[0] instanceof Request ? asked[0].url : asked[0].toString();
    // The register says where each rule was found, which is the same for every assembly.
    if (/json/.test(answer.headers.get('content-type') ?? '') && !url.includes('/api/regulation'))
      answers.push(await answer.clone().text());
    return answer;
  };
  const house = await openInstallation({ worker: true, reference: 'reference/example-assembly.json' });
  played = { house, staff: await staffOf(house, 1, MISSION.since), entered: 3, reference: '2024-01-01' };
});
afterAll(async () => {
  globalThis.fetch = fetch;
  await played.house.close();
});

/** Two of the North, one of the South; of the fourth who comes, neither group nor gender is known. */
async function stateGroups({ members }: Company) {
  const { call } = played.house.secretary;
  const known = [
    { groupCode: 'north', gender: 'female' },
    { groupCode: 'north', gender: 'male' },
    { groupCode: 'south', gender: 'male' },
  ] as const;
  for (const [index, stated] of known.entries()) {
    const person = await call.getPerson({ params: { id: members[index]!.person.id } });
    const params = { id: person.id };
    await call.changePerson({ params, body: { ...ChangePerson.parse(person), ...stated }, ifMatch: person.version });
  }
}

const nextMove = async (person: Pick<Person, 'desk'>, id: string, action: string) =>
  (await person.desk.call.nextReportMoves({ params: { id } })).items.find((move) => move.action === action);

/** Signed by three of the four, and adopted by the coordinator, who is told whose signature is missing. */
async function adoptedByMajority(id: string, company: Company, signers: Person[]) {
  const { leader, chief, officer } = company;
  const open = await toBeSigned(id, company, signers);
  expect(open).toMatchObject({ originalLanguage: 'en', adoptionMode: 'majority', translations: [{ language: 'ru' }] });
  const [first, second, last] = signers.filter((one) => one.id !== leader.id) as [Person, Person, Person];

  // Nothing that is begun follows a later change, adopted by the mission or not.
  for (const [setting, value] of [
    ['adoptionMode', 'every-signatory'],
    ['originalLanguage', 'ru'],
  ] as const)
    await played.house.secretary.call.changeSetting({ body: { setting, value, source: SOURCE } });
  await played.house.secretary.call.adoptSettings({ params: { id }, body: { reason: SOURCE, source: SOURCE } });

  await sign(first, open.id);
  await sign(second, open.id);
  expect(await refusal(moveReport(leader, open.id, 'adopt'))).toMatchObject({
    code: 'report.coordinator-unsigned',
    findings: [
      { code: 'report.coordinator-unsigned', rule: 'R-50' },
      { code: 'report.threshold-not-met', rule: 'R-50', params: { signed: 2, all: 4, needed: 3 } },
      { code: 'report.adopted-without' },
    ],
  });
  await sign(leader, open.id);
  // Who may open the signing may adopt, and nobody else.
  expect(await refusal(moveReport(chief, open.id, 'adopt'))).toMatchObject({ status: 403 });
  const offered = await nextMove(leader, open.id, 'adopt');
  expect(offered!.findings).toMatchObject([{ code: 'report.adopted-without', effect: 'warns' }]);
  expect(offered!.findings[0]!.sentence).toContain(last.name.en);
  const { items: told } = await leader.desk.call.listNotices({ query: { limit: 100 } });
  expect(told.filter(({ kind }) => kind === 'report-to-adopt')).toHaveLength(1);

  played.house.setClock('2026-05-11T15:00:00Z');
  const { report, warnings } = await moveReport(leader, open.id, 'adopt');
  expect(report).toMatchObject({
    state: 'ADOPTED',
    adoptedOn: '2026-05-11',
    originalLanguage: 'en',
    adoptionMode: 'majority',
  });
  expect(warnings).toMatchObject([{ code: 'report.adopted-without' }]);
  expect(await refusal(sign(last, open.id))).toMatchObject({ code: 'report.not-in-signing' });
  const { items: log } = await officer.desk.call.readLog({ query: { missionId: id, limit: 100 } });
  expect(log.find(({ action }) => action === 'adopt')).toMatchObject({
    details: { signed: 3, signatories: 4, unsigned: { en: expect.stringContaining(last.name.en) as string } },
  });
  return { id: open.id, last };
}

/** The text of every paper of the mission, in each language. */
async function printedPapers(id: string, { officer, leader }: Company, reportId: string) {
  for (const ask of [{ kind: 'signing-sheet', subjectId: reportId }, { kind: 'press-composition' }] as const)
    await papersOf(leader.desk, id, ask);
  const { items } = await officer.desk.call.listPapers({ params: { id }, query: { limit: 100 } });
  const texts: string[] = [];
  for (const paper of items) {
    await made(officer.desk, paper.id);
    for (const language of ['ru', 'en'] as const)
      texts.push(textOfPages(await fileOf(officer.desk, paper, language)).join(' '));
  }
  return { items, texts };
}

itWith('pdftotext')(
  'plays a mission of the example assembly to its closed file, and says nothing of another',
  async () => {
    const company = await castOf(played, MISSION);
    const { officer } = company;
    await stateGroups(company);
    const id = await mandate(played, MISSION, company);
    const accredited = await accreditation(MISSION, id, company);
    const came = await observation(played, MISSION, id, company, accredited);
    const { mission, invitations } = await officer.desk.call.getMission({ params: { id } });
    expect(mission.pollsCloseAt).toBe(MISSION.printed.pollsCloseAt);
    expect(mission.categories).toContain('adviser');
    expect(mission.settings).toMatchObject({ adoptionMode: 'majority', originalLanguage: 'en', totalCap: 20 });
    expect(invitations[0]!.incomingNumber).toBe('IN-2026/0001');

    const report = await adoptedByMajority(id, company, came);
    const pages = await printedOf(company, report.id);
    for (const language of ['ru', 'en'] as const)
      for (const line of MISSION.printed[language])
        expect([language, pages[language]]).toEqual([language, expect.stringContaining(line)]);
    await publishByTwo(officer.desk, played.house.secretary, report.id);

    const papers = await printedPapers(id, company, report.id);
    expect(papers.items.map(({ number }) => number)).toContain('OUT-2026/0001');
    expect(papers.texts.length).toBeGreaterThan(8);

    const { call } = played.house.secretary;
    expect((await call.me()).assembly.decisionBodies.council.en).toBe('Standing Bureau of the PAUF');
    for (const ask of [() => call.listSettings(), () => call.listDelegations({}), () => call.listHostProfiles()])
      await ask();
    const closed = await close(played, MISSION, id, report.id, company);
    // Nobody owes a signature to what was adopted without it.
    expect([closed.mission.state, closed.warnings.map(({ code }) => code)]).toEqual([
      'CLOSED',
      ['mission.report-not-adopted', 'mission.archive-not-taken'],
    ]);

    expect(answers.length).toBeGreaterThan(100);
    for (const text of [...answers, ...papers.texts, ...Object.values(pages)]) expect(foreignIn(text)).toEqual([]);
    // The control: what the first assembly prints is found by the same eyes.
    expect(foreignIn(`… ${FIRST.decisionBodies.council!.ru}, ИСХ-2026/0001 …`)).toHaveLength(4);
  },
);
