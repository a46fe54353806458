import { readFileSync } from 'node:fs';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { endorse, list } from '../../tools/demonstration/applications.js';
import { documentTitle, label, type ApplicationState } from '#libs/regulation';
import { until } from '../support/asking.js';
import { printed } from '../support/badges.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { hostAsksFor } from '../support/dossier.js';
import { aFormingMission, aMember } from '../support/factories.js';
import { pdfOf, pictureOf } from '../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { keysAt } from '../support/keys.js';
import { inOwnMenu } from '../support/own-menu.js';
import { participantsOf, aConcludingMission, aReportInSigning, sign, type Participants } from '../support/ready.js';
import { beginningOf, journeysIn, wordsOf, type Language, type Words } from '../support/words.js';

const PHONE = { width: 390, height: 844 };

async function enter(house: TestInstallation, person: Person, address: string, language: Language): Promise<Visit> {
  const desk = await visit(house.url, { ...PHONE, language });
  await goAs(desk, person, address);
  return desk;
}

browser.each(journeysIn('ru'))('A parliamentarian with a telephone (%s)', (language) => {
  let say: Words;
  let house: TestInstallation;
  let company: Participants;
  let member: Person;
  let mission: string;
  let application: string;
  let desk: Visit;
  /** Where it leads from the call to the end. */
  const screens = new Set<string>();
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation();
    company = await participantsOf(house);
    member = company.members[0]!;
    mission = await aFormingMission(house, company.officer, company.coordinator);
    await hostAsksFor(mission, { documents: ['passport', 'photo'], questionnaire: ['birthDate', 'passportNumber'] });
    desk = await enter(house, member, '/mine', language);
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  const stands = (state: ApplicationState) =>
    say('apply.nowState', { state: label(language, 'applicationStates', state) });

  it('finds the call by keys alone, and begins an application once every question is answered', async () => {
    const { page } = desk;
    const { press } = keysAt(page);
    await page.getByRole('heading', { name: say('nav.mine') }).waitFor();
    const { mission: called } = await company.officer.desk.call.getMission({ params: { id: mission } });
    const call = page.getByRole('link', { name: `${say('mine.apply')}: ${called.number}` });
    await call.waitFor();
    expect(await axe(page)).toEqual([]);
    screens.add(new URL(page.url()).pathname);
    page.on('framenavigated', (frame) => screens.add(new URL(frame.url()).pathname));
    await press(call);
    await page.getByRole('heading', { name: say('apply.title') }).waitFor();
    await press(page.getByRole('button', { name: say('apply.begin') }));
    await page.getByText(say('apply.answer')).waitFor();
    await press(page.getByRole('radio', { name: say('apply.no') }), 'Space');
    expect(await axe(page)).toEqual([]);
    await press(page.getByRole('button', { name: say('apply.begin') }));
    await page.getByText(stands('DRAFT')).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('hands in a photograph and a page of the passport; what is neither is refused in place', async () => {
    const { page } = desk;
    const takePicture = page.getByLabel(
      `${say('apply.takePicture')}: ${label(language, 'personalDocumentKinds', 'photo')}`,
    );
    expect(await takePicture.getAttribute('capture')).toBe('environment');
    await takePicture.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    const refusal = page.locator('main').getByRole('alert');
    await refusal.waitFor();
    const photo = Buffer.from(await pictureOf(600, 800).jpeg(80));
    await takePicture.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByText(beginningOf(say, 'apply.document')).waitFor();
    const scan = { name: '<img src=x>.pdf', mimeType: 'application/pdf', buffer: pdfOf('/Title (SYNTHETIC)') };
    await page
      .getByLabel(`${say('form.chooseFile')}: ${label(language, 'personalDocumentKinds', 'passport')}`)
      .setInputFiles(scan);
    await page.getByText(beginningOf(say, 'apply.document')).nth(1).waitFor();
    expect(await refusal.count()).toBe(0);
  }, 60_000);

  it('says what the host asks for, which is kept in no draft', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: say('apply.particularsOpen') }).click();
    await page.getByLabel(label(language, 'questionnaireFields', 'birthDate')).fill('1970-05-01');
    await page.getByLabel(label(language, 'questionnaireFields', 'passportNumber')).fill('SYNTHETIC-1');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('SYNTHETIC-1');
    await page.getByRole('button', { name: say('form.save') }).click();
    await page.getByText(say('apply.saved')).waitFor();
    const { missions } = await member.desk.call.getService({ params: { id: member.id } });
    application = missions[0]!.applications[0]!.applicationId;
    const { gaps, particulars } = await member.desk.call.getDossier({ params: { id: application } });
    expect({ gaps, missing: particulars.missing }).toEqual({ gaps: [], missing: [] });
  }, 60_000);

  it('may submit only after reading and accepting, and may come back to it meanwhile', async () => {
    const { page } = desk;
    await goTo(page, '/mine');
    const { press } = keysAt(page);
    await press(page.getByRole('link', { name: label(language, 'tasks', 'submit') }));
    const submit = page.getByRole('button', { name: label(language, 'applicationActions', 'submit'), exact: true });
    await submit.waitFor();
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    await page.getByText(say('finding.rule', { rule: 'R-20' })).waitFor();
    const accept = page.getByRole('button', { name: beginningOf(say, 'apply.accept') });
    for (let left = 3; left > 0; left--) {
      await press(accept);
      await page
        .getByText(`✓ ${say('apply.accepted')}`)
        .nth(3 - left)
        .waitFor();
    }
    await press(
      page.locator('button:not([aria-disabled])', { hasText: label(language, 'applicationActions', 'submit') }),
    );
    await page.getByText(stands('SUBMITTED'), { exact: true }).waitFor();
    expect(screens.size).toBeLessThanOrEqual(5);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('reads what became of it as a story', async () => {
    const { page, problems } = desk;
    await endorse(company.representative, application);
    await list(company.officer, application);
    await goTo(page, '/mine');
    await page.getByText(beginningOf(say, 'story.application.ENDORSED')).waitFor();
    await page.getByText(beginningOf(say, 'story.application.LISTED')).waitFor();
    await page.getByText(say('tasks.none')).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(problems).toEqual([]);
  }, 60_000);

  it('is not shown to another parliamentarian, who gets a calm answer', async () => {
    const another = await aMember(house, 'ARM');
    const other = await enter(house, another, `/missions/${mission}/apply?in=${application}`, language);
    await other.page.getByText(say('state.notFound')).waitFor();
    expect(await axe(other.page)).toEqual([]);
    await goTo(other.page, '/mine');
    await other.page.getByText(say('mine.none')).waitFor();
    expect(other.problems).toEqual([]);
    await other.close();
  }, 60_000);
});

/** One press saves the adopted document from the page that is open. */
async function saveAdopted({ page, problems }: Visit) {
  const file = page
    .getByRole('main')
    .getByRole('link', { name: /-ru\.pdf/ })
    .first();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toMatch(/-ru\.pdf$/);
  expect(problems).toEqual([]);
}

browser.each(journeysIn('en'))('An observer at the end of a mission (%s)', (language) => {
  let say: Words;
  let house: TestInstallation;
  let company: Participants;
  let report: string;
  let missionId: string;
  let desk: Visit;
  let office: Visit | undefined;
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation({ worker: true });
    company = await participantsOf(house);
    const mission = await aConcludingMission(house, company);
    missionId = mission.id;
    await printed(company.officer, mission.id);
    ({ id: report } = await aReportInSigning(house, company, mission.id));
    await company.coordinator.desk.call.askRender({ params: { id: report }, body: { language: 'ru' } });
    await until('the draft is drawn', async () => {
      const { artifacts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
      return artifacts.some(({ draft }) => draft);
    });
    desk = await enter(house, company.members[0]!, '/mine', language);
  }, 120_000);
  afterAll(async () => {
    await office?.close();
    await desk?.close();
    await house.close();
  });

  it('has the certificate and the badge at hand', async () => {
    const { page } = desk;
    await page.getByText(/^C-\d+$/).waitFor();
    await page.getByText(beginningOf(say, 'mine.certificateActOf')).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      keysAt(page).press(page.getByRole('button', { name: say('mine.badge') })),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('reads the conclusion, signs that very text, and takes the adopted document home', async () => {
    const { page } = desk;
    await page
      .getByRole('link', { name: say('mine.waitSign', { title: documentTitle('final-conclusion', null)[language] }) })
      .first()
      .click();
    await page.getByText('SYNTHETIC', { exact: false }).first().waitFor();
    const { contentDigests } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    await page.getByText(contentDigests.ru).waitFor();
    // The figures stand in the draft, which the signatory sees while signing is open.
    const [early] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /-ru-draft\.pdf/ }).click(),
    ]);
    expect(
      readFileSync(await early.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await axe(page)).toEqual([]);
    const button = page.getByRole('button', { name: say('sign.submit'), exact: true });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox').last().check();
    await page.getByLabel(say('sign.password'), { exact: true }).fill(PASSWORD);
    await button.click();
    await page.getByText(beginningOf(say, 'mine.signed')).waitFor();
    await sign(company.coordinator, report);
    await company.officer.desk.call.askRender({ params: { id: report }, body: { language: 'ru' } });
    await until('the document is drawn', async () => {
      const { artifacts } = await company.officer.desk.call.getReport({ params: { id: report } });
      return artifacts.some(({ draft }) => !draft);
    });
    // From the page that one begins with: in one press for whoever signed it, in two for the Secretariat.
    await page.goto(new URL('/', house.url).href);
    await saveAdopted(desk);
    office = await visit(house.url, { language });
    await goAs(office, company.officer, '/');
    await office.page.locator(`a[href="/missions/${missionId}"]`).first().click();
    await saveAdopted(office);
  }, 90_000);

  it('opens certificate and badge without a connection too, until they sign out', async () => {
    const { page, context } = desk;
    await page.goto('/mine');
    await page.getByText(/^C-\d+$/).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.goto('/mine');
    await page.getByRole('heading', { name: say('kept.title') }).waitFor();
    await page.getByText(/^C-\d+$/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say('mine.badge') }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await axe(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('link', { name: say('mine.toMine') }).click();
    await page.getByText(/^C-\d+$/).waitFor();
    await inOwnMenu(page, say, 'app.signOut');
    await page.getByLabel(say('word.email')).waitFor();
    await context.setOffline(true);
    await page.goto('/mine/kept');
    await page.getByText(say('kept.none')).waitFor();
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('kept-'))).toEqual([]);
    await expect(page.goto('/mine')).rejects.toThrow(/ERR_/);
  }, 60_000);
});

everyFormOf('mine');
