import type { Page } from 'playwright-core';
import { PLACEHOLDERS, SECTION_TITLES, STANDING_SENTENCES } from '#libs/regulation';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { aNewcomer, known } from '../support/accounts.js';
import { browser, visit, type Visit } from '../support/chromium.js';
import { goAs, goTo } from '../support/door.js';
import { everyFormOf } from '../support/every-form.js';
import { aMember } from '../support/factories.js';
import { fill, handsAt, SOURCE } from '../support/hands.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, TIMES, type Participants } from '../support/ready.js';
import { wordsOf, type Words } from '../support/words.js';

/** Forms that no journey goes by: each is filled in and sent once, and the server takes it. */
browser('Every form about people and the assembly that no journey sends', () => {
  let house: TestInstallation;
  let say: Words;
  let company: Participants;
  let hands: ReturnType<typeof handsAt>;
  const visits: Visit[] = [];
  let page: Page;
  const open = async (person: Pick<Person, 'desk'>, address: string) => {
    const desk = await visit(house.url, { language: 'en' });
    visits.push(desk);
    await goAs(desk, person, address);
    return desk.page;
  };
  beforeAll(async () => {
    say = await wordsOf('en');
    house = await openInstallation();
    company = await participantsOf(house, 0);
    house.setClock(TIMES.nominating);
    page = await open({ desk: house.secretary }, '/missions');
    hands = handsAt(page, say);
  }, 90_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  }, 30_000);

  it('changes the settings of the assembly and the records of people', async () => {
    const { dialog, press, end, pick, find, submit } = hands;
    const armenia = await house.cast.delegation('ARM');
    const member = await aMember(house, 'ARM');
    await goTo(page, `/settings?show=delegations&in=${armenia.id}`);
    await press(say('delegations.setStanding'));
    await fill(dialog(), { [say('person.from')]: '2026-03-02', [say('word.source')]: SOURCE });
    await dialog()
      .getByRole('radio', { name: say('settings.yes') })
      .check();
    await submit('setStanding', say('form.save'));
    await press(say('delegations.setSeats'));
    await fill(dialog(), {
      [say('delegations.seats')]: '107',
      [say('person.from')]: '2026-03-02',
      [say('word.source')]: SOURCE,
    });
    await submit('setSeats', say('form.save'));
    await press(say('delegations.appoint'));
    await find(dialog(), say('word.name'), member);
    await fill(dialog(), { [say('person.from')]: '2026-03-02', [say('word.source')]: SOURCE });
    await submit('appointRepresentative', say('delegations.appoint'));
    await end(say('delegations.endRepresentative'), { of: member.name.en });
    await fill(dialog(), { [say('person.untilFirstDay')]: '2026-03-03', [say('word.reason')]: SOURCE });
    await submit('endRepresentative', say('delegations.endRepresentative'));

    await goTo(page, `/people/${member.id}`);
    await end(say('person.endMandate'), { within: page.getByRole('region', { name: say('person.mandates') }) });
    await fill(dialog(), { [say('person.untilFirstDay')]: '2026-03-03', [say('word.reason')]: SOURCE });
    await submit('endMandate', say('person.endMandate'));
    await press(say('person.correctMandate'));
    await fill(dialog(), { [say('person.untilFirstDay')]: '2026-03-04', [say('word.reason')]: SOURCE });
    await submit('correctMandate', say('person.correctMandate'));
    await press(say('person.setMandate'));
    await pick(dialog(), say('person.chamber'), /./);
    await fill(dialog(), { [say('person.from')]: '2026-03-04', [say('word.source')]: SOURCE });
    await submit('setMandate', say('person.setMandate'));
    await press(say('person.changeEmail'));
    await fill(dialog(), { [say('word.email')]: `changed.${process.pid}.${Date.now()}@desk.example` });
    await submit('changeEmail', say('form.save'));

    await goTo(page, '/settings?show=texts');
    await press(say('texts.publish'));
    await fill(dialog(), { [say('word.source')]: SOURCE });
    await submit('publishText', say('texts.publish'));

    await goTo(page, '/settings?show=outlines');
    await press(say('outlines.change'));
    await fill(dialog(), { [say('outlines.titleEn')]: 'SYNTHETIC note' });
    await dialog()
      .getByLabel(say('outlines.sectionRu', { number: 1 }))
      .fill('Общие сведения');
    await press(say('outlines.down', { title: SECTION_TITLES.general.en }), dialog());
    const { title } = STANDING_SENTENCES.dates;
    for (const folded of [say('outlines.wording', { count: 0 }), title.en])
      await dialog()
        .locator('summary', { hasText: new RegExp(`^${folded}`) })
        .click();
    const sentence = dialog().getByRole('group', { name: title.en });
    await sentence.getByLabel(say('outlines.inRu')).fill('Миссия работала: ');
    await press(say('outlines.insert', { placeholder: '{period}', what: PLACEHOLDERS.period!.en }), sentence);
    await page.keyboard.type('.');
    await sentence.getByLabel(say('outlines.inEn')).fill('The mission was there: {period}.');
    await dialog().getByLabel(say('outlines.numbered')).check();
    await fill(dialog(), { [say('word.source')]: SOURCE });
    await submit('changeOutline', say('form.save'));
    // Under the name that it has by now.
    await page.getByRole('status').getByText('SYNTHETIC note').waitFor();
    await page.getByText(say('outlines.edition', { edition: 1 })).waitFor();
    await page.getByText(say('outlines.isNumbered')).waitFor();
    await page.getByText(say('outlines.ownSentences', { count: 1 })).click();
    await page.getByText('Миссия работала: {period}.').waitFor();
  }, 90_000);

  it('confirms what awaits a second person, and declines it', async () => {
    const { dialog, press, end, submit } = hands;
    const confirmation = (value: boolean) =>
      house.secretary.call.changeSetting({ body: { setting: 'secondPerson', value, source: SOURCE } });
    const params = { id: (await house.cast.delegation('ARM')).id };
    const members = [await aMember(house, 'ARM'), await aMember(house, 'ARM')];
    const { call } = company.officer.desk;
    await confirmation(true);
    for (const { id: personId } of members)
      await call.appointRepresentative({
        params,
        body: { personId, office: 'delegationDeputy', validFrom: '2026-03-02', source: SOURCE },
      });
    await confirmation(false);
    const [first, second] = (await call.listAppointments({ query: { on: params.id } })).items;
    await goTo(page, '/settings?show=appointments');
    await press(say('appointments.confirm'));
    await submit('decideAppointment', say('appointments.confirm'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(second!.name.en).waitFor();
    await end(say('appointments.reject'), { of: second!.name.en });
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('decideAppointment', say('appointments.reject'));
    await page.getByText(say('appointments.none')).waitFor();
    const { representatives } = await call.getDelegation({ params });
    const appointed = representatives.map(({ personId }) => personId);
    expect([first!, second!].map(({ personId }) => appointed.includes(personId))).toEqual([true, false]);
  }, 60_000);

  it('tells two people of one name apart, confirms it, and takes it back', async () => {
    const { dialog, press, end, submit } = hands;
    const { call } = company.officer.desk;
    const one = await aMember(house, 'ARM');
    const other = await aMember(house, 'KGZ');
    const { familyName, givenName, familyNameLatin, givenNameLatin } = await call.getPerson({ params: { id: one.id } });
    const { version, office, citizenship, email } = await call.getPerson({ params: { id: other.id } });
    const names = { familyName, givenName, familyNameLatin, givenNameLatin };
    await call.changePerson({
      params: { id: other.id },
      ifMatch: version,
      body: { ...names, office, citizenship, email },
    });
    await call.tellApart({ params: { id: one.id }, body: { otherId: other.id, reason: SOURCE } });
    await goTo(page, `/people/${one.id}`);
    await press(say('namesakes.confirm'));
    await submit('confirmNamesakes', say('namesakes.confirm'));
    await page.getByText(say('namesakes.holds'), { exact: true }).waitFor();
    await end(say('namesakes.takeBack'), {
      within: page.locator('.mantine-Card-root').filter({ hasText: say('namesakes.holds') }),
    });
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('takeNamesakesBack', say('namesakes.takeBack'));
    await press(say('namesakes.tell'));
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('tellApart', say('namesakes.tell'));
    await page.getByText(say('namesakes.awaits'), { exact: true }).waitFor();
  }, 90_000);

  it('keeps one’s own account', async () => {
    const person = await aMember(house, 'KGZ');
    const { email } = await known(person);
    const theirs = await open(person, '/account');
    const their = handsAt(theirs, say);
    const { submit: send } = their;
    await house.secretary.call.me();
    const other = await visit(house.url, { language: 'en' });
    visits.push(other);
    await other.page.goto('/forgotten');
    await other.page.getByLabel(say('word.email')).fill((await aNewcomer(house)).email);
    await handsAt(other.page, say).submit('askReset', say('reset.submit'), other.page.locator('form'));
    await other.page.goto('/sign-in');
    await other.page.getByLabel(say('word.email')).fill(email);
    await other.page.getByRole('textbox', { name: say('signIn.password') }).fill(PASSWORD);
    await other.page.getByRole('button', { name: say('signIn.submit') }).click();
    await other.page.getByRole('button', { name: say('signIn.submit') }).waitFor({ state: 'detached' });
    await theirs.reload();
    await their.end(say('account.endSession'));
    await send('endSession', say('account.endSession'));
    await send('setLanguage', say('account.mailHere'), theirs.getByRole('main'));
    const daily = theirs.waitForResponse((answer) => answer.url().endsWith('/api/session/daily-mail'));
    await theirs.getByRole('switch', { name: say('tasks.mail') }).press('Space');
    expect((await daily).status()).toBe(204);
    await theirs.getByRole('textbox', { name: say('account.current') }).fill(PASSWORD);
    await theirs.getByRole('textbox', { name: say('account.next') }).fill(`${PASSWORD} anew ${process.pid}`);
    await send('changePassword', say('account.changePassword'), theirs.getByRole('main'));
    await goTo(theirs, '/calendar');
    await theirs.getByRole('button', { name: say('dates.feed'), exact: true }).click();
    await their.end(say('calendar.revoke'), { within: theirs.getByRole('dialog') });
    await send('revokeCalendar', say('calendar.revoke'));
    expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
  }, 60_000);
});

everyFormOf('every-setting');
