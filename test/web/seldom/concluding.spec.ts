import type { Page } from 'playwright-core';
import { documentTitle, label, SECTION_TITLES, type MissionAction, type ReportAction } from '#libs/regulation';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { goAs } from '../../support/door.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  anObservingMission,
  moveReport,
  participantsOf,
  publish,
  TIMES,
  type Participants,
} from '../../support/ready.js';
import { beginningOf, journeysIn, wordsOf, type Words } from '../../support/words.js';

const PHONE = { width: 390, height: 844 };
const WRITTEN = { ru: 'УСЛОВНО: раздел для показа.', en: 'SYNTHETIC: a section to show.' };
const DISSENT = { ru: 'УСЛОВНО: особое мнение.', en: 'SYNTHETIC: a dissent.' };
const TWELVE_MINUTES_MS = 12 * 60_000;
/** What each section, save, move and file costs, and the way between them; whoever has to search presses more. */
const PRESSES = 50;

/** Presses of the finger or the mouse, whatever page they were on. */
const countPresses = () =>
  addEventListener(
    'pointerdown',
    () => sessionStorage.setItem('presses', String(1 + Number(sessionStorage.getItem('presses')))),
    true,
  );
const pressesOn = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('presses')));

/** From one page to the next only by what stands on it: nobody types an address. */
browser.each(journeysIn('ru'))(
  'The coordinator, from the end of observation to the published document (%s)',
  (language) => {
    let say: Words;
    let house: TestInstallation;
    let company: Participants;
    let desk: Visit;
    let page: Page;
    let mission: string;
    let report: string;
    let began: number;
    const title = documentTitle('final-conclusion', null)[language];
    const done = (action: ReportAction) => label(language, 'reportActions', action);
    const press = (name: string, role: 'button' | 'link' | 'tab' = 'button') =>
      page.getByRole(role, { name, exact: true }).first().click();
    const confirm = async (name: string) => {
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    const stateIs = (state: Parameters<typeof label<'reportStates'>>[2]) =>
      page
        .getByText(label(language, 'reportStates', state), { exact: true })
        .first()
        .waitFor();

    beforeAll(async () => {
      say = await wordsOf(language);
      house = await openInstallation({ worker: true });
      company = await participantsOf(house, 2);
      const adopt = (value: string) =>
        house.secretary.call.changeSetting({ body: { setting: 'adoptionMode', value, source: 'SYNTHETIC' } });
      await adopt('majority');
      ({ id: mission } = await anObservingMission({ ...house, take: () => undefined }, company));
      await adopt('every-signatory');
      house.setClock(TIMES.pollsClosed);
      desk = await visit(house.url, { language });
      ({ page } = desk);
      await page.addInitScript(countPresses);
      await goAs(desk, company.coordinator, '/coordinator');
      began = Date.now();
    }, 120_000);
    afterAll(async () => {
      await desk?.close();
      await house.close();
    });

    it('closes the observation and begins the conclusion', async () => {
      const close = label(language, 'missionActions', 'closeObservation' satisfies MissionAction);
      await press(say('coordinator.toMission'), 'link');
      await press(close);
      const asked = page.getByRole('dialog');
      await asked.getByRole('button', { name: close, exact: true }).click();
      await asked.waitFor({ state: 'detached' });
      await press(say('mission.report'), 'tab');
      await press(say('reports.begin', { title }));
      await page.waitForURL(/\/reports\//);
      report = new URL(page.url()).pathname.split('/').at(-1)!;
    }, 60_000);

    it('writes what people have to write, in both languages', async () => {
      for (const written of ['ru', 'en'] as const) {
        if (written === 'en') await page.getByText(say('reports.in.en'), { exact: true }).last().click();
        for (const section of ['voting', 'assessment-law', 'assessment-commitments'] as const) {
          const named = say('reports.sectionText', { title: SECTION_TITLES[section][written] });
          await page.getByLabel(named).click();
          await page.keyboard.type(WRITTEN[written]);
          await page
            .locator(`section#${section}`)
            .getByRole('button', { name: say('reports.save'), exact: true })
            .click();
          await page
            .locator(`section#${section}`)
            .getByRole('button', { name: say('reports.save'), exact: true })
            .waitFor({ state: 'detached' });
        }
      }
      expect(await axe(page)).toEqual([]);
    }, 90_000);

    it('has it reviewed and agreed, and opens the signing', async () => {
      await press(done('review'));
      await confirm(done('review'));
      await stateIs('IN_REVIEW');
      await moveReport({ desk: house.secretary }, report, 'agree');
      await page.reload();
      await press(done('openSigning'));
      await page.getByRole('dialog').getByLabel(say('reports.place')).fill('УСЛОВНО: Минск');
      await page.getByRole('dialog').getByLabel(say('reports.placeEn')).fill('SYNTHETIC: Minsk');
      await confirm(done('openSigning'));
      await stateIs('SIGNING');
    }, 60_000);

    /** On a telephone, from the page that one finds after signing in. */
    async function onPhone(person: Person, work: (theirs: Page) => Promise<void>) {
      const phone = await visit(house.url, { language, ...PHONE });
      try {
        await goAs(phone, person, '/mine');
        await phone.page
          .getByRole('link', { name: say('mine.waitSign', { title }) })
          .first()
          .click();
        // The very file that is signed is there to be read.
        await phone.page
          .getByRole('link', { name: /-ru-draft\.pdf/ })
          .first()
          .waitFor();
        await work(phone.page);
        const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        expect(await axe(phone.page)).toEqual([]);
        expect(phone.problems).toEqual([]);
      } finally {
        await phone.close();
      }
    }

    it('is signed on a telephone by one, and refused with a dissent by another', async () => {
      const [signer, dissenter] = company.members as [Person, Person];
      await onPhone(signer, async (theirs) => {
        await theirs.getByRole('checkbox').last().check();
        await theirs.getByLabel(say('sign.password'), { exact: true }).fill(PASSWORD);
        await theirs.getByRole('button', { name: say('sign.submit'), exact: true }).click();
        await theirs.getByText(beginningOf(say, 'mine.signed')).waitFor();
      });
      await onPhone(dissenter, async (theirs) => {
        await theirs.getByRole('button', { name: say('reports.refuse'), exact: true }).click();
        const form = theirs.getByRole('dialog');
        await form.getByLabel(say('reports.dissentRu')).fill(DISSENT.ru);
        await form.getByLabel(say('reports.dissentEn')).fill(DISSENT.en);
        await form.getByLabel(say('sign.password'), { exact: true }).fill(PASSWORD);
        await form.getByRole('button', { name: say('reports.refuse'), exact: true }).click();
        await theirs.getByRole('dialog').waitFor({ state: 'detached' });
      });
    }, 90_000);

    it('signs, and adopts what the majority has signed', async () => {
      await page.reload();
      await press(say('reports.yourSignature'), 'link');
      await page.getByLabel(say('reports.haveRead')).click();
      await page.getByLabel(say('sign.password'), { exact: true }).fill(PASSWORD);
      await press(say('reports.sign'));
      await page.getByText(DISSENT[language]).waitFor();
      await press(done('adopt'));
      await confirm(done('adopt'));
      await stateIs('ADOPTED');
    }, 60_000);

    it('has the document made in both languages; two of the Secretariat publish it, and it is read', async () => {
      await press(say('reports.files'), 'tab');
      for (const written of ['ru', 'en'] as const) {
        await press(say(`reports.renderFinal.${written}`));
        await page
          .getByRole('link', { name: new RegExp(`-${written}\\.pdf`) })
          .first()
          .waitFor();
      }
      await publish(house, company, report);
      await page.reload();
      await stateIs('PUBLISHED');
      await press(say('publication.publicPage'), 'link');
      for (const written of ['ru', 'en'] as const) {
        const link = page.getByRole('link', { name: new RegExp(`-${written}\\.pdf$`) }).first();
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toMatch(new RegExp(`-${written}\\.pdf$`));
      }
      const presses = await pressesOn(page);
      const took = Date.now() - began;
      console.info(
        `The coordinator's journey (${language}): ${presses} presses, ${(took / 60_000).toFixed(1)} minutes`,
      );
      expect(presses).toBeLessThanOrEqual(PRESSES);
      expect(took).toBeLessThanOrEqual(TWELVE_MINUTES_MS);
      const { mission: after } = await company.coordinator.desk.call.getMission({ params: { id: mission } });
      expect(after.state).toBe('CONCLUDED');
      expect(desk.problems).toEqual([]);
    }, 90_000);

    it('is read on a telephone by whoever refused to sign it', async () => {
      const phone = await visit(house.url, { language, ...PHONE });
      try {
        await goAs(phone, company.members[1]!, '/mine');
        const file = phone.page.getByRole('link', { name: new RegExp(`-${language}\\.pdf`) }).first();
        const [download] = await Promise.all([phone.page.waitForEvent('download'), file.click()]);
        expect(download.suggestedFilename()).toMatch(/\.pdf$/);
        expect(await axe(phone.page)).toEqual([]);
      } finally {
        await phone.close();
      }
    }, 60_000);
  },
);
