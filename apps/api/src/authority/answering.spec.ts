import { ENDPOINTS, FindingView, type Endpoint } from '#libs/contracts';
import { message } from '#libs/regulation';
import { schemaOf, wordedBy } from './answering.js';

const code = 'mission.coordinator-missing';
const finding = { effect: 'refuses', code, rule: 'R-06', provenance: [], params: {} } as const;
const rows = Object.entries<Endpoint>(ENDPOINTS).flatMap(([name, { reply }]) => (reply ? [{ name, reply }] : []));
const aFinding = JSON.stringify(schemaOf(FindingView).properties);
const tellsFindings = ({ reply }: (typeof rows)[number]) => JSON.stringify(schemaOf(reply)).includes(aFinding);

it('says each finding in the reader’s language, however deep in the answer it stands', () => {
  const worded = wordedBy(schemaOf(ENDPOINTS.nextMovesOfApplications.reply))!;
  const answer = {
    items: [{ applicationId: '1', items: [{ action: 'list', findings: [finding] }, { findings: [] }] }],
  };
  const said = worded(answer, 'ru') as typeof answer;
  expect(said.items[0]!.items[0]!.findings).toEqual([{ ...finding, sentence: message('ru', code, {}) }]);
  expect(answer.items[0]!.items[0]!.findings).toEqual([finding]);
});

it('knows every answer that has findings', () => {
  const telling = rows.filter(tellsFindings);
  expect(telling.length).toBeGreaterThan(10);
  const named = (of: typeof rows) => of.map(({ name }) => name);
  expect(named(rows.filter(({ reply }) => wordedBy(schemaOf(reply))))).toEqual(named(telling));
});
