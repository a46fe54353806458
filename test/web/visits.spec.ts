import { formOf, label } from '#libs/regulation';
import type { Person } from '../../tools/demonstration/cast.js';
import { sql } from '../support/accounts.js';
import { until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { goAs } from '../support/door.js';
import { everyFormOf } from '../support/every-form.js';
import { fill, handsAt, SOURCE } from '../support/hands.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { anObservingMission, participantsOf } from '../support/ready.js';
import { aStation } from '../support/stations.js';
import { beginningOf, journeysIn, wordsOf } from '../support/words.js';

const SHOTS = process.env['VISIT_SHOTS'];

browser.each(journeysIn('ru'))('Visits on a telephone, in %s', (language) => {
  let house: TestInstallation;
  let desk: Visit | undefined;
  beforeAll(async () => {
    // Without the pool, in which the leader observes other missions on that day too, and is offered those first.
    house = await openInstallation();
  }, 90_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  }, 30_000);

  it('R-38 are kept on the device until they are received, arrive once, and are confirmed by the leader', async () => {
    const say = await wordsOf(language);
    const company = await participantsOf(house, 2);
    const [leader] = company.members as [Person];
    const { id } = await anObservingMission(house, company);
    const members = [{ personId: leader.id, leader: true, fromDay: '2026-03-17', untilDay: null }];
    const team = { number: 1, name: { ru: null, en: null }, region: null, members };
    const { call } = company.coordinator.desk;
    const { team: formed } = await call.formTeam({ params: { id }, body: team });
    const station = await aStation(id, { code: '0417' });
    const hours = { startsAt: '2026-03-17T08:00:00.000Z', endsAt: '2026-03-17T10:00:00.000Z' };
    const item = { teamId: formed.id, region: null, stationId: station, stage: 'voting' as const, ...hours };
    await call.recordPlanItem({ params: { id }, body: item });
    house.setClock('2026-03-17T18:00:00Z');
    desk = await visit(house.url, { language, width: 390, height: 844 });
    const { page, context, problems } = desk;
    const { pick, press, end, submit, dialog, act } = handsAt(page, say);
    const main = page.getByRole('main');
    const shot = (name: string) =>
      SHOTS && page.screenshot({ path: `${SHOTS}/${language}-${name}.png`, fullPage: true });
    const asked = formOf('voting', 1)!.questions;
    const answer = (question: string, option: string) =>
      press(option, page.getByRole('group', { name: asked.find((one) => one.id === question)!.ask[language] }));
    const times = (part: 'day' | 'time', what: string) => say(`observers.${part}Of`, { what });

    await goAs(desk, leader, '/mine');
    await page.locator(`a[href="/missions/${id}?tab=visits"]`).click();
    await page.getByText(say('visits.emptyAndNext')).waitFor();
    await press(say('visits.enter'));
    // Of an empty form what is missed are fields that it has.
    await press(say('visits.save'));
    await page.getByText(say('form.check')).waitFor();
    expect(await page.getByText(say('form.unshown')).count()).toBe(0);
    // What is planned for the own team is on the device, and found there without a connection.
    const known = page.getByRole('group', { name: say('visits.keptStations') }).getByRole('button', { name: /^0417/ });
    await known.waitFor();
    // From here on the page itself opens without a connection: its worker is there, and so is that of the page it leads to.
    await until('the page is kept', () =>
      page.evaluate(async () => {
        const at = [location.href, '/mine/kept'].map((one) => navigator.serviceWorker.getRegistration(one));
        const isKept = await caches.match(location.pathname.replace('/missions/', '/mine/visits/'));
        return Boolean(isKept) && (await Promise.all(at)).every((one) => one?.active);
      }),
    );
    await context.setOffline(true);
    const find = page.getByLabel(beginningOf(say, 'visits.findStation'));
    await find.fill('9');
    await known.waitFor({ state: 'detached' });
    await find.fill('0417');
    await known.click();
    await context.setOffline(false);
    await pick(main, say('visits.stage'), label(language, 'stages', 'voting'));
    await fill(main, {
      [times('day', say('visits.arrived'))]: '2026-03-17',
      [times('time', say('visits.arrived'))]: '12:00',
      [times('day', say('visits.left'))]: '2026-03-17',
      [times('time', say('visits.left'))]: '12:40',
    });
    await answer('identified', label(language, 'silences', 'not-observed'));
    await answer('alone', language === 'ru' ? 'нет' : 'no');
    // What the rules would refuse is said at once, and not when there is a connection again.
    const queue = page.getByRole('textbox', { name: asked[0]!.ask[language] });
    await queue.fill('99999');
    await press(say('visits.save'));
    await page
      .getByRole('alert')
      .filter({ hasText: say('visits.from', { min: 0, max: 5_000 }) })
      .waitFor();
    await queue.fill('0');
    expect(await axe(page)).toEqual([]);
    await shot('form');

    // There is no connection; and when there is one again, its answers are lost on the way as long as that page is open.
    await context.setOffline(true);
    // Nor has the browser any room at first: that is said, and what was typed stands.
    await page.evaluate(() => {
      const keeping = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      const roomAgain = () => Object.defineProperty(Storage.prototype, 'setItem', keeping);
      Object.assign(globalThis, { roomAgain });
      Object.defineProperty(Storage.prototype, 'setItem', {
        ...keeping,
        value: () => {
          throw new DOMException('', 'QuotaExceededError');
        },
      });
    });
    await press(say('visits.save'));
    await page
      .getByRole('alert')
      .filter({ hasText: say('state.storeFull') })
      .waitFor();
    await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
    await press(say('visits.save'));
    const waiting = page.getByRole('status').filter({ hasText: `${say('visits.notSent')}: 1` });
    await waiting.waitFor();
    // By the clocks at the station, as it was entered, and they say so.
    expect(await waiting.locator('time').innerText()).toContain('12:00 (UTC+3)');
    await shot('unsent');
    await page.reload();
    await page.getByRole('heading', { name: say('kept.visits') }).waitFor();
    await waiting.waitFor();
    await press(say('visits.enter'));
    await known.waitFor();
    expect(await axe(page)).toEqual([]);
    await shot('kept');
    // With a connection, but without a session: nothing goes out in anybody’s name, and that is said.
    const own = await context.cookies();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByText(say('kept.signIn')).waitFor();
    expect(await sql(`SELECT FROM visit WHERE mission_id = $1`, [id])).toEqual([]);
    await context.setOffline(true);
    await context.addCookies(own);
    let lost = 0;
    await page.route('**/api/missions/*/visits', async (route) => {
      if (route.request().method() !== 'POST' || !page.url().includes('/mine/visits/')) return route.continue();
      lost++;
      await route.fetch();
      return route.abort();
    });
    await context.setOffline(false);
    await until('an answer is lost', async () => lost > 0);
    await page.getByRole('link', { name: say('kept.toVisits') }).click();
    const card = page.getByRole('row', { name: /0417/ });
    await card.waitFor();
    await waiting.waitFor({ state: 'detached' });
    expect(await sql(`SELECT count(*)::int AS n FROM visit WHERE mission_id = $1`, [id])).toEqual([{ n: 1 }]);
    expect(await sql(`SELECT count(*)::int AS n FROM visit_beside WHERE mission_id = $1`, [id])).toEqual([{ n: 0 }]);
    await page.unroute('**/api/missions/*/visits');

    // Another device has written something else under the same number.
    const [kept] = (await leader.desk.call.listVisits({ params: { id }, query: {} })).items;
    expect(kept!.answers).toMatchObject({
      queue: { value: 0 },
      identified: { silence: 'not-observed' },
      alone: { value: 'no' },
    });
    const { stage, form, formVersion, arrivedAt, leftAt } = kept!;
    const content = {
      stage,
      form,
      formVersion,
      arrivedAt,
      leftAt,
      stationId: station,
      teamId: null,
      authorId: leader.id,
      observers: [leader.id],
      answers: { queue: { value: 9 } },
    };
    const other = { id: kept!.id, device: null, enteredAt: null, digest: null, content };
    await leader.desk.call.recordVisit({ params: { id }, body: other });
    await page.reload();
    await card.getByText(say('visits.besides', { count: 1 })).waitFor();
    await press(say('visits.file'));
    await dialog()
      .getByText(`${say('visits.station')}: 0417`)
      .waitFor();
    await shot('two-contents');
    await press(say('visits.keep'), dialog());
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('settleVisit', say('form.save'));
    await dialog()
      .getByText(label(language, 'settlements', 'kept'))
      .waitFor();
    await page.keyboard.press('Escape');
    await press(say('visits.confirm'), card);
    await submit('confirmVisit', say('visits.confirm'));
    await card.getByText(label(language, 'visitStates', 'confirmed')).waitFor();
    expect(await axe(page)).toEqual([]);
    await shot('confirmed');
    await act('act.correct', 'correctVisit', (one) => fill(one, { [say('word.reason')]: SOURCE }));
    await card.getByText(label(language, 'visitStates', 'entered')).waitFor();
    // Chosen in the list it is confirmed together with others, were there any.
    await card.getByRole('checkbox').first().check();
    const together = say('visits.confirmSeveral', { count: 1 });
    await press(together);
    await submit('confirmVisit', together);
    await card.getByText(label(language, 'visitStates', 'confirmed')).waitFor();
    await end(say('act.remove'), { within: card });
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('correctVisit', say('act.remove'));
    await page.getByText(say('visits.emptyAndNext')).waitFor();
    expect(problems.filter((problem) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(problem))).toEqual([]);
  }, 120_000);
});

everyFormOf('visits');
