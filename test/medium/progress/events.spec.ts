import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { until } from '../../support/asking.js';
import { Browser } from '../../support/browser.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aReadyMission, type Participants } from '../../support/ready.js';
import type { Desk } from '../../../tools/demonstration/desk.js';

let house: TestInstallation;
let company: Participants;
let mission: string;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house);
  ({ id: mission } = await aReadyMission(house, company));
});
afterAll(() => house.close());

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
  expect(last).toEqual({ event: 'work', data: { kind: 'paper', id, state: 'done', done: 0, planned: 0 } });
  expect(heardOf(other, id)).toEqual([]);
  mine.stop();
  other.stop();
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
