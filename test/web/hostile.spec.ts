import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { browser, visit, type Visit } from '../support/chromium.js';
import { anOfficer, aVote } from '../support/factories.js';
import { sql } from '../support/accounts.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';

/** Whatever becomes of it, it would leave a trace in the page. */
const SCRIPT = `"><img src=x onerror="window.struck=1"><script>window.struck=1</script>{{7*7}}\${7*7}`;
const BOTH = { ru: SCRIPT, en: SCRIPT };

browser('What strangers wrote', () => {
  let house: TestInstallation;
  let officer: Person;
  let desk: Visit;
  let mission: string;
  let person: string;
  beforeAll(async () => {
    house = await openInstallation();
    officer = await anOfficer(house);
    const { call } = officer.desk;
    const number = `H-${process.pid}-${Date.now() % 1_000_000}`;
    ({ id: mission } = await call.createMission({ body: { number, host: 'BLR', title: BOTH } }));
    await aVote(officer, mission);
    const params = { id: mission };
    const invitation = { inviter: 'parliament' as const, date: '2026-02-20' };
    const words = { signatory: SCRIPT, addressee: SCRIPT, reference: 'SYNTHETIC' };
    await call.registerInvitation({ params, body: { ...invitation, ...words } });
    const note = { organisation: SCRIPT, region: SCRIPT, note: SCRIPT, source: SCRIPT };
    await call.addTerritoryNote({ params, body: note });
    const { id: delegationId } = await house.cast.delegation('KAZ');
    const family = '<img src=x onerror=struck=1>';
    const about = { office: BOTH, citizenship: 'KAZ', email: newEmail('hostile'), delegationId };
    ({ id: person } = await house.secretary.call.createPerson({
      body: { familyName: 'Нулевин', givenName: 'Нуль', ...about },
    }));
    // No name is taken so any more; it may stand there from before.
    await sql(
      `UPDATE person SET family_name = $2, given_name = $2, family_name_latin = $2, given_name_latin = $2 WHERE id = $1`,
      [person, family],
    );
    desk = await visit(house.url, { language: 'en' });
    const { page } = desk;
    await page.goto('/missions');
    await page.getByLabel('E-mail').fill((await call.me()).email);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Missions' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('is shown as they wrote it, and never carried out', async () => {
    const { page, problems } = desk;
    const screens = [
      ['/missions', SCRIPT],
      [`/missions/${mission}`, SCRIPT],
      [`/missions/${mission}?tab=mandate`, SCRIPT],
      [`/people/${person}`, '<img src=x'],
      [`/people?q=${encodeURIComponent('<img')}`, '<img src=x'],
    ] as const;
    for (const [address, text] of screens) {
      await page.goto(address);
      await page.getByText(text, { exact: false }).first().waitFor();
      expect(await page.evaluate(() => (globalThis as { struck?: number }).struck)).toBeUndefined();
    }
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    expect(problems).toEqual([]);
  }, 90_000);

  it('carries nothing out for another site, though the browser sends the session along', async () => {
    const { call } = officer.desk;
    const before = await call.listSessions({});
    const form = `<form method=post action="${house.url}/api/missions/${mission}/moves" enctype="text/plain">
      <input name='{"action":"cancel","reason":"' value='"}'></form><script>document.forms[0].submit()</script>`;
    const stranger = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(form));
    stranger.listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    try {
      const { page } = desk;
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/moves'));
      await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
      expect((await answered).status()).toBeGreaterThanOrEqual(400);
      expect((await call.getMission({ params: { id: mission } })).mission.state).toBe('DRAFT');
      expect((await call.listSessions({})).items.length).toBe(before.items.length);
    } finally {
      stranger.close();
    }
  }, 60_000);
});
