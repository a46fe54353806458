import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { WorkEvent } from '#libs/contracts';
import { isAlive } from '../../../tools/embedded/identity.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal, until } from '../../support/asking.js';
import { Browser } from '../../support/browser.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { holdWork } from '../../support/queue.js';
import { participantsOf, aReadyMission, openReport, type Participants } from '../../support/ready.js';
import type { Desk } from '../../../tools/demonstration/desk.js';

let house: TestInstallation;
let company: Participants;
let mission: string;
let report: string;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house);
  ({ id: mission } = await aReadyMission(house, company));
  report = (await openReport(company.coordinator, mission)).id;
});
afterAll(() => house.close());

type Stands = Pick<WorkEvent, 'state'> & { error: { ru: string; en: string } | null; [more: string]: unknown };
type Heard = { event: string; data: Record<string, unknown> };

/** Opens the stream as a page does; what was heard so far, and whether it has ended. */
async function listen(desk: Desk) {
  const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { accept: 'text/event-stream', cookie };
  const asked = get(`${house.url}/api/events`, { headers, agent: false });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const state = { heard: [] as Heard[], ended: false, status: response.statusCode, stop: () => void asked.destroy() };
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    const whole = (text + part).split('\n\n');
    text = whole.pop()!;
    for (const block of whole) {
      const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
      if (event) state.heard.push({ event, data: JSON.parse(data!) as Record<string, unknown> });
    }
  });
  response.on('error', () => {}).on('close', () => (state.ended = true));
  return state;
}

const heardOf = ({ heard }: { heard: Heard[] }, id: string) =>
  heard.filter(({ data }) => data.id === id).map(({ data }) => data.state);

it('tells who asked for a paper that it is made, says nothing of it, and tells nobody else', async () => {
  const { officer, coordinator } = company;
  const [mine, other] = [await listen(officer.desk), await listen(coordinator.desk)];
  await until('the stream begins', async () => mine.heard.length > 0);
  const { items } = await officer.desk.call.askPaper({ params: { id: mission }, body: { kind: 'press-composition' } });
  const { id } = items[0]!;
  await until('the end is told', async () => heardOf(mine, id).includes('done'));
  const last = mine.heard.findLast(({ data }) => data.id === id)!;
  // A page in either language.
  expect(last).toEqual({ event: 'work', data: { kind: 'paper', id, state: 'done', done: 2, planned: 2 } });
  expect(heardOf(other, id)).toEqual([]);
  mine.stop();
  other.stop();
});

type Call = Desk['call'];
/** Each kind of document: asked for, and how it stands. */
const KINDS: Record<
  WorkEvent['kind'],
  { ask: (call: Call) => Promise<string>; look: (call: Call, id: string) => Promise<Stands> }
> = {
  rendering: {
    ask: async (call) => (await call.askRender({ params: { id: report }, body: { language: 'ru' } })).id,
    look: (call, id) => call.getRender({ params: { id } }),
  },
  paper: {
    ask: async (call) => {
      const { items } = await call.askPaper({ params: { id: mission }, body: { kind: 'certificate-register' } });
      return items[0]!.id;
    },
    look: (call, id) => call.getPaper({ params: { id } }),
  },
  'badge-sheet': {
    ask: async (call) => (await call.issueBadges({ params: { id: mission }, body: {} })).id,
    look: (call, id) => call.getBadgeSheet({ params: { id } }),
  },
};

describe.each(Object.entries(KINDS))('a document of the kind %s that is not wanted any more', (kind, { ask, look }) => {
  it('is taken back by whoever asked while it waits, by nobody else, and made when it is asked for again', async () => {
    const { officer, coordinator } = company;
    const { call } = officer.desk;
    const held = await holdWork();
    const id = await ask(call);
    const cancel = { params: { id } };
    expect(await refusal(coordinator.desk.call.cancelWork(cancel))).toMatchObject({
      status: 404,
      code: 'work.not-found',
    });
    expect(await call.cancelWork(cancel)).toMatchObject({ kind, id, state: 'cancelled' });
    const { state, error } = await look(call, id);
    expect([state, error!.ru, error!.en]).toEqual([
      'cancelled',
      expect.stringContaining(`Кем: ${officer.name.ru}`),
      expect.stringContaining('Cancelled by '),
    ]);
    const written = await logOf(house, { missionId: mission });
    expect(written.at(-1)).toMatchObject({ what: expect.stringMatching(/cancelled$/), personId: officer.id });
    const again = await ask(call);
    await held.release();
    await until('it is made', async () => (await look(call, again)).state === 'done');
    expect(await refusal(call.cancelWork({ params: { id: again } }))).toMatchObject({
      status: 409,
      code: 'work.ended',
    });
    if (again !== id) expect((await look(call, id)).state).toBe('cancelled');
    const tried = await sql(
      `SELECT claims, failures FROM outbox WHERE payload::text LIKE '%' || $1 || '%' ORDER BY id LIMIT 1`,
      [id],
    );
    expect(tried).toEqual([{ claims: 0, failures: 0 }]);
  });
});

it('ends what draws a document that is taken back meanwhile, and the work is not tried again', async () => {
  const { call } = company.officer.desk;
  const { ask, look } = KINDS['badge-sheet'];
  const mine = await listen(company.officer.desk);
  const drawing = house.drawingPid()!;
  // It goes on with nothing, as with a document that takes for ever.
  process.kill(drawing, 'SIGSTOP');
  const id = await ask(call);
  const work = async () =>
    (
      await sql<Record<string, unknown>>(
        `SELECT claims, failures, dead_at, last_error FROM outbox WHERE payload->>'sheetId' = $1`,
        [id],
      )
    )[0]!;
  await until('a worker has it in hand', async () => (await work()).claims === 1);
  await call.cancelWork({ params: { id } });
  await until('its process is gone', async () => !isAlive(drawing));
  expect(await work()).toEqual({ claims: 1, failures: 0, dead_at: null, last_error: 'taken back' });
  await until('it is told', async () => heardOf(mine, id).at(-1) === 'cancelled');
  mine.stop();
  expect(await look(call, id)).toMatchObject({ state: 'cancelled', badges: 0, fileDigest: null });
  const next = await ask(call);
  await until('the next is drawn', async () => (await look(call, next)).state === 'done');
});

it('counts the own unread notices anew as they are read', async () => {
  const { desk } = company.coordinator;
  const { items } = await desk.call.listNotices({ query: { unread: 'true', limit: 200 } });
  expect(items.length).toBeGreaterThan(0);
  const mine = await listen(desk);
  const unread = () => mine.heard.filter(({ event }) => event === 'notices').map(({ data }) => data.unread);
  await until('the number is told', async () => unread().includes(items.length));
  await desk.call.readNotice({ params: { id: items[0]!.id } });
  await until('the new number is told', async () => unread().at(-1) === items.length - 1);
  mine.stop();
});

it('ends with the session, and does not keep one alive', async () => {
  const { desk } = company.representative;
  const mine = await listen(desk);
  await until('the stream begins', async () => mine.heard.length > 0);
  await desk.call.signOut();
  await until('the stream ends', async () => mine.ended);
  expect((await listen(desk)).status).toBe(401);
});

it('opens no more than six streams for an account, and answers at once whoever does not wait', async () => {
  const { desk } = company.officer;
  const streams = [];
  for (let index = 0; index < 6; index++) streams.push(await listen(desk));
  expect(streams.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect((await listen(desk)).status).toBe(429);
  const { text, status } = await Browser.of(house.url, desk).send('GET', '/api/events');
  expect({ status, text }).toEqual({
    status: 200,
    text: expect.stringMatching(/^event: notices\ndata: \{"unread":\d+\}\n\n/),
  });
  for (const { stop } of streams) stop();
  await until('there is room again', async () => {
    const next = await listen(desk);
    next.stop();
    return next.status === 200;
  });
});
