import { PASSWORD } from '../../tools/demonstration/cast.js';
import { enterActors, type Actors } from '../support/access/actors.js';
import type { Answer } from '../support/browser.js';
import { requestsTo, withIds, type Tried } from '../support/fuzz.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { servedRoutes } from '../support/routes.js';

/** FUZZ_REQUESTS says how many; FUZZ_SEED makes others. */
const many = Number(process.env.FUZZ_REQUESTS ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? 2026);

let house: TestInstallation;
let world: Actors;
beforeAll(async () => {
  house = await openInstallation();
  world = await enterActors(house);
}, 60_000);
afterAll(() => house.close());

/** What the answers name can be asked for again. */
const idsIn = ({ text }: Answer) => [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].slice(0, 5).map(([, id]) => id!);

it(`${many} requests by lot, to all routes by everyone, seed ${seed}: none of them ends in a fault of ours`, async () => {
  // What is told as it happens has no end to wait for.
  const routes = servedRoutes(house).filter(({ row }) => row.gives !== 'events');
  const { actors } = world;
  const emails = new Map<string, string>();
  for (const [letter, browser] of Object.entries(actors))
    if (letter !== 'a')
      emails.set(letter, (JSON.parse((await browser.send('GET', '/api/session')).text) as { email: string }).email);
  const ids = Object.values(world.ids);
  const faults: object[] = [];
  const statuses = new Map<number, number>();
  for (const tried of requestsTo(routes, [...Object.keys(actors), 'o', 's', 's', 's'], many, seed)) {
    const path = withIds(tried.path, ids);
    const answer = await send(tried, path, ids);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status < 300) ids.push(...idsIn(answer).filter((id) => !ids.includes(id)));
    if (answer.status >= 500 || (answer.status >= 400 && !isProblem(tried, answer)))
      faults.push({
        by: tried.actor,
        asked: `${tried.method} ${path.slice(0, 300)}`,
        body: tried.body?.slice(0, 600),
        status: answer.status,
        text: answer.text.slice(0, 300),
      });
    // Whoever has signed out, or was signed out, comes again.
    const email = emails.get(tried.actor);
    if (answer.status === 401 && email)
      await actors[tried.actor]!.send('POST', '/api/session', { json: { email, password: PASSWORD } });
  }
  expect(faults).toEqual([]);
  // Some are let in, or all of this would be about the door.
  expect(statuses.get(201)).toBeGreaterThan(many / 200);

  function send({ actor, method, headers, body }: Tried, path: string, known: string[]) {
    const bytes = body === undefined ? {} : { bytes: withIds(body, known) };
    return actors[actor]!.send(method, path, { bare: true, headers, ...bytes }).catch((error: Error) => {
      return { status: 599, headers: {}, text: error.message, bytes: Buffer.from(error.message) };
    });
  }
}, 7_200_000);

const isProblem = ({ method }: Tried, { headers }: Answer) =>
  method === 'HEAD' || (headers['content-type'] ?? '').startsWith('application/problem+json');
