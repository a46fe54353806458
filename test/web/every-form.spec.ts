import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ENDPOINTS, type EndpointName } from '#libs/contracts';
import { ACCEPTED_TEXTS, label } from '#libs/regulation';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { scanOf } from '../../tools/demonstration/desk.js';
import { aNewcomer, known } from '../support/accounts.js';
import { until } from '../support/asking.js';
import { browser, visit, type Visit } from '../support/chromium.js';
import { goAs } from '../support/door.js';
import { everyFormOf } from '../support/every-form.js';
import { aDraft, aFormingMission, aMember, aVote, move } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import {
  accredit,
  aConcludingMission,
  aReportInSigning,
  aWrittenReport,
  listed,
  moveReport,
  participantsOf,
  send,
  sign,
  TIMES,
  write,
} from '../support/ready.js';
import { endpointOf, FORMS } from '../support/submitted.js';
import { wordsOf, type Words } from '../support/words.js';

const SOURCE = 'SYNTHETIC';
const SCAN = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scanOf(SOURCE)) };

/** The field of that name and no other that contains it. */
const labelled = (name: string) => new RegExp(`^${name.replace(/[.?*+^$()[\]|\\]/g, '\\$&')}( \\*)?$`);

const fill = async (within: Locator, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await within.getByLabel(labelled(name)).first().fill(value);
};

/** Whether an endpoint of that name does something. */
const doing = (name: string) => name in ENDPOINTS && ENDPOINTS[name as EndpointName].method !== 'GET';

/** Forms that no journey goes by: each is filled in and sent once, and the server takes it. */
browser('Every form of the desk that no journey sends', () => {
  let house: TestInstallation;
  let say: Words;
  let company: Awaited<ReturnType<typeof participantsOf>>;
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
    company = await participantsOf(house, 2);
    house.setClock(TIMES.nominating);
    page = await open({ desk: house.secretary }, '/missions');
  }, 90_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  }, 30_000);

  const dialog = () => page.getByRole('dialog').last();
  const press = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true }).first().click();
  const pick = async (within: Locator, name: string, option: string | RegExp) => {
    await within.getByRole('combobox', { name }).first().click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const find = async (within: Locator, name: string, person: Person) => {
    await within.getByRole('combobox', { name }).fill(person.name.en);
    await page.locator(`[role=option][value="${person.id}"]`).click();
  };
  /** Presses, and tells what the server had against it. */
  const submit = async (endpoint: EndpointName, button: string, within: Page | Locator = dialog()) => {
    const on = 'page' in within ? within.page() : within;
    const [answer] = await Promise.all([
      on.waitForResponse((response) => endpointOf(response) === endpoint).catch(async () => undefined),
      press(button, within),
    ]);
    const said = answer ? await answer.text().catch(() => '') : await on.getByRole('alert').allInnerTexts();
    expect([endpoint, answer?.ok() ? '' : said]).toEqual([endpoint, '']);
  };
  const keepScan = async (within: Locator, name: string) => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => endpointOf(response) === 'storeFile'),
      within
        .getByLabel(`${say('form.chooseFile')}: ${name}`)
        .first()
        .setInputFiles(SCAN),
    ]);
    expect(answer.ok() ? '' : await answer.text()).toBe('');
    await within.getByText(say('form.fileKept')).first().waitFor();
  };

  it('records each act of a mandate', async () => {
    const { officer, coordinator, members } = company;
    const id = await aFormingMission(house, officer, coordinator);
    await officer.desk.call.appointOffice({
      params: { id },
      body: { personId: members[0]!.id, office: 'deputyCoordinator' },
    });
    await page.goto(`/missions/${id}?tab=mandate`);
    const act = async (name: string, endpoint: EndpointName, enter: (form: Locator) => Promise<void>) => {
      await press(say(name));
      await enter(dialog());
      await submit(endpoint, say('form.save'));
      // What the rules warn of is read, and closed.
      const noted = page.getByText(say('act.recordedWithWarnings'));
      const closed = async () => (await page.getByRole('dialog').count()) === 0;
      await until('the form is done', async () => (await closed()) || noted.isVisible());
      if (await noted.isVisible())
        await dialog()
          .getByRole('button', { name: say('form.close') })
          .last()
          .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await act('act.event', 'addEvent', async (form) => {
      await pick(form, say('event.type'), label('en', 'eventTypes', 'parliamentary'));
      await fill(form, {
        [`${say('event.title')} (ru)`]: 'Условные выборы',
        [`${say('event.title')} (en)`]: 'Synthetic vote',
        [say('event.votingDay')]: '2026-03-20',
        [say('place.opens')]: '08:00',
        [say('place.closes')]: '20:00',
        [say('word.source')]: SOURCE,
      });
    });
    await act('act.moveEvent', 'moveEvent', (form) =>
      fill(form, {
        [say('event.votingDay')]: '2026-03-21',
        [say('word.source')]: SOURCE,
        [say('word.reason')]: SOURCE,
      }),
    );
    await act('act.dates', 'setMissionDates', (form) => fill(form, { [say('create.endsOn')]: '2026-03-24' }));
    await act('act.categories', 'setCategories', (form) => fill(form, { [say('word.reason')]: SOURCE }));
    await act('act.hostFacts', 'fillHostFacts', (form) =>
      fill(form, {
        [say('fact.certificatesWithinDays')]: '3',
        [say('word.reason')]: SOURCE,
        [say('word.source')]: SOURCE,
      }),
    );
    await act('act.territory', 'addTerritoryNote', (form) =>
      fill(form, { [say('act.organisation')]: SOURCE, [say('act.note')]: SOURCE, [say('word.source')]: SOURCE }),
    );
    await act('act.settings', 'adoptSettings', (form) =>
      fill(form, { [say('word.reason')]: SOURCE, [say('word.source')]: SOURCE }),
    );
    const put = (form: Locator) => fill(form, { [say('word.reason')]: SOURCE, [say('correct.evidence')]: SOURCE });
    await act('act.correctTitle', 'correctFact', async (form) => {
      await put(form);
      await fill(form, { [say('title.prepositional')]: 'условном сходе' });
    });
    const { titleCases } = (await officer.desk.call.getMission({ params: { id } })).mission;
    expect(titleCases.prepositional).toBe('условном сходе');
    await act('act.correctDates', 'correctFact', put);
    for (const kind of ['mission.votes', 'mission.invitations', 'mission.decisions', 'mission.territories']) {
      await press(say('act.correct'), page.getByRole('region', { name: say(kind) }));
      await put(dialog());
      await submit('correctFact', say('form.save'));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await press(say('act.remove'), page.getByRole('region', { name: say('mission.territories') }));
    await put(dialog());
    await submit('correctFact', say('form.save'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: say('act.endOffice') })
      .last()
      .click();
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('endOffice', say('act.endOffice'));
  }, 90_000);

  it('corrects the last move of a mission', async () => {
    const { officer } = company;
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    await officer.desk.call.registerInvitation({
      params: { id },
      body: { inviter: 'parliament', signatory: SOURCE, addressee: SOURCE, date: '2026-02-20', reference: SOURCE },
    });
    await move(officer, id, 'invite');
    await page.goto(`/missions/${id}`);
    await press(say('correct.mission'));
    await fill(dialog(), { [say('word.reason')]: SOURCE, [say('correct.evidence')]: SOURCE });
    await submit('correctMission', say('correct.submit'));
  }, 60_000);

  it('sets places, records a nomination from paper, and what concerns one applicant', async () => {
    const { officer, coordinator, representative, members } = company;
    const id = await aFormingMission(house, officer, coordinator);
    await page.goto(`/missions/${id}?tab=observers&show=waiting`);
    await press(say('observers.setQuotas'));
    await fill(dialog(), {
      [say('observers.totalCap')]: '20',
      [say('word.reason')]: SOURCE,
      [say('observers.source')]: SOURCE,
    });
    await submit('setQuotas', say('observers.setQuotas'));

    await page.goto(`/missions/${id}?tab=observers&show=paper`);
    const main = page.getByRole('main');
    await pick(main, say('word.delegation'), /Kazakhstan/);
    await find(main, say('observers.person'), members[0]!);
    const papers = { texts: say('observers.signedTexts'), letter: say('observers.delegationLetter') };
    await pick(main, say('observers.letterAuthor'), new RegExp(representative.name.en));
    for (const legend of Object.values(papers)) {
      const group = main.getByRole('group', { name: legend });
      await fill(group, { [say('observers.paperNumber')]: SOURCE, [say('observers.paperDate')]: '2026-03-01' });
      await keepScan(group, say('observers.scan'));
    }
    await submit('apply', say('observers.record'), main);
    await main.getByText(say('observers.stepDone', { name: label('en', 'applicationActions', 'endorse') })).waitFor();

    const { application } = await representative.desk.call.apply({
      params: { id },
      body: { personId: members[1]!.id, category: 'member' },
    });
    await page.goto(`/applications/${application.id}`);
    const text = label('en', 'acceptedTexts', ACCEPTED_TEXTS[0]);
    await press(`${say('observers.recordPaper')}: ${text}`);
    await fill(dialog(), { [say('observers.paperNumber')]: SOURCE, [say('observers.paperDate')]: '2026-03-01' });
    await keepScan(dialog(), say('observers.scan'));
    await submit('acceptText', say('observers.record'));
    await press(say('observers.setStay'), main);
    await fill(main, { [say('observers.travel')]: SOURCE });
    await submit('setStay', say('form.save'), main);
    const review = page.getByRole('region', { name: say('observers.conflicts') });
    await press(say('observers.raiseConflict'), review);
    await fill(review, { [say('observers.statement')]: SOURCE });
    await submit('raiseConflict', say('observers.raiseConflict'), review);
    await press(say('observers.decideConflict'), review);
    await review.getByRole('radio').first().check();
    await fill(review, { [say('observers.reasons')]: SOURCE });
    await submit('decideConflict', say('observers.decideConflict'), review);

    const own = await open(members[1]!, `/applications/${application.id}`);
    const second = label('en', 'acceptedTexts', ACCEPTED_TEXTS[1]);
    await press(`${say('observers.read')}: ${second}`, own);
    await submit('acceptText', say('observers.accept'), own.getByRole('dialog'));
  }, 90_000);

  it('adopts by a majority when the coordinator says so, before the last signature', async () => {
    const set = (value: string) =>
      house.secretary.call.changeSetting({ body: { setting: 'adoptionMode', value, source: SOURCE } });
    await set('majority');
    const { id } = await aConcludingMission(house, company);
    await set('every-signatory');
    const report = await aReportInSigning(house, company, id);
    for (const person of [company.coordinator, company.members[0]!]) await sign(person, report.id);
    const theirs = await open(company.coordinator, `/reports/${report.id}`);
    const adopt = label('en', 'reportActions', 'adopt');
    await press(adopt, theirs);
    await submit('moveReport', adopt, theirs.getByRole('dialog'));
    await theirs
      .getByText(label('en', 'reportStates', 'ADOPTED'), { exact: true })
      .first()
      .waitFor();
    house.setClock(TIMES.nominating);
  }, 90_000);

  it('follows a mission from the list to what came of it', async () => {
    const { officer, coordinator, members } = company;
    const { call } = officer.desk;
    const id = await aFormingMission(house, officer, coordinator);
    for (const person of [coordinator, ...members]) await listed(company, person, id);
    const theirs = await open(coordinator, `/missions/${id}?tab=accreditation`);
    await submit('approveList', say('accreditation.approve'), theirs.getByRole('main'));
    await move(officer, id, 'accredit');
    const { accreditations } = await send(officer, id);
    for (const { id: each } of accreditations) await accredit(officer, each);
    await move(officer, id, 'makeReady');

    await page.goto(`/missions/${id}?tab=accreditation&show=certificates`);
    const who = accreditations[0]!;
    await press(say('accreditation.openOf', { name: who.name.en }));
    await press(say('accreditation.correct'), dialog());
    await fill(dialog(), {
      [say('accreditation.certificate')]: `C-${process.pid}-RIGHT`,
      [say('accreditation.reason')]: SOURCE,
      [say('accreditation.evidence')]: SOURCE,
    });
    await submit('correctAccreditation', say('accreditation.correct'), dialog().locator('form'));

    house.setClock(TIMES.firstDay);
    await move(coordinator, id, 'observe');
    await page.goto(`/missions/${id}?tab=accreditation&show=duty`);
    const marked = (mark: string) =>
      say('accreditation.markOf', { mark: say(`accreditation.mark.${mark}`), name: who.name.en });
    await submit('markDuty', marked('on-duty'), page.getByRole('main'));
    await theirs.goto(`/coordinator?show=${id}`);
    // On a phone too all of the table is seen, and what is entered later bears the host's time that was entered.
    await theirs.setViewportSize({ width: 390, height: 844 });
    const people = theirs.getByRole('region', { name: say('coordinator.observers') });
    await people.waitFor();
    expect(await people.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await theirs.getByLabel(say('accreditation.dutyWhen')).fill('2026-03-17T08:30');
    await submit('markDuty', `${say('coordinator.onDuty')}: ${accreditations[1]!.name.en}`, theirs.getByRole('main'));
    const { items } = await call.listApplications({ params: { id }, query: { limit: 200 } });
    const marks = items.find(({ accreditation }) => accreditation?.id === accreditations[1]!.id)!.accreditation!;
    expect(marks.onDutyFrom).toBe('2026-03-17T05:30:00.000Z');
    await page.goto(`/applications/${accreditations[2]!.applicationId}`);
    await submit('markDuty', say('observers.markOnDuty'), page.getByRole('main'));
    house.setClock(TIMES.pollsClosed);
    await move(coordinator, id, 'closeObservation');

    const report = await aWrittenReport(company, id);
    await page.goto(`/reports/${report.id}`);
    await submit('refreshSnapshot', say('reports.refresh'), page.getByRole('main'));
    await moveReport(coordinator, report.id, 'review');
    await page.reload();
    await press(say('reports.correct'));
    await fill(dialog(), { [say('word.reason')]: SOURCE, [say('reports.evidence')]: SOURCE });
    await submit('correctReport', say('reports.correct'));
    await moveReport(coordinator, report.id, 'review');
    await moveReport({ desk: house.secretary }, report.id, 'agree');
    for (const { id: section } of report.sections.filter(({ text }) => text === 'mandatory'))
      await write(coordinator, report, section, SOURCE, 'en');
    await page.goto(`/reports/${report.id}`);
    await submit('approveTranslation', say('reports.approveTranslation'), page.getByRole('main'));
    await moveReport(coordinator, report.id, 'openSigning');
    await page.goto(`/reports/${report.id}?show=signatures`);
    await press(say('reports.recordPaper'));
    await fill(dialog(), { [say('reports.paperNumber')]: SOURCE, [say('reports.paperDate')]: '2026-03-20' });
    await keepScan(dialog(), say('word.scan'));
    await submit('signReport', say('reports.recordPaper'));
    await page.goto(`/reports/${report.id}`);
    const renew = label('en', 'reportActions', 'supersede');
    await press(renew);
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('newVersion', renew);

    house.setClock(TIMES.nextDay);
    await page.goto(`/missions/${id}?tab=mandate`);
    await press(say('act.activity'));
    await pick(dialog(), say('act.figure'), /./);
    await fill(dialog(), { [say('word.value')]: '12', [say('word.source')]: SOURCE });
    await submit('recordActivity', say('form.save'));
    await page.goto(`/missions/${id}?tab=mandate`);
    await press(say('act.outcome'));
    await fill(dialog(), { [say('act.note')]: SOURCE, [say('word.source')]: SOURCE });
    await submit('addOutcomeNote', say('form.save'));
    await page.goto(`/missions/${id}?tab=mandate`);
    await press(say('act.results'));
    await fill(dialog(), { [say('act.resultsOn')]: '2026-03-21', [say('word.source')]: SOURCE });
    await submit('recordResults', say('form.save'));
    for (const [kind, at] of [
      ['mission.activity', 0],
      ['mission.outcomes', 0],
      ['mission.outcomes', 1],
    ] as const) {
      await page.goto(`/missions/${id}?tab=mandate`);
      const rows = page.getByRole('region', { name: say(kind) });
      await rows
        .getByRole('button', { name: say('act.correct'), exact: true })
        .nth(at)
        .click();
      await fill(dialog(), { [say('word.reason')]: SOURCE, [say('correct.evidence')]: SOURCE });
      await submit('correctFact', say('form.save'));
    }
    await page.goto(`/missions/${id}`);
    await press(say('runOff.open'));
    await fill(dialog(), {
      [`${say('word.mission')} (ru)`]: 'Условный второй тур',
      [`${say('word.mission')} (en)`]: 'Synthetic run-off',
      [`${say('event.title')} (ru)`]: 'Условный второй тур',
      [`${say('event.title')} (en)`]: 'Synthetic run-off',
      [say('event.votingDay')]: '2026-04-03',
      [say('word.source')]: SOURCE,
    });
    await submit('openRunOff', say('runOff.open'));
    expect((await call.getMission({ params: { id } })).runOffs).toHaveLength(1);
    house.setClock(TIMES.nominating);
  }, 120_000);

  it('changes the settings of the assembly and the records of people', async () => {
    const armenia = await house.cast.delegation('ARM');
    const member = await aMember(house, 'ARM');
    await page.goto(`/settings?show=delegations&in=${armenia.id}`);
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
    await press(say('delegations.endRepresentative'));
    await fill(dialog(), { [say('person.untilFirstDay')]: '2026-03-03', [say('word.reason')]: SOURCE });
    await submit('endRepresentative', say('delegations.endRepresentative'));

    await page.goto(`/people/${member.id}`);
    await press(say('person.endMandate'));
    await fill(dialog(), { [say('person.untilFirstDay')]: '2026-03-03', [say('word.reason')]: SOURCE });
    await submit('endMandate', say('person.endMandate'));
    await press(say('person.setMandate'));
    await pick(dialog(), say('person.chamber'), /./);
    await fill(dialog(), { [say('person.from')]: '2026-03-03', [say('word.source')]: SOURCE });
    await submit('setMandate', say('person.setMandate'));
    await press(say('person.changeEmail'));
    await fill(dialog(), { [say('word.email')]: `changed.${process.pid}.${Date.now()}@desk.example` });
    await submit('changeEmail', say('form.save'));

    await page.goto('/settings?show=texts');
    await press(say('texts.publish'));
    await fill(dialog(), { [say('word.source')]: SOURCE });
    await submit('publishText', say('texts.publish'));
  }, 90_000);

  it('confirms what awaits a second person, and declines it', async () => {
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
    await page.goto('/settings?show=appointments');
    await press(say('appointments.confirm'));
    await submit('decideAppointment', say('appointments.confirm'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(second!.name.en).waitFor();
    await press(say('appointments.reject'));
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('decideAppointment', say('appointments.reject'));
    await page.getByText(say('appointments.none')).waitFor();
    const { representatives } = await call.getDelegation({ params });
    const appointed = representatives.map(({ personId }) => personId);
    expect([first!, second!].map(({ personId }) => appointed.includes(personId))).toEqual([true, false]);
  }, 60_000);

  it('keeps one’s own account', async () => {
    const person = await aMember(house, 'KGZ');
    const { email } = await known(person);
    const theirs = await open(person, '/account');
    await house.secretary.call.me();
    const other = await visit(house.url, { language: 'en' });
    visits.push(other);
    await other.page.goto('/forgotten');
    await other.page.getByLabel(say('word.email')).fill((await aNewcomer(house)).email);
    await submit('askReset', say('reset.submit'), other.page.locator('form'));
    await other.page.goto('/sign-in');
    await other.page.getByLabel(say('word.email')).fill(email);
    await other.page.getByRole('textbox', { name: say('signIn.password') }).fill(PASSWORD);
    await other.page.getByRole('button', { name: say('signIn.submit') }).click();
    await other.page.getByRole('button', { name: say('signIn.submit') }).waitFor({ state: 'detached' });
    await theirs.reload();
    await submit('endSession', say('account.endSession'), theirs.getByRole('main'));
    await submit('setLanguage', say('account.mailHere'), theirs.getByRole('main'));
    await theirs.getByRole('textbox', { name: say('account.current') }).fill(PASSWORD);
    await theirs.getByRole('textbox', { name: say('account.next') }).fill(`${PASSWORD} anew ${process.pid}`);
    await submit('changePassword', say('account.changePassword'), theirs.getByRole('main'));
    await theirs.goto('/notices');
    await submit('revokeCalendar', say('calendar.revoke'), theirs.getByRole('main'));
    expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
  }, 60_000);
});

everyFormOf('every-form');

describe('The table of what the desk sends', () => {
  const sources = path.resolve(import.meta.dirname, '../../apps/web/src');
  const tests = import.meta.dirname;
  const written = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file))
    .map((file) => [file, readFileSync(path.join(sources, file), 'utf8')] as const);

  it('names each place in the sources that sends something, and no other', () => {
    const calls = written.flatMap(([file, source]) =>
      [...new Set([...source.matchAll(/\bapi\s*\.\s*(\w+)/g)].map(([, name]) => name!))]
        .filter(doing)
        .map((name) => `${file} ${name}`),
    );
    const bytes = FORMS.filter(([, endpoint]) => 'takes' in ENDPOINTS[endpoint]);
    const named = FORMS.filter((form) => !bytes.includes(form)).map(([file, endpoint]) => `${file} ${endpoint}`);
    expect(named.toSorted()).toEqual(calls.toSorted());
    // Files go by another way, whose address is put together where it is used.
    const sending = written.filter(
      ([file, source]) => /\b(?:sendFile|sendTable|storeFile)[<(]/.test(source) && file !== 'api/files.ts',
    );
    expect(bytes.map(([file]) => file).toSorted()).toEqual(sending.map(([file]) => file).toSorted());
    expect(
      written.filter(
        ([file, source]) => !['api/client.ts', 'api/files.ts'].includes(file) && /\bmethod: '(?!GET)/.test(source),
      ),
    ).toEqual([]);
  });

  it('is asked at the end of each test that it names', () => {
    for (const spec of new Set(FORMS.map(([, , by]) => by)))
      expect([
        spec,
        readFileSync(path.join(tests, `${spec}.spec.ts`), 'utf8').includes(`everyFormOf('${spec}')`),
      ]).toEqual([spec, true]);
  });
});
