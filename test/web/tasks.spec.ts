import { label } from '#libs/regulation';
import { applyOneself } from '../../tools/demonstration/applications.js';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { goAs } from '../support/door.js';
import { aFormingMission } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import { keysAt } from '../support/keys.js';
import { aMissionInSigning, participantsOf, TIMES, type Participants } from '../support/ready.js';
import { journeysIn, wordsOf, type Words } from '../support/words.js';

type Noted = { asked: string[]; beforeDrawn: string[] };
/** In the page: what it asks of the server, and what of that before it drew what waits; the rest comes after. */
function noteWhatIsAsked(title: string) {
  const noted = globalThis as unknown as Noted;
  noted.asked = [];
  noted.beforeDrawn = [];
  const { fetch } = globalThis;
  const isDrawn = () => [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === title);
  globalThis.fetch = (what, how) => {
    const { pathname } = new URL(what instanceof Request ? what.url : String(what), location.href);
    if (pathname.startsWith('/api/')) {
      noted.asked.push(pathname);
      if (!isDrawn()) noted.beforeDrawn.push(pathname);
    }
    return fetch(what, how);
  };
}

const theTitle = (total: number) => new RegExp(`^\\(${total}\\) `);

/** From the first page after signing in: how many presses it takes, each made by keys alone. */
browser.each(journeysIn('en'))('What waits is done in few presses (%s)', (language) => {
  let say: Words;
  let house: TestInstallation;
  let company: Participants;
  const visits: Visit[] = [];
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation({ missions: true });
    await house.beginWithPool();
    company = await participantsOf(house, 2);
  }, 90_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  });

  /** The home, as it is drawn; and how much was asked of the server before. */
  async function atHome(person: Pick<Person, 'desk'>, screen: { width?: number; height?: number } = {}) {
    const desk = await visit(house.url, { language, ...screen });
    visits.push(desk);
    const { page } = desk;
    await page.addInitScript(noteWhatIsAsked, say('tasks.title'));
    await goAs(desk, person, '/');
    await page.getByRole('heading', { name: say('tasks.title') }).waitFor();
    const before = await page.evaluate(() => (globalThis as unknown as Noted).beforeDrawn);
    let presses = 0;
    const { reach, press: pressed } = keysAt(page);
    const press: typeof pressed = (what, key) => {
      presses += 1;
      return pressed(what, key);
    };
    const asked = () => page.evaluate(() => (globalThis as unknown as Noted).asked);
    return { ...desk, before, asked, reach, press, pressed: () => presses };
  }

  it('endorsed, listed and approved in two each', async () => {
    house.setClock(TIMES.nominating);
    const { officer, representative, coordinator, members } = company;
    const [member] = members as [Person];
    const id = await aFormingMission(house, officer, coordinator);
    const application = await applyOneself(member, id);

    const theirs = await atHome(representative);
    expect(theirs.before.slice(3)).toEqual([]);
    expect(await axe(theirs.page)).toEqual([]);
    const { total } = await representative.desk.call.listTasks({});
    await theirs.page.waitForFunction((title) => document.title.startsWith(title), `(${total}) `);
    expect(await theirs.page.title()).toMatch(theTitle(total));
    await theirs.press(theirs.page.locator(`a[href*="/applications/${application}"]`));
    await theirs.press(
      theirs.page.getByRole('dialog').getByRole('button', { name: label(language, 'applicationActions', 'endorse') }),
    );
    await theirs.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await officer.desk.call.getApplication({ params: { id: application } })).state).toBe('ENDORSED');
    expect(theirs.pressed()).toBe(2);

    const listing = await atHome(officer);
    expect(listing.before.slice(3)).toEqual([]);
    expect(await axe(listing.page)).toEqual([]);
    await listing.press(listing.page.locator(`a[href*="/applications/${application}"]`));
    await listing.press(
      listing.page.getByRole('dialog').getByRole('button', { name: label(language, 'applicationActions', 'list') }),
    );
    await listing.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await officer.desk.call.getApplication({ params: { id: application } })).state).toBe('LISTED');
    expect(listing.pressed()).toBe(2);

    const approving = await atHome(coordinator);
    expect(approving.before.slice(3)).toEqual([]);
    expect(await axe(approving.page)).toEqual([]);
    await approving.page.keyboard.press('Control+KeyK');
    const found = approving.page.getByRole('group', { name: say('tasks.title') }).getByRole('option');
    await found
      .filter({ hasText: label(language, 'tasks', 'approve-list') })
      .first()
      .waitFor();
    await approving.page.keyboard.press('Escape');
    await approving.page.getByRole('dialog').waitFor({ state: 'detached' });
    await approving.press(approving.page.locator(`a[href*="/missions/${id}"][href*="approveList"]`));
    await approving.press(approving.page.getByRole('button', { name: say('accreditation.approve') }));
    await approving.page.getByText(say('accreditation.approved')).first().waitFor();
    expect((await officer.desk.call.getMission({ params: { id } })).mission.listApproved).toBe(true);
    expect(approving.pressed()).toBe(2);
    // So it is with whoever begins at the log, which is read once what waits is drawn.
    const reader = await house.cast.officer(newEmail('reader'), { ru: 'читатель', en: 'reader' }, 'auditor');
    const reading = await atHome(reader);
    expect(reading.before.slice(3)).toEqual([]);
    await reading.page.getByLabel(say('log.subject')).waitFor();
    for (const { problems } of [theirs, listing, approving, reading]) expect(problems).toEqual([]);
  }, 90_000);

  it('signed on a phone in no more than four, where all of the home came in one answer', async () => {
    const { coordinator, members } = company;
    const [member] = members as [Person];
    const { id, report } = await aMissionInSigning(house, company, [coordinator, member]);
    const desk = await atHome(member, { width: 390, height: 844 });
    await desk.page.waitForLoadState('networkidle');
    expect((await desk.asked()).toSorted()).toEqual(['/api/home', '/api/session']);
    expect(await axe(desk.page)).toEqual([]);
    await desk.press(desk.page.locator(`a[href*="${report.id}"]`));
    await desk.press(desk.page.getByRole('checkbox', { name: say('sign.statement') }), 'Space');
    await desk.reach(desk.page.getByRole('textbox', { name: say('sign.password') }));
    await desk.page.keyboard.type(PASSWORD);
    await desk.press(desk.page.getByRole('button', { name: say('sign.submit') }));
    await desk.page.getByRole('heading', { name: say('nav.mine') }).waitFor();
    expect(desk.pressed()).toBeLessThanOrEqual(4);
    expect(await member.desk.call.listTasks({ query: { missionId: id } })).toMatchObject({ total: 0 });
    await desk.page.getByText(say('tasks.none')).waitFor();
    expect(desk.problems).toEqual([]);
  }, 90_000);
});
