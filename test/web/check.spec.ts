import type { Page } from 'playwright-core';
import { renderSVG } from 'uqr';
import { label } from '#libs/regulation';
import { checkAddress, parseStatement, signedText, statementToSign, type BadgeStatement } from '#libs/contracts';
import { printed, statementsIn } from '../support/badges.js';
import { Browser } from '../support/browser.js';
import { filmOf } from '../support/camera.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, aReadyMission, TIMES, type Participants } from '../support/ready.js';
import { journeysIn, wordsOf, type Words } from '../support/words.js';

/** The same badge saying something else under the same signature. */
function changed(text: string, change: (statement: BadgeStatement) => Partial<BadgeStatement>): string {
  const { statement, signature } = parseStatement(text)!;
  return signedText(statementToSign({ ...statement, ...change(statement) }), signature);
}
/** Another letter in the name: what a forger would change. */
const altered = (text: string) =>
  changed(text, ({ name }) => ({ name: { ...name, en: name.en.replace('Synthetic', 'Synthetik') } }));
const ofAnotherKey = (text: string) => changed(text, () => ({ kid: 'AAAAAAAA' }));

/** For whom a page lets the camera be used. */
const cameraAt = async (address: string) => (await fetch(address)).headers.get('permissions-policy')?.split(', ')[0];

/** For whoever has to find out why nothing was seen. */
const stateOfCamera = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector('video');
    const stream = view?.srcObject as MediaStream | null | undefined;
    const tracks = stream?.getTracks().map(({ readyState, muted }) => `${readyState}${muted ? ', muted' : ''}`);
    // What there was to read.
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
    if (view) canvas.getContext('2d')!.drawImage(view, 0, 0, 160, 120);
    return JSON.stringify({
      view: view && [view.readyState, view.videoWidth, view.currentTime, view.paused],
      tracks,
      picture: canvas.toDataURL('image/jpeg', 0.5),
    });
  });

browser.each(journeysIn('ru'))('Whoever is shown a badge (%s)', (language) => {
  const switched = language === 'ru' ? 'en' : 'ru';
  let say: Words;
  /** After the change of language. */
  let otherwise: Words;
  let house: TestInstallation;
  let company: Participants;
  let genuine: string;
  let revoked: string;
  let gate: Visit;
  beforeAll(async () => {
    [say, otherwise] = [await wordsOf(language), await wordsOf(switched)];
    house = await openInstallation({ worker: true });
    company = await participantsOf(house, 2);
    const mission = await aReadyMission(house, company);
    await printed(company.officer, mission.id, { sheet: false });
    const statementOf = async (person: Participants['officer']) => {
      const path = `/api/accreditations/${mission.of(person).accreditation}/badge`;
      const { bytes } = await Browser.of(house.url, person.desk).send('GET', path);
      return statementsIn(bytes)[0]!;
    };
    const [bearer, other] = company.members as [Participants['officer'], Participants['officer']];
    genuine = await statementOf(bearer);
    revoked = await statementOf(other);
    await company.officer.desk.call.moveAccreditation({
      params: { id: mission.of(other).accreditation },
      body: { action: 'revoke', reason: 'SYNTHETIC', authority: 'SYNTHETIC', endedOn: '2026-03-02' },
    });
    gate = await visit(house.url, { language, width: 390, height: 844 });
    await gate.page.clock.setFixedTime(new Date(TIMES.nominating));
  }, 120_000);
  afterAll(async () => {
    await gate?.close();
    await house.close();
  });

  it('sees at once that it is genuine, whose it is, and that it is no certificate', async () => {
    const { page } = gate;
    await page.goto(`/check#${genuine}`);
    await page.getByRole('heading', { name: say('check.genuine') }).waitFor();
    await page.getByText(say('check.stateOnline')).waitFor();
    await page.getByText(say('check.state', { state: label(language, 'badgeStates', 'valid') })).waitFor();
    await page.getByText(/Synthetic-Name/).waitFor();
    await page.getByText(say('finding.rule', { rule: 'R-32' })).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('is told of one that was altered, one signed by a stranger, and one whose bearer was sent home', async () => {
    const { page } = gate;
    await page.getByRole('button', { name: say('check.another') }).click();
    await page.getByLabel(say('check.address')).fill(checkAddress(house.url, altered(genuine)));
    await page.getByRole('button', { name: say('check.submit'), exact: true }).click();
    await page.getByRole('heading', { name: say('check.altered'), exact: true }).waitFor();
    expect(await page.getByText(/Synthetic/).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.goto(`/check#${ofAnotherKey(genuine)}`);
    await page.getByRole('heading', { name: say('check.unknownKey') }).waitFor();
    await page.goto(`/check#${revoked}`);
    await page.getByText(label(language, 'badgeStates', 'revoked')).waitFor();
    await page.getByRole('button', { name: say('app.language') }).click();
    await page.getByRole('heading', { name: otherwise('check.notValid') }).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('may show it a picture of the code', async () => {
    const { page } = gate;
    await page.goto('/check#');
    const picture = await page.evaluate(
      async (svg) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 700, height: 700 });
        canvas.getContext('2d')!.drawImage(image, 30, 30, 640, 640);
        return canvas.toDataURL('image/png').split(',')[1]!;
      },
      renderSVG(checkAddress(house.url, genuine)),
    );
    const file = { name: 'badge.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') };
    await page.getByLabel(otherwise('check.file')).setInputFiles(file);
    await page.getByRole('heading', { name: otherwise('check.genuine') }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#${genuine}`);
  }, 60_000);

  it('finds the way from the door, and may hold it before the camera', async () => {
    const camera = filmOf(checkAddress(house.url, genuine));
    const hold = async () => {
      const phone = await visit(house.url, { language, width: 390, height: 844, camera });
      const { page, problems } = phone;
      await page.clock.setFixedTime(new Date(TIMES.nominating));
      await page.goto('/sign-in');
      await page.getByRole('link', { name: say('signIn.check') }).click();
      await page.getByRole('button', { name: say('check.camera') }).click();
      const genuineIs = page.getByRole('heading', { name: say('check.genuine') });
      const isSeen = await genuineIs.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      const seen = {
        isSeen,
        hash: new URL(page.url()).hash,
        problems,
        camera: isSeen ? '' : await stateOfCamera(page),
      };
      await phone.close();
      return seen;
    };
    // The camera is the browser’s own imitation of one, which on a busy machine now and then does not start at all.
    let seen = await hold();
    for (let tries = 2; !seen.isSeen && tries > 0; tries -= 1) seen = await hold();
    expect(seen).toEqual({ isSeen: true, hash: `#${genuine}`, problems: [], camera: '' });
  }, 120_000);

  it('is told calmly that there is no camera, and may still choose a picture', async () => {
    const { page } = gate;
    await page.goto('/check#');
    await page.getByRole('button', { name: otherwise('check.camera') }).click();
    await page.getByRole('alert').getByText(otherwise('check.cameraRefused')).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: otherwise('check.cameraStop') }).click();
    await page.getByLabel(otherwise('check.file')).waitFor();
  }, 60_000);

  it('lends the camera to the check of badges, and to no other page', async () => {
    const pages = ['/check', '/sign-in', '/', '/missions'];
    expect(await Promise.all(pages.map((page) => cameraAt(house.url + page)))).toEqual([
      'camera=(self)',
      'camera=()',
      'camera=()',
      'camera=()',
    ]);
  });

  it('needs no network any more, and hears what is not proven then; nor a browser that knows Ed25519', async () => {
    const { page, context, problems } = gate;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.addInitScript(() => {
      const own = crypto.subtle.importKey.bind(crypto.subtle) as (...given: unknown[]) => Promise<CryptoKey>;
      crypto.subtle.importKey = ((...given: unknown[]) =>
        given[2] === 'Ed25519' ? Promise.reject(new DOMException('no', 'NotSupportedError')) : own(...given)) as never;
    });
    await context.setOffline(true);
    await page.goto('/check');
    await page.getByLabel(otherwise('check.address')).fill(revoked);
    await page.getByRole('button', { name: otherwise('check.submit'), exact: true }).click();
    await page.getByRole('heading', { name: otherwise('check.genuine') }).waitFor();
    await page.getByText(otherwise('check.stateOffline')).waitFor();
    await page.getByText(otherwise('check.notStanding')).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goto(`/check#${altered(genuine)}`);
    await page.getByRole('heading', { name: otherwise('check.altered'), exact: true }).waitFor();
    await page.goto(`/check#${revoked}`);
    await context.setOffline(false);
    await page.getByText(label(switched, 'badgeStates', 'revoked')).waitFor();
    // Without a network the browser reports each request that went nowhere.
    expect(problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(problem))).toEqual([]);
  }, 90_000);
});

everyFormOf('check');
