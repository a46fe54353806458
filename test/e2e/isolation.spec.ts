import { ENDPOINTS, type Endpoint } from '#libs/contracts';
import { carriesPersons } from '../support/isolation/personal.js';
import { ACCREDITATION_STEPS } from '../support/isolation/accreditation-steps.js';
import { REPORT_STEPS } from '../support/isolation/report-steps.js';
import { WRITING_STEPS } from '../support/isolation/writing-steps.js';
import { RECORD_STEPS } from '../support/isolation/record-steps.js';
import { NOTICES_STEPS } from '../support/isolation/notices-steps.js';
import { ROSTER_STEPS } from '../support/isolation/roster-steps.js';
import { DOSSIER_STEPS } from '../support/isolation/dossier-steps.js';
import { PAPERWORK_STEPS } from '../support/isolation/paperwork-steps.js';
import { BADGE_STEPS } from '../support/isolation/badge-steps.js';
import { EXPORT_STEPS } from '../support/isolation/export-steps.js';
import { SEARCH_STEPS } from '../support/isolation/search-steps.js';
import { INCIDENT_STEPS } from '../support/isolation/incident-steps.js';
import { MEETING_STEPS } from '../support/isolation/meeting-steps.js';
import { MESSAGE_STEPS } from '../support/isolation/message-steps.js';
import { TEAM_STEPS } from '../support/isolation/team-steps.js';
import { STATION_STEPS } from '../support/isolation/station-steps.js';
import { VISIT_STEPS } from '../support/isolation/visit-steps.js';
import { STAY_STEPS } from '../support/isolation/stay-steps.js';
import { PEOPLE_STEPS } from '../support/isolation/people-steps.js';
import { legible } from '../support/isolation/legible.js';
import { ownerOf, take, type Step } from '../support/isolation/step.js';
import { CANARY, CANARY_CITIZENSHIP, enterWorld, type World } from '../support/isolation/world.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { bodyOf, Browser, problemIn, type Answer } from '../support/browser.js';
import { fill, servedRoutes, type ServedRoute } from '../support/routes.js';
import { withClient } from '../../tools/demonstration/theatre.js';
import { watchStatements } from '../../tools/statements.js';

const STORY: Step[] = [
  ...PEOPLE_STEPS,
  ...ACCREDITATION_STEPS,
  ...REPORT_STEPS,
  ...WRITING_STEPS,
  ...RECORD_STEPS,
  ...STAY_STEPS,
  ...MEETING_STEPS,
  ...TEAM_STEPS,
  ...STATION_STEPS,
  ...VISIT_STEPS,
  ...INCIDENT_STEPS,
  ...DOSSIER_STEPS,
  ...PAPERWORK_STEPS,
  ...BADGE_STEPS,
  ...MESSAGE_STEPS,
  ...NOTICES_STEPS,
  ...ROSTER_STEPS,
  ...EXPORT_STEPS,
  ...SEARCH_STEPS,
];
/** They name the holders of public offices and no one else: whoever reads them, no observer is in them. */
const PUBLIC_OFFICES = Object.values<Endpoint>(ENDPOINTS)
  .filter(({ tellsOf }) => tellsOf === 'offices')
  .map(({ method, path }) => `${method} ${path}`);
const REFUSED = [400, 401, 403, 404, 409, 412, 429];

/** Readings that are acts: each is a line of the log, written with it. */
const READINGS_ON_RECORD = [
  'GET /api/accreditations/{id}/badge',
  'GET /api/applications/{id}/particulars',
  'GET /api/artifacts/{id}/file',
  'GET /api/badge-sheets/{id}/file',
  'GET /api/delegations/{id}/members',
  'GET /api/evidence/{id}',
  'GET /api/files/{id}',
  'GET /api/log/export',
  'GET /api/missions/{id}/archive',
  'GET /api/missions/{id}/exports/{name}',
  'GET /api/missions/{id}/stays',
  'GET /api/papers/{id}/file',
  'GET /api/people',
  'GET /api/people/{id}',
  'GET /api/people/{id}/service',
  'GET /api/personal-documents/{id}/file',
  'GET /api/recommendations/table',
  'GET /api/roster/export',
];
/** What else is written where somebody reads, and why. */
const WRITTEN_BY_READING = {
  'GET /api/calendar/{link}':
    'The number of an event rises where its date is not the one that was shown before (RFC 5545, 3.8.7.4): its dates are derived, so only a showing knows what was shown',
};

let house: TestInstallation;
let world: World;
let stopWatching: () => void;
/** Every request of this file, and what it asked of the database. */
const asked: { method: string; path: string; statements: string[] }[] = [];
beforeAll(async () => {
  stopWatching = watchStatements((spent) => asked.push(spent));
  house = await openInstallation({ worker: true });
  world = await enterWorld(house);
  const { mission, canary, kazakhstan } = world;
  Object.assign(world.known, {
    mission,
    canary: canary.id,
    kazakhstan: kazakhstan.id,
    delegation: kazakhstan.id,
  });
}, 60_000);
afterAll(async () => {
  stopWatching();
  await house.close();
});

const canariesIn = (answer: Answer, also: readonly string[] = []) => {
  const said = legible(answer) + JSON.stringify(answer.headers);
  return [CANARY, CANARY_CITIZENSHIP, world.canary.id, ...also].filter((canary) => said.includes(canary));
};

/** The story's own numbers, by the nouns of addresses. */
const NUMBERS: Record<string, string> = {
  accounts: 'account',
  accreditations: 'accreditation',
  applications: 'application',
  artifacts: 'artifact',
  batches: 'batch',
  'badge-sheets': 'sheet',
  conflicts: 'conflict',
  delegations: 'kazakhstan',
  evidence: 'evidence',
  files: 'file',
  incidents: 'incident',
  mandates: 'mandate',
  meetings: 'meeting',
  messages: 'message',
  missions: 'mission',
  notices: 'notice',
  papers: 'paper',
  people: 'second',
  'plan-items': 'planItem',
  'personal-documents': 'document',
  renderings: 'rendering',
  reports: 'report',
  snapshots: 'snapshot',
  teams: 'team',
};
const WORDS = { host: 'BLR', kind: 'passport', name: 'observers', language: 'ru', link: 'x.ics' };

const numbersFor = ({ path }: ServedRoute) => {
  const { known } = world;
  const number = known[NUMBERS[path.split('/')[2]!]!] ?? known.second!;
  const others = { eventId: known.second!, officeId: known.second!, section: known.section! };
  return { id: number, ...others, ...WORDS };
};

async function expectStrangersToSeeNothing(step: Step, shown: string) {
  for (const [who, stranger] of Object.entries(world.strangers)) {
    const answer = await take(step, world, stranger, true);
    const seen = canariesIn(answer, [shown]);
    expect({ who, status: answer.status, seen }).toEqual({ who, status: expect.any(Number), seen: [] });
    expect(answer.status).toBeLessThan(500);
    if (answer.status >= 400) {
      expect(REFUSED).toContain(answer.status);
      expect(problemIn(answer).status).toBe(answer.status);
    }
  }
}

it('knows of every route that is served whether it can name a person, and tells a story for each that can', () => {
  const routes = servedRoutes(world.house);
  const told = new Set(STORY.map(({ route }) => route));
  const ofPersons = routes.filter(({ row }) => row.tellsOf === 'persons').map(({ name }) => name);
  expect([...told].toSorted()).toEqual(ofPersons.toSorted());
  const careless = routes.filter(
    (route) => carriesPersons(route) && !['persons', 'offices'].includes(route.row.tellsOf),
  );
  expect(careless.map(({ name }) => name)).toEqual([]);
  const silent = routes.filter(({ row }) => (row.tellsOf === 'nothing') !== (!row.reply && !row.gives));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

describe('While the story goes on, its strangers see nothing of it:', () => {
  it.each(STORY.map((step, index) => ({ title: `${index + 1}. ${step.route}`, step })))('$title', async ({ step }) => {
    const owner = ownerOf(step, world);
    if (step.route.startsWith('GET ')) {
      // Reading changes nothing: first it is proved that there is something to see.
      const answer = await take(step, world, owner);
      // A file as it was sent is no help to who reads of the failure.
      const shown = legible(answer).includes(step.shows(world));
      expect([answer.status, shown || answer.text.slice(0, 2000)]).toEqual([200, true]);
      await expectStrangersToSeeNothing(step, step.shows(world));
      await step.next?.(world, answer);
      return;
    }
    // What is only known from the answer cannot be looked for before it.
    await expectStrangersToSeeNothing(step, CANARY);
    const answer = await take(step, world, owner);
    const shown = legible(answer).includes(step.shows(world));
    expect([answer.status, shown || answer.text.slice(0, 2000)]).toEqual([expect.any(Number), true]);
    expect([200, 201]).toContain(answer.status);
    await expectStrangersToSeeNothing(step, step.shows(world));
    await step.next?.(world, answer);
  });
});

it.each(PUBLIC_OFFICES)('%s names the holders of offices, and nobody the canary sings of', async (route) => {
  const [method, path] = route.split(' ') as [string, string];
  const id = path.includes('missions') ? world.mission : world.kazakhstan.id;
  const readers = { ...world.strangers, owner: world.at(world.manager) };
  for (const [who, reader] of Object.entries(readers)) {
    const answer = await reader.send(method, fill(path, { id }));
    expect({ who, status: answer.status, seen: canariesIn(answer) }).toEqual({ who, status: 200, seen: [] });
  }
});

it.each(['csv', 'json', 'xlsx'])('the timeline as %s is the same for everyone, and names nobody', async (format) => {
  for (const [who, reader] of Object.entries({ ...world.strangers, owner: world.at(world.manager) })) {
    const answer = await reader.send('GET', `/api/missions/${world.mission}/exports/timeline?format=${format}`);
    expect({ who, status: answer.status, seen: canariesIn(answer) }).toEqual({ who, status: 200, seen: [] });
  }
});

it('gives out in calendars the dates of missions and nobody’s name, each by its own secret address', async () => {
  const anyone = new Browser(world.house.url);
  const links = [];
  for (const reader of [world.at(world.canary), ...Object.values(world.strangers)]) {
    const made = await reader.send('POST', '/api/session/calendar');
    expect(made.status).toBe(201);
    const { pathname } = new URL((bodyOf(made) as { url: string }).url);
    links.push(pathname);
    const feed = await anyone.send('GET', pathname);
    expect([feed.status, canariesIn(feed, [world.known.application!, world.known.accreditation!])]).toEqual([200, []]);
    if (links.length === 1) expect(feed.text).toContain(world.mission);
  }
  expect(new Set(links).size).toBe(links.length);
});

it('says nothing of what it refuses: no problem repeats a canary to a stranger who knows every number', async () => {
  const routes = servedRoutes(world.house).filter(({ path }) => path.includes('{'));
  expect(routes.length).toBeGreaterThan(60);
  const [another, twin] = Object.values(world.strangers);
  for (const [who, stranger] of Object.entries({
    another: another!,
    twin: twin!,
    nobody: new Browser(world.house.url),
  }))
    for (const route of routes) {
      const sent = route.method === 'GET' ? {} : { json: {} };
      const answer = await stranger.send(route.method, fill(route.path, numbersFor(route)), sent);
      expect({ who, route: route.name, seen: canariesIn(answer) }).toEqual({ who, route: route.name, seen: [] });
      expect(answer.status).toBeLessThan(500);
    }
});

it('keeps names, e-mails and citizenships out of the log and out of the promises of work', async () => {
  const [log, outbox] = await withClient(process.env.DATABASE_ADMIN_URL!, async (client) => {
    const of = async (table: string) =>
      (await client.query<{ line: string }>(`SELECT ${table}::text AS line FROM ${table}`)).rows.map(
        ({ line }) => line,
      );
    return [await of('audit_entry'), await of('outbox')] as const;
  });
  expect(log.some((line) => line.includes(world.canary.id))).toBe(true);
  expect(outbox.length).toBeGreaterThan(0);
  const secrets = ['Kanareikina', 'Канарейкина', `${CANARY}.`, `engaged ${CANARY}`, CANARY_CITIZENSHIP];
  const telling = [...log, ...outbox].filter((line) => secrets.some((secret) => line.includes(secret)));
  expect(telling).toEqual([]);
});

const opens = ({ path }: ServedRoute) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

it('changes nothing and locks nothing where somebody only reads, but for the readings that stand in the log', async () => {
  const routes = servedRoutes(world.house).filter(({ method }) => method === 'GET');
  // Also those that the story does not come by; who holds everything open would hear of nothing else.
  for (const route of routes.filter(({ path }) => path !== '/api/events'))
    await world.at(world.officer).send('GET', fill(route.path, numbersFor(route)));
  const routeOf = (path: string) =>
    routes.find((route) => route.path === path) ?? routes.find((route) => opens(route).test(path));
  const reading = asked.filter(({ method }) => method === 'GET');
  // What was refused is written down by itself, after everything else.
  const writing = reading.filter(
    ({ statements }) =>
      statements.filter((text) => text === 'BEGIN').length >
      (statements.some((text) => /(?:INTO|UPDATE) "?attempt\b/.test(text)) ? 1 : 0),
  );
  const named = new Set(writing.map(({ path }) => routeOf(path)?.name ?? path));
  expect([...named].toSorted()).toEqual([...READINGS_ON_RECORD, ...Object.keys(WRITTEN_BY_READING)].toSorted());
  // Outside of a transaction stand the session with its last sign of life, and whether the database can be written to.
  const loose = reading
    .filter(({ statements }) => !statements.some((text) => text === 'BEGIN' || /READ ONLY|read_only/.test(text)))
    .flatMap(({ statements }) => statements.filter((text) => !/^\s*SELECT/.test(text)));
  expect(loose.filter((text) => !/^(UPDATE session SET last_seen_at|INSERT INTO health_probe) /.test(text))).toEqual(
    [],
  );
  const seen = new Set(reading.map(({ path }) => routeOf(path)?.name));
  expect(routes.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual(['GET /api/events']);
});
