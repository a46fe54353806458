import type { Locator } from 'playwright-core';
import { acceptTexts, applyOneself, endorse } from '../../../tools/demonstration/applications.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { aMember } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aSentMission, TIMES, type Participants } from '../../support/ready.js';

const SCAN = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scanOf('SYNTHETIC')) };

async function enter(
  house: TestInstallation,
  { desk }: Person,
  address: string,
  screen: Parameters<typeof visit>[1] = {},
) {
  const visited = await visit(house.url, screen);
  const { page } = visited;
  await page.goto(address);
  await page.getByLabel(/Электронная почта|E-mail/).fill((await desk.call.me()).email);
  await page.getByRole('textbox', { name: /Пароль|Password/ }).fill(PASSWORD);
  await page.getByRole('button', { name: /Войти|Sign in/ }).click();
  return visited;
}

/** What the host consented to, and the paper that says so. */
async function giveConsent(form: Locator) {
  await form.getByLabel('На что согласилась принимающая сторона').fill('SYNTHETIC 9');
  await form.getByLabel('Выбрать файл: Подтверждение согласия').setInputFiles(SCAN);
  await form.getByText('Файл сохранён.').waitFor();
}

browser('An officer, papers and the host’s cut-off', () => {
  let house: TestInstallation;
  let company: Participants;
  let id: string;
  let of: Awaited<ReturnType<typeof aSentMission>>['of'];
  let successor: string;
  let waiting: string;
  let desk: Visit;
  beforeAll(async () => {
    house = await openInstallation({ worker: true });
    company = await participantsOf(house, 4);
    ({ id, of } = await aSentMission(house, company));
    const { officer, representative, members } = company;
    const [next, other] = [await aMember(house, 'KAZ'), await aMember(house, 'KAZ')];
    const place = { id: of(members[2]!).application, reason: 'SYNTHETIC' };
    // A parliamentarian may not name the place of another: the delegation does.
    successor = await replacing(next, place);
    await endorse(representative, successor);
    waiting = await applyOneself(other, id);
    for (const member of members.slice(0, 2))
      await officer.desk.call.moveAccreditation({
        params: { id: of(member).accreditation },
        body: { action: 'refuse', reason: 'SYNTHETIC' },
      });
    desk = await enter(house, officer, `/applications/${waiting}`);
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });
  const stateOf = async (application: string) =>
    (await company.officer.desk.call.getApplication({ params: { id: application } })).state;

  async function replacing(person: Person, place: { id: string; reason: string }) {
    const { application } = await company.representative.desk.call.apply({
      params: { id },
      body: { personId: person.id, category: 'member', replaces: place.id, replaceReason: place.reason },
    });
    await acceptTexts(person, application.id);
    await person.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
    return application.id;
  }

  it('records from the delegation’s letter that it endorses a candidate, with the scan of the letter', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Внести по бумажному оригиналу' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Что решено в документе' }).click();
    await page.getByRole('option', { name: 'поддержать кандидатуру' }).click();
    await form.getByRole('combobox', { name: 'Автор документа' }).fill(company.representative.name.en);
    await page.getByRole('option', { name: company.representative.name.ru }).click();
    await form.getByLabel('Номер документа').fill('SYNTHETIC 1');
    await form.getByLabel('Дата документа').fill('2026-03-01');
    await form.getByRole('button', { name: 'Внести', exact: true }).click();
    // Without the scan nothing is sent.
    await form.getByRole('alert').waitFor();
    await form.getByLabel('Выбрать файл: Скан документа').setInputFiles(SCAN);
    await form.getByText('Файл сохранён.').waitFor();
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Внести', exact: true }).click();
    await page.getByText('Теперь: поддержана').waitFor();
    expect(await stateOf(waiting)).toBe('ENDORSED');
  }, 60_000);

  it('tells the host by a letter what has changed of a person whose name it has', async () => {
    const { page } = desk;
    const { officer, members } = company;
    const params = { id: members[2]!.id };
    const { version, id: _, delegationId: __, ...person } = await officer.desk.call.getPerson({ params });
    await officer.desk.call.changePerson({ params, body: { ...person, givenName: 'Иное-Имя' }, ifMatch: version });
    await page.goto(`/applications/${of(members[2]!).application}`);
    const changed = page.getByText('После направления принимающей стороне изменились данные');
    await changed.waitFor();
    await page.getByRole('button', { name: 'Составить документ' }).click();
    await page.getByRole('link', { name: 'Скачать RU PDF' }).waitFor({ timeout: 60_000 });
    await changed.waitFor({ state: 'detached' });
    expect(await axe(page)).toEqual([]);
  }, 90_000);

  it('lists a name after the cut-off with the host’s consent and its evidence; the place changes hands', async () => {
    const { page } = desk;
    house.setClock(TIMES.cutoffPassed);
    await page.goto(`/applications/${successor}`);
    const list = page.getByRole('button', { name: 'включить в список', exact: true });
    await list.waitFor();
    expect(await list.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Правило R-25').first().waitFor();
    await page.getByRole('button', { name: 'С согласия принимающей стороны' }).click();
    const form = page.getByRole('dialog');
    await giveConsent(form);
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'включить в список' }).click();
    await page.getByText('Теперь: включена в список').waitFor();
    expect([await stateOf(successor), await stateOf(of(company.members[2]!).application)]).toEqual([
      'LISTED',
      'REPLACED',
    ]);
  }, 60_000);

  it('puts several who were refused on the list again at once, all with the same consent', async () => {
    const { page, problems } = desk;
    const refused = company.members.slice(0, 2).map((person) => of(person).application);
    const { items } = await company.officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    await page.goto(`/missions/${id}?tab=observers&show=people`);
    for (const { name } of items.filter((item) => refused.includes(item.id)))
      await page.getByLabel(`Выбрать: ${name.ru}`).first().check();
    await page.getByRole('combobox', { name: 'Для 2 отмеченных' }).click();
    await page.getByRole('option', { name: 'включить в список вновь после отказа' }).click();
    await page.getByRole('button', { name: 'Проверить' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('Можно: 0. Правила не позволят: 2.').waitFor();
    await form.getByText('только с согласия принимающей стороны').first().waitFor();
    await giveConsent(form);
    await form.getByText('Можно: 2. Правила не позволят: 0.').waitFor();
    await form.getByLabel('Причина').fill('SYNTHETIC');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'включить в список вновь после отказа: 2 человека' }).click();
    await form.getByText('Выполнено: 2 из 2.').waitFor();
    expect(await Promise.all(refused.map(stateOf))).toEqual(['LISTED', 'LISTED']);
    const { items: log } = await house.secretary.call.readLog({ query: { subjectId: refused[0]! } });
    expect(log.find(({ action }) => action === 'resubmit')).toMatchObject({
      details: { lateConsent: { text: 'SYNTHETIC 9' } },
    });
    expect(problems).toEqual([]);
  }, 90_000);

  it('names who takes a place even then, and both the delegation and the list go on with the same consent', async () => {
    const { page, problems } = desk;
    const { officer, representative, members } = company;
    const before = of(members[3]!).application;
    const person = await aMember(house, 'KAZ');
    await page.goto(`/applications/${before}`);
    await page.getByRole('button', { name: 'Предложить замену' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Кандидат' }).fill(person.name.en);
    await page.getByRole('option', { name: person.name.ru }).click();
    await form.getByLabel(/^Почему заменяется/).fill('SYNTHETIC');
    await form.getByRole('button', { name: 'Предложить кандидатуру' }).click();
    await form.getByText('Срок представления кандидатур истёк.').waitFor();
    await form.getByLabel('Срок представления документов на аккредитацию прошёл, принимающая сторона согласна').check();
    await giveConsent(form);
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: 'Предложить кандидатуру' }).click();
    await form.waitFor({ state: 'detached' });
    const { items } = await officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const { id: late } = items.find(({ replaces }) => replaces === before)!;
    await acceptTexts(person, late);
    await person.desk.call.moveApplication({ params: { id: late }, body: { action: 'submit' } });
    await endorse(representative, late);
    await page.goto(`/applications/${late}`);
    await page.getByText('После срока, с согласия принимающей стороны').waitFor();
    await page.getByRole('button', { name: 'включить в список', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'включить в список' }).click();
    await page.getByText('Теперь: включена в список').waitFor();
    expect(await axe(page)).toEqual([]);
    expect([await stateOf(late), await stateOf(before)]).toEqual(['LISTED', 'REPLACED']);
    expect(problems).toEqual([]);
  }, 90_000);

  it('can be followed by the coordinator, who reads what became of an observer', async () => {
    const phone = await enter(house, company.coordinator, `/applications/${successor}`, {
      language: 'en',
      width: 390,
      height: 844,
    });
    const { page, problems } = phone;
    await page.getByRole('region', { name: 'What happened' }).getByText('The application is listed').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await phone.close();
  }, 60_000);
});
