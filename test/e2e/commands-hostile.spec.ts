import { enterActors, type Actors } from '../support/access/actors.js';
import { sql } from '../support/accounts.js';
import { Browser, problemIn } from '../support/browser.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import { fill, servedRoutes, type ServedRoute } from '../support/routes.js';
import { DOORS } from '../support/access/matrix.js';

let house: TestInstallation;
let world: Actors;
let secretary: Browser;
let routes: ServedRoute[];
beforeAll(async () => {
  house = await openInstallation();
  world = await enterActors(house);
  secretary = world.actors.s!;
  routes = servedRoutes(house);
}, 60_000);
afterAll(() => house.close());

const aPerson = () => ({
  familyName: 'Условный',
  givenName: 'Стойкий',
  familyNameLatin: 'Uslovny',
  givenNameLatin: 'Stoyky',
  office: { ru: 'эксперт', en: 'expert' },
  citizenship: 'XXX',
  email: newEmail('person'),
  delegationId: null,
});
const enter = (json: unknown) => secretary.send('POST', '/api/people', { json });
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const TEXTS: Record<string, string> = {
  'an escape sequence': 'a\u001b[31mb',
  'half of a character': 'a\ud83d',
  'the other half': '\ude00b',
  'a text of a hundred thousand letters': 'я'.repeat(100_000),
  'nothing but spaces': ' \t ',
};

it.each(Object.entries(TEXTS))('takes no name with %s', async (_, name) => {
  const answer = await enter({ ...aPerson(), familyName: name });
  expect([answer.status, problemIn(answer).code]).toEqual([400, 'request.malformed']);
  expect(problemIn(answer).issues?.map(({ path }) => path)).toEqual(['familyName']);
  // What was sent is not said back.
  expect(answer.text).not.toContain(name.trim().slice(0, 50) || 'never');
});

it.each([
  ['a zero byte', 'Усло\u0000вный'],
  ['a bell', 'Усло\u0007вный'],
  ['a delete character', 'Усло\u007fвный'],
  ['a mark of direction', 'Усло\u202eвный'],
])('takes a name without %s that nobody sees in it', async (_, familyName) => {
  const answer = await enter({ ...aPerson(), familyName });
  expect([answer.status, (JSON.parse(answer.text) as { familyName: string }).familyName]).toEqual([201, 'Условный']);
});

it('takes no zero byte where a text is only looked for, or written at length', async () => {
  const sought = await secretary.send('GET', '/api/log?subjectId=%00');
  expect([sought.status, problemIn(sought).code]).toEqual([400, 'request.malformed']);
  const path = `/api/reports/${crypto.randomUUID()}/texts/ru/summary`;
  for (const body of ['a\u0000b', 'a\ud83d']) {
    const written = await secretary.send('PUT', path, { json: { body }, headers: { 'if-match': '"0"' } });
    expect(problemIn(written).issues?.map(({ path: place }) => place)).toEqual(['body']);
  }
});

it('keeps a name and an office as they were written, whatever they look like to a machine', async () => {
  for (const familyName of ["О'Условный", 'Условный-Стойкий', 'Ўзорны', 'Անվանյան']) {
    const answer = await enter({ ...aPerson(), familyName });
    expect([answer.status, (JSON.parse(answer.text) as { familyName: string }).familyName]).toEqual([201, familyName]);
  }
  for (const ru of ["О'Условный", '=1+1', '<b>Условная</b>', '${7*7}', 'Условный; DROP TABLE person', '👩‍🚀']) {
    const answer = await enter({ ...aPerson(), office: { ru, en: 'member' } });
    expect([answer.status, (JSON.parse(answer.text) as { office: { ru: string } }).office.ru]).toEqual([201, ru]);
  }
});

it('takes nothing for a name that cannot be one, in whichever field, and says why', async () => {
  const wrong = ['?уатова', 'Куатова\ufffd', 'Условный 2', 'Усл&amp;овный', '<b>', 'Cергеев', '=1+1', '-', '👩‍🚀'];
  for (const field of ['familyName', 'givenName', 'familyNameLatin', 'givenNameLatin'])
    for (const name of [...wrong, ...(field.endsWith('Latin') ? ['Сергеев'] : [])]) {
      const answer = await enter({ ...aPerson(), [field]: name });
      expect([field, name, answer.status]).toEqual([field, name, 400]);
      expect(problemIn(answer).issues?.map(({ path }) => path)).toEqual([field]);
    }
  const unseen = await enter({ ...aPerson(), familyName: 'Усло\u00adв\u200bный\u202e', patronymic: 'н/д' });
  expect(JSON.parse(unseen.text)).toMatchObject({ familyName: 'Условный', patronymic: null });
});

it('keeps no line break and no mark of direction in what is shown in one line', async () => {
  const answer = await enter({ ...aPerson(), office: { ru: 'депутат\r\nNEXT:\u202eLINE', en: ' a\u2028b ' } });
  expect(JSON.parse(answer.text)).toMatchObject({ office: { ru: 'депутат NEXT:LINE', en: 'a b' } });
});

const BODIES: Record<string, string> = {
  nothing: '',
  'no JSON': '{"familyName":',
  null: 'null',
  'a list': '[]',
  'a number': '1',
  'a text': '"text"',
  'deep JSON': nested(5_000),
  'a prototype': '{"__proto__":{"everyone":true},"email":"a@desk.example"}',
  'a constructor': '{"constructor":{"prototype":{"everyone":true}}}',
  'a number beyond all numbers': '{"seats":1e999,"familyName":1e999}',
  'a thousand properties': `{${Array.from({ length: 1_000 }, (_, n) => `"p${n}":${n}`).join(',')}}`,
};

it.each(Object.entries(BODIES))('answers 400 to %s, at every address', async (_, bytes) => {
  for (const route of routes.filter(({ takesBody }) => takesBody)) {
    const address = fill(route.path, world.paramsOf(route.path));
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    const answer = await secretary.send(route.method, address, { bytes, headers });
    // Of whoever is not let in nothing is read but whether it is JSON.
    const status = answer.status === 403 && !DOORS[route.name]!.includes('s') ? 403 : 400;
    expect({ route: route.name, status: answer.status }).toEqual({ route: route.name, status });
    expect(problemIn(answer).status).toBe(status);
  }
  expect(({} as Record<string, unknown>).everyone).toBeUndefined();
});

it('answers 400 to values of another kind, one by one', async () => {
  const wrong = [null, true, -1, 1.5, '', [], {}, ['Условный'], { ru: 1 }, { length: 5 }, { length: -1 }];
  for (const property of ['familyName', 'office', 'citizenship', 'otherCitizenships'])
    for (const value of wrong) {
      if (property === 'otherCitizenships' && Array.isArray(value) && value.length === 0) continue;
      const answer = await enter({ ...aPerson(), [property]: value });
      expect({ property, value, status: answer.status }).toEqual({ property, value, status: 400 });
    }
});

it('refuses every property that is not asked for, by its name', async () => {
  const more = {
    id: crypto.randomUUID(),
    version: 7,
    role: 'executiveSecretary',
    seq: '1',
    state: 'LISTED',
    isAdmin: true,
  };
  const { email } = aPerson();
  const answer = await enter({ ...aPerson(), email, ...more });
  expect([answer.status, problemIn(answer).code]).toEqual([400, 'request.malformed']);
  expect(problemIn(answer).issues).toHaveLength(1);
  for (const name of Object.keys(more)) expect(problemIn(answer).issues![0]!.message).toContain(name);
  expect(await sql('SELECT FROM person WHERE email = $1', [email])).toEqual([]);
  const inside = await enter({ ...aPerson(), office: { ru: 'эксперт', en: 'expert', state: 'LISTED' } });
  expect(problemIn(inside).issues).toEqual([{ path: 'office', message: expect.stringContaining('state') }]);
});

it('takes no refusal for a signature, however it is spelt', async () => {
  const body = { contentDigest: '0'.repeat(64), refuse: true, dissent: 'SYNTHETIC' };
  const path = `/api/reports/${crypto.randomUUID()}/signatures`;
  const answer = await secretary.send('POST', path, {
    json: body,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect([answer.status, problemIn(answer).issues?.length]).toEqual([400, 1]);
});

/** What a reading cannot do without. */
const NEEDED_QUERY: Record<string, string> = {
  'GET /api/missions/{id}/consequences': '?action=cancel',
  'GET /api/missions/{id}/message-receivers': '?group=observers',
  'GET /api/missions/{id}/application-moves': `?applicationIds=${crypto.randomUUID()}`,
};

it('answers 404 to an id that nothing has, and 400 to what is no id', async () => {
  const reading = routes.filter(({ method, path }) => method === 'GET' && path.includes('{id}'));
  expect(reading.length).toBeGreaterThan(10);
  for (const route of reading) {
    const nobodys = fill(route.path, { ...world.paramsOf(route.path), id: crypto.randomUUID() });
    const unknown = await secretary.send('GET', nobodys + (NEEDED_QUERY[route.name] ?? ''));
    expect({ route: route.name, status: unknown.status }).toEqual({ route: route.name, status: 404 });
    for (const id of [
      'x',
      '1',
      "1' OR '1'='1",
      '../session',
      'undefined',
      'a'.repeat(90),
      'a'.repeat(101),
      'я'.repeat(300),
    ]) {
      const answer = await secretary.send('GET', fill(route.path, { ...world.paramsOf(route.path), id }));
      expect({ route: route.name, id, status: answer.status }).toEqual({ route: route.name, id, status: 400 });
      expect(problemIn(answer).code).toBe('request.malformed');
    }
  }
});

it('answers 413 to a body beyond the limit, said or unsaid', async () => {
  const bytes = JSON.stringify({ ...aPerson(), familyName: 'a'.repeat(600 * 1_024) });
  const answer = await secretary.send('POST', '/api/people', {
    bytes,
    headers: { 'content-type': 'application/json' },
  });
  expect([answer.status, problemIn(answer).code]).toEqual([413, 'request.too-large']);
  const scan = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(15 * 1_024 * 1_024)]);
  const file = await secretary.send('POST', '/api/files?name=a.pdf', {
    bytes: scan,
    headers: { 'content-type': 'application/pdf' },
  });
  expect([file.status, problemIn(file).code]).toEqual([413, 'request.too-large']);
});

it.each([
  ['ru', 'ru'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['en-GB', 'en'],
  ['de, ru;q=0.5', 'ru'],
  ['kk', 'en'],
  ['', 'en'],
  ['*;q=broken,,,;', 'en'],
])('answers %j in %s', async (accepted, language) => {
  const answer = await secretary.send('GET', '/api/people/x', { headers: { 'accept-language': accepted } });
  expect(answer.headers['content-language']).toBe(language);
  expect(/[а-я]/i.test(problemIn(answer).title)).toBe(language === 'ru');
});
