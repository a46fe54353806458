import { Problem } from '#libs/contracts';
import { enterActors, type Actors } from '../support/access/actors.js';
import { ACTS, DOORS } from '../support/access/matrix.js';
import { problemIn, type Answer } from '../support/browser.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { fill, servedRoutes, type ServedRoute } from '../support/routes.js';

let house: TestInstallation;
let world: Actors;
let routes: ServedRoute[];
beforeAll(async () => {
  house = await openInstallation();
  world = await enterActors(house);
  routes = servedRoutes(house);
}, 60_000);
afterAll(() => house.close());

const CYRILLIC = /[а-яё]/i;

/** A refusal as a client can rely on it: its status, its code, and a sentence in the language asked for. */
function expectProblem(answer: Answer, language: 'ru' | 'en') {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(JSON.parse(answer.text));
  expect(problem.status).toBe(answer.status);
  expect(answer.headers['content-language']).toBe(language);
  for (const sentence of [problem.title, ...problem.findings.map((finding) => finding.sentence)])
    expect({ sentence, cyrillic: CYRILLIC.test(sentence) }).toEqual({ sentence, cyrillic: language === 'ru' });
}

const lettersOf = (cells: Record<string, boolean>) =>
  Object.keys(cells)
    .filter((letter) => cells[letter])
    .join('');

/** Who of all is let in; everyone else must have been refused properly. */
async function whoMay(name: string, body: object | undefined, hidden: readonly number[]): Promise<string> {
  const [method, path] = name.split(' ') as [string, string];
  const cells: Record<string, boolean> = {};
  for (const [index, [letter, actor]] of Object.entries(world.actors).entries()) {
    const language = index % 2 ? 'ru' : 'en';
    const headers = { 'accept-language': language };
    const answer = await actor.send(method, fill(path, world.paramsOf(path)), {
      headers,
      ...(method === 'GET' || method === 'DELETE' ? {} : { json: body ?? {} }),
    });
    expect({ name, letter, broken: answer.status >= 500 }).toEqual({ name, letter, broken: false });
    if (answer.status >= 400) expectProblem(answer, language);
    if (answer.status === 401)
      expect({ letter, code: problemIn(answer).code }).toEqual({ letter: 'a', code: 'session.missing' });
    cells[letter] = answer.status !== 401 && !hidden.includes(answer.status);
  }
  return lettersOf(cells);
}

it('has a line in the matrix for every route, and a route for every line', () => {
  expect(Object.keys(DOORS).toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
});

describe('Behind the door a role does what is its own, and nothing else:', () => {
  it.each(ACTS.map((act) => ({ ...act, title: `${act.route} ${JSON.stringify(act.body({}))}` })))(
    '$title: $may',
    async ({ route, body, may }) => {
      expect(await whoMay(route, body(world.ids), [403, 404])).toBe(may);
    },
  );
});

describe('Everyone knocks at every door, and only those are let in who may:', () => {
  it.each(Object.entries(DOORS))('%s: %s', async (name, letters) => {
    // Where there is nothing at the address, whoever is let in is told so.
    const real = world.ids[name.split('/')[2] ?? ''] !== undefined && name.startsWith('GET ');
    expect(await whoMay(name, undefined, real ? [403, 404] : [403])).toBe(letters);
  });
});
