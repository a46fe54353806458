import type { Locator, Page } from 'playwright-core';
import { ACCEPTED_TEXTS, label, message } from '#libs/regulation';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { goAs, goTo } from '../support/door.js';
import { everyFormOf } from '../support/every-form.js';
import { aDraft, aFormingMission, aVote, move } from '../support/factories.js';
import { fill, handsAt, SOURCE } from '../support/hands.js';
import { pictureOf } from '../support/hostile-files.js';
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
  type Participants,
} from '../support/ready.js';
import { beginningOf, wordsOf, type Words } from '../support/words.js';
import {
  anAdoptedRecommendation,
  commentingOffered,
  translatedEntries,
  writingTogether,
} from '../support/writing-together.js';

const photograph = async (name: string, blue: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await pictureOf(400, 300, [40, 90, blue, 255]).jpeg(80),
});

/** Forms that no journey goes by: each is filled in and sent once, and the server takes it. */
browser('Every form of a mission that no journey sends', () => {
  let house: TestInstallation;
  let say: Words;
  let company: Participants;
  let hands: ReturnType<typeof handsAt>;
  const visits: Visit[] = [];
  let page: Page;
  const open = async (person: Pick<Person, 'desk'>, address: string) => {
    const desk = await visit(house.url, { language: 'en', colours: 'dark' });
    visits.push(desk);
    await goAs(desk, person, address);
    return desk.page;
  };
  beforeAll(async () => {
    say = await wordsOf('en');
    house = await openInstallation({ missions: true });
    company = await participantsOf(house, 2);
    house.setClock(TIMES.nominating);
    page = await open({ desk: house.secretary }, '/missions');
    hands = handsAt(page, say);
  }, 90_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  }, 30_000);

  it('records each act of a mandate', async () => {
    const { dialog, press, end, pick, submit, act } = hands;
    const { officer, coordinator, members } = company;
    const id = await aFormingMission(house, officer, coordinator);
    await officer.desk.call.appointOffice({
      params: { id },
      body: { personId: members[0]!.id, office: 'deputyCoordinator' },
    });
    await goTo(page, `/missions/${id}?tab=mandate`);
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
      await fill(form, { [say('title.prepositional')]: '🗳' });
      await form.getByText(say('form.unprintable', { letters: '🗳' })).waitFor();
      await fill(form, { [say('title.prepositional')]: 'условном сходе' });
    });
    const casesOf = async () => (await officer.desk.call.getMission({ params: { id } })).mission.titleCases;
    expect((await casesOf()).prepositional).toBe('условном сходе');
    // What is stored stands in the form that moves the vote, and is not entered again.
    await act('act.moveEvent', 'moveEvent', async (form) => {
      expect(await form.getByLabel(say('title.prepositional')).inputValue()).toBe('условном сходе');
      await fill(form, {
        [say('event.votingDay')]: '2026-03-21',
        [say('word.source')]: SOURCE,
        [say('word.reason')]: SOURCE,
      });
    });
    expect((await casesOf()).prepositional).toBe('условном сходе');
    await act('act.correctDates', 'correctFact', put);
    for (const kind of ['mission.votes', 'mission.invitations', 'mission.decisions', 'mission.territories']) {
      await press(say('act.correct'), page.getByRole('region', { name: say(kind) }));
      await put(dialog());
      await submit('correctFact', say('form.save'));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await end(say('act.remove'), { within: page.getByRole('region', { name: say('mission.territories') }) });
    await put(dialog());
    await submit('correctFact', say('act.remove'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await anAdoptedRecommendation(house, company, id);
    await goTo(page, '/recommendations');
    await act('together.recordOutcome', 'recordOutcome', async (form) => {
      await pick(form, say('together.outcome'), label('en', 'outcomes', 'partly'));
      const source = { [`${say('word.source')} (ru)`]: 'Условно', [`${say('word.source')} (en)`]: 'Synthetic' };
      await fill(form, { ...source, [say('together.outcomeDate')]: '2026-02-20' });
    });
    await page
      .getByText(label('en', 'outcomes', 'partly'))
      .first()
      .waitFor();
    // The next mission to this state begins with it.
    await goTo(page, `/missions/${(await aDraft(officer)).id}`);
    const earlier = page.getByRole('region', { name: say('together.sameHost') });
    await earlier
      .getByText(label('en', 'outcomes', 'partly'))
      .first()
      .waitFor();
    await goTo(page, `/missions/${id}?tab=mandate`);
    await end(say('act.endOffice'), {
      within: page
        .getByRole('region', { name: say('mission.offices') })
        .getByRole('row')
        .last(),
    });
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('endOffice', say('act.endOffice'));
  }, 90_000);

  it('corrects the last move of a mission', async () => {
    const { dialog, press, submit } = hands;
    const { officer } = company;
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    await officer.desk.call.registerInvitation({
      params: { id },
      body: { inviter: 'parliament', signatory: SOURCE, addressee: SOURCE, date: '2026-02-20', reference: SOURCE },
    });
    await move(officer, id, 'invite');
    await goTo(page, `/missions/${id}`);
    await press(say('correct.mission'));
    await fill(dialog(), { [say('word.reason')]: SOURCE, [say('correct.evidence')]: SOURCE });
    await submit('correctMission', say('correct.submit'));
  }, 60_000);

  it('sets places, records a nomination from paper, and what concerns one applicant', async () => {
    const { dialog, press, pick, find, submit, keepScan } = hands;
    const { officer, coordinator, representative, members } = company;
    const id = await aFormingMission(house, officer, coordinator);
    await goTo(page, `/missions/${id}?tab=observers&show=waiting`);
    await press(say('observers.setQuotas'));
    await fill(dialog(), {
      [say('observers.totalCap')]: '20',
      [say('word.reason')]: SOURCE,
      [say('observers.source')]: SOURCE,
    });
    await submit('setQuotas', say('observers.setQuotas'));

    await goTo(page, `/missions/${id}?tab=observers&show=paper`);
    const main = page.getByRole('main');
    await pick(main, say('word.delegation'), /Kazakhstan/);
    await find(main, say('observers.person'), members[0]!);
    const papers = { texts: say('observers.signedTexts'), letter: say('observers.delegationLetter') };
    await pick(main, say('observers.letterAuthor'), new RegExp(representative.name.en));
    for (const legend of Object.values(papers)) {
      const group = main.getByRole('group', { name: legend });
      // The letter by mistake of a day to come: nothing is recorded, and the form is there to be mended.
      const date = legend === papers.letter ? '2027-03-01' : '2026-03-01';
      await fill(group, { [say('observers.paperNumber')]: SOURCE, [say('observers.paperDate')]: date });
      await keepScan(group, say('observers.scan'));
    }
    await press(say('observers.record'), main);
    await main.getByText(message('en', 'paper.in-future')).waitFor();
    expect((await officer.desk.call.listApplications({ params: { id }, query: {} })).items).toEqual([]);
    await fill(main.getByRole('group', { name: papers.letter }), { [say('observers.paperDate')]: '2026-03-01' });
    await submit('apply', say('observers.record'), main);
    await main.getByText(say('observers.paperRecorded')).waitFor();

    const { application } = await representative.desk.call.apply({
      params: { id },
      body: { personId: members[1]!.id, category: 'member' },
    });
    await goTo(page, `/applications/${application.id}`);
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
    const theirs = handsAt(own, say);
    await theirs.press(`${say('observers.read')}: ${second}`);
    await theirs.submit('acceptText', say('observers.accept'));
  }, 90_000);

  it('adopts by a majority when the coordinator says so, before the last signature', async () => {
    const set = (value: string) =>
      house.secretary.call.changeSetting({ body: { setting: 'adoptionMode', value, source: SOURCE } });
    await set('majority');
    const { id } = await aConcludingMission({ ...house, take: () => undefined }, company);
    await set('every-signatory');
    const report = await aReportInSigning(house, company, id);
    const [member, other] = company.members as [Person, Person];
    await sign(member, report.id);
    const theirs = await open(company.coordinator, `/reports/${report.id}?show=signatures`);
    const their = handsAt(theirs, say);
    await their.press(say('reports.noteAbsence'));
    const absence = theirs.getByRole('dialog');
    await absence.getByLabel(say('reports.whoIsAbsent')).selectOption(other.id);
    await absence.getByLabel(say('word.reason')).fill(SOURCE);
    await their.submit('noteAbsence', say('reports.noteAbsence'));
    await theirs.getByText(say('reports.absent'), { exact: true }).waitFor();
    // Who was away is there after all, and dissents.
    const own = await open(other, `/reports/${report.id}?show=signatures`);
    const hand = handsAt(own, say);
    await hand.press(say('reports.refuse'));
    // Without a password nothing is sent, and no try is counted as a wrong one.
    await own.getByRole('dialog').getByText(say('sign.passwordFirst')).waitFor();
    await own.getByRole('dialog').getByLabel(say('sign.password')).fill(PASSWORD);
    await hand.neither(say('reports.refuse'), [say('reports.dissentRu'), say('reports.dissentEn')]);
    await own.getByRole('dialog').getByLabel(say('reports.dissentEn')).fill(`Dissent. ${SOURCE}`);
    await hand.submit('refuseToSign', say('reports.refuse'));
    await own.getByText(`Dissent. ${SOURCE}`).waitFor();
    await sign(company.coordinator, report.id);
    await goTo(theirs, `/reports/${report.id}`);
    const adopt = label('en', 'reportActions', 'adopt');
    await their.press(adopt);
    await their.submit('moveReport', adopt);
    await theirs
      .getByText(label('en', 'reportStates', 'ADOPTED'), { exact: true })
      .first()
      .waitFor();
    house.setClock(TIMES.nominating);
  }, 90_000);

  let observed: string;
  it('follows a mission from the list to the last day of its observation', async () => {
    const { dialog, press, end, pick, submit, closed, act, neither } = hands;
    const { officer, coordinator, members } = company;
    const { call } = officer.desk;
    const id = await aFormingMission(house, officer, coordinator);
    observed = id;
    for (const person of [coordinator, ...members]) await listed(company, person, id);
    const theirs = await open(coordinator, `/missions/${id}?tab=accreditation`);
    const their = handsAt(theirs, say);
    await their.submit('approveList', say('accreditation.approve'), theirs.getByRole('main'));
    await move(officer, id, 'accredit');
    const { accreditations } = await send(officer, id);
    for (const { id: each } of accreditations) await accredit(officer, each);
    await move(officer, id, 'makeReady');

    await goTo(page, `/missions/${id}?tab=accreditation&show=certificates`);
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
    // Ticked off at the hotel desk on a phone, and taken back as quickly.
    await theirs.setViewportSize({ width: 390, height: 844 });
    await goTo(theirs, `/missions/${id}?tab=observers&show=check-in`);
    const ticked = `${who.name.en} ${say('coordinator.arrived')}`;
    const count = say('observers.arrivedOf', { arrived: 1, count: accreditations.length });
    const button = theirs.getByRole('button', { name: ticked });
    await button.waitFor();
    // As it stands at one moment: the list may be drawn anew between two looks.
    expect(await button.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
    await their.submit('markDuty', ticked, theirs.getByRole('main'));
    await theirs.getByText(count).first().waitFor();
    expect(await axe(theirs)).toEqual([]);
    // Where the pressed button was, one goes on by keys.
    const wayBack = `${say('toast.undo')}: ${who.name.en}`;
    await theirs.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, wayBack);
    await their.submit('takeBackDuty', wayBack, theirs.getByRole('main'));
    await button.waitFor();
    const { items: applied } = await call.listApplications({ params: { id }, query: { limit: 200 } });
    expect(applied.find(({ accreditation }) => accreditation?.id === who.id)!.accreditation!.arrivedAt).toBeNull();
    await goTo(theirs, '/notices');
    await theirs
      .getByRole('button', { name: beginningOf(say, 'notices.readNamed') })
      .first()
      .click();
    await their.submit('unreadNotice', say('toast.undo'), theirs.locator('body'));
    await goTo(page, `/missions/${id}?tab=accreditation&show=duty`);
    const marked = (mark: string) =>
      say('accreditation.markOf', { mark: say(`accreditation.mark.${mark}`), name: who.name.en });
    await submit('markDuty', marked('on-duty'), page.getByRole('main'));
    await goTo(theirs, `/coordinator?show=${id}`);
    // On a phone too all of the table is seen, and what is entered later bears the host's time that was entered.
    await theirs.setViewportSize({ width: 390, height: 844 });
    const people = theirs.getByRole('region', { name: say('coordinator.observers') });
    await people.waitFor();
    expect(await people.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await theirs.getByLabel(say('accreditation.dutyWhen')).fill('2026-03-17T08:30');
    await their.submit(
      'markDuty',
      `${say('coordinator.onDuty')}: ${accreditations[1]!.name.en}`,
      theirs.getByRole('main'),
    );
    const { items } = await call.listApplications({ params: { id }, query: { limit: 200 } });
    const marks = items.find(({ accreditation }) => accreditation?.id === accreditations[1]!.id)!.accreditation!;
    expect(marks.onDutyFrom).toBe('2026-03-17T05:30:00.000Z');
    await goTo(page, `/applications/${accreditations[2]!.applicationId}`);
    await submit('markDuty', say('observers.markOnDuty'), page.getByRole('main'));
    await goTo(page, `/missions/${id}?tab=programme`);
    const entered = { [`${say('programme.name')} (ru)`]: 'Условная палата', [say('programme.place')]: 'Минск' };
    const begins = (what: 'day' | 'time') => say(`observers.${what}Of`, { what: say('programme.starts') });
    const halves = (name: Parameters<Words>[0]) => ['ru', 'en'].map((language) => `${say(name)} (${language})`);
    await act('programme.record', 'recordMeeting', async (form) => {
      await neither(say('form.save'), halves('programme.name'));
      await pick(form, say('programme.state'), label('en', 'meetingStates', 'planned'));
      await pick(form, say('programme.counterpart'), label('en', 'counterparts', 'parliament'));
      await pick(form, say('programme.audience'), label('en', 'meetingAudiences', 'public'));
      await fill(form, { ...entered, [begins('day')]: '2026-03-17', [begins('time')]: '10:00' });
      await pick(form, say('programme.participants'), coordinator.name.en);
      await fill(form, { [say('programme.topics')]: 'One\nTwo' });
    });
    await page.getByText(say('programme.count', { shown: 1, counted: 0 })).waitFor();
    // In the lines in which it was typed, and with who typed it.
    const meeting = await page.getByRole('article').first().innerText();
    expect(meeting).toContain('One\nTwo');
    expect(meeting).toMatch(new RegExp(`${say('entry.entered')}: \\w+ [\\w-]+, `));
    await act('programme.settle', 'correctMeeting', (form) =>
      pick(form, say('programme.state'), label('en', 'meetingStates', 'held')),
    );
    await page.getByText(say('programme.count', { shown: 1, counted: 1 })).waitFor();
    await act('act.correct', 'correctMeeting', (form) =>
      fill(form, { [`${say('programme.name')} (en)`]: 'Synthetic chamber', [say('word.reason')]: SOURCE }),
    );
    await page.getByRole('heading', { name: 'Synthetic chamber' }).waitFor();
    await press(say('programme.versions'));
    await dialog()
      .getByText(say('programme.version', { version: 3 }))
      .waitFor();
    await page.keyboard.press('Escape');
    await act('act.remove', 'correctMeeting', (form) => fill(form, { [say('word.reason')]: SOURCE }));
    await page.getByText(say('programme.emptyAndNext')).waitFor();

    await goTo(page, `/missions/${id}?tab=stations&show=import`);
    const stations = Buffer.from('Код;Название;За рубежом\n007;Школа (условная);нет\n8;Клуб (условный);может быть');
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: stations });
    await page.getByText(say('stations.would', { added: 1, changed: 0, unchanged: 0, refused: 1 })).waitFor();
    await page.getByText(message('en', 'station.abroad-unclear')).waitFor();
    await page.getByLabel(say('observers.skipRefused', { count: 1 })).check();
    await fill(page.getByRole('main'), { [say('stations.source')]: SOURCE });
    await submit('importStations', say('stations.apply'), page.getByRole('main'));
    await page.getByRole('link', { name: say('stations.back') }).click();
    const found = { [say('stations.code')]: 'M-1', [`${say('stations.name')} (en)`]: 'Synthetic hall' };
    await act('stations.enter', 'enterStation', async (form) => {
      await neither(say('form.save'), halves('stations.name'));
      await fill(form, { ...found, [say('stations.source')]: SOURCE });
    });
    await fill(page.getByRole('main'), { [say('stations.find')]: 'synth' });
    await page.getByText(say('stations.total', { total: 2, abroad: 0, byMission: 1, withdrawn: 0 })).waitFor();
    await page.getByText('Школа (условная)').waitFor({ state: 'detached' });
    await act('act.correct', 'correctStation', async (form) => {
      await form.getByLabel(say('stations.isWithdrawn')).check();
      await fill(form, { [say('stations.source')]: SOURCE, [say('word.reason')]: SOURCE });
    });
    await page.getByText(say('stations.total', { total: 1, abroad: 0, byMission: 0, withdrawn: 1 })).waitFor();
    await press(say('stations.versions'));
    await dialog()
      .getByText(say('stations.version', { version: 1 }))
      .waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, `/missions/${id}?tab=teams`);
    await act('teams.form', 'formTeam', async (form) => {
      await fill(form, { [say('teams.region')]: 'Минск' });
      await form
        .getByRole('button', { name: say('form.remove') })
        .last()
        .click();
      await pick(form, say('teams.member'), coordinator.name.en);
      await fill(form, { [say('teams.fromDay')]: '2026-03-17' });
    });
    await page.getByText(say('teams.count', { teams: 1, people: 1 })).waitFor();
    await act('act.correct', 'correctTeam', (form) => fill(form, { [`${say('teams.name')} (en)`]: 'Synthetic team' }));
    await page.getByRole('heading', { name: 'Synthetic team' }).waitFor();
    const takenBack = () =>
      page
        .getByRole('status')
        .getByRole('button', { name: say('toast.undo') })
        .last()
        .click();
    // Somebody else has corrected it meanwhile: it is not taken back, and what stands there now is read.
    const [formed] = (await coordinator.desk.call.listTeams({ params: { id } })).items;
    const { number, region } = formed!;
    const same = formed!.members.map(({ personId, leader, fromDay, untilDay }) => ({
      personId,
      leader,
      fromDay,
      untilDay,
    }));
    const instead = { number, region, name: { ru: null, en: 'Their team' }, members: same };
    await coordinator.desk.call.correctTeam({
      params: { id: formed!.id },
      body: { instead, reason: 'SYNTHETIC' },
      ifMatch: formed!.version,
    });
    await takenBack();
    await page.getByRole('heading', { name: 'Their team' }).waitFor();
    const calledSynthetic = async () => {
      await act('act.correct', 'correctTeam', (form) =>
        fill(form, { [`${say('teams.name')} (en)`]: 'Synthetic team' }),
      );
      await page.getByRole('heading', { name: 'Synthetic team' }).waitFor();
    };
    // What is taken back is what stood there before, though the page has read anew what it became.
    await calledSynthetic();
    await takenBack();
    await page.getByRole('heading', { name: 'Their team' }).waitFor();
    await calledSynthetic();
    const clock = (key: 'starts' | 'ends', what: 'day' | 'time') =>
      say(`observers.${what}Of`, { what: say(`teams.${key}`) });
    await act('teams.planItem', 'recordPlanItem', async (form) => {
      await pick(form, say('teams.team'), /Synthetic team/);
      await pick(form, say('teams.stage'), label('en', 'stages', 'opening'));
      const day = { [clock('starts', 'day')]: '2026-03-20', [clock('ends', 'day')]: '2026-03-20' };
      await fill(form, { ...day, [clock('starts', 'time')]: '07:30', [clock('ends', 'time')]: '09:00' });
    });
    const planned = page.getByRole('article', { name: label('en', 'stages', 'opening') });
    await planned.getByText('07:30–09:00').waitFor();
    await press(say('act.correct'), planned);
    await fill(dialog(), { [say('teams.region')]: 'Лида' });
    await submit('correctPlanItem', say('form.save'));
    await closed();
    await planned.getByText('Лида').waitFor();
    await end(say('act.remove'), { within: planned });
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('correctPlanItem', say('act.remove'));
    await closed();
    await page.getByText(say('teams.planEmptyAndNext')).waitFor();
    await act('act.remove', 'correctTeam', (form) => fill(form, { [say('word.reason')]: SOURCE }));
    await page.getByText(say('teams.emptyAndNext')).waitFor();
    await goTo(page, `/missions/${id}?tab=messages`);
    await press(say('messages.write'));
    await pick(dialog(), say('messages.group'), label('en', 'messageGroups', 'coordinators'));
    await fill(dialog(), {
      [`${say('messages.heading')} (ru)`]: 'Сбор в холле',
      [`${say('messages.heading')} (en)`]: 'Synthetic gathering',
      [say('messages.textRu')]: 'Собираемся в девять.',
      [say('messages.textEn')]: 'We meet at nine.',
    });
    await dialog()
      .getByText(say('messages.count', { reached: 1, unreached: 0 }))
      .waitFor();
    await submit('sendMessage', say('messages.send'));
    await closed();
    await press(say('messages.open'), page.getByRole('article', { name: 'Synthetic gathering' }));
    await dialog()
      .getByRole('region', { name: say('messages.receivers') })
      .waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, `/missions/${id}?tab=incidents`);
    const happened = (what: 'day' | 'time') => say(`observers.${what}Of`, { what: say('incidents.when') });
    const picking = `${say('form.chooseFile')}: ${say('incidents.attached')}`;
    await act('incidents.record', 'recordIncident', async (form) => {
      await pick(form, say('incidents.category'), label('en', 'incidentCategories', 'disinformation'));
      await pick(form, say('incidents.severity'), label('en', 'severities', 'put-right'));
      await pick(form, say('incidents.knownFrom'), label('en', 'knownFrom', 'media'));
      const told = { [say('incidents.source')]: SOURCE, [say('incidents.description')]: SOURCE };
      await fill(form, { ...told, [happened('day')]: '2026-03-17', [happened('time')]: '10:00' });
      await fill(form, { [say('incidents.attributedTo')]: SOURCE, [say('incidents.quotedFrom')]: SOURCE });
      await form.getByLabel(picking).setInputFiles(await photograph('hall.jpg', 90));
    });
    await page.getByText(say('incidents.count', { shown: 1, open: 1 })).waitFor();
    await page.getByRole('link', { name: 'hall.jpg' }).waitFor();
    await page.getByLabel(picking).setInputFiles(await photograph('box.jpg', 160));
    await page.getByRole('link', { name: 'box.jpg' }).waitFor();
    const done = (what: 'day' | 'time') => say(`observers.${what}Of`, { what: say('incidents.doneAt') });
    await act('incidents.followUp', 'followUpIncident', async (form) => {
      await fill(form, { [say('incidents.whatDone')]: SOURCE, [say('incidents.doneBy')]: SOURCE });
      await fill(form, { [done('day')]: '2026-03-17', [done('time')]: '10:30' });
      await pick(form, say('incidents.state'), label('en', 'incidentStates', 'followed-up'));
    });
    await page.getByText(say('incidents.count', { shown: 1, open: 0 })).waitFor();
    await act('act.correct', 'correctIncident', (form) =>
      fill(form, { [say('incidents.place')]: 'Synthetic school', [say('word.reason')]: SOURCE }),
    );
    await page.getByText('Synthetic school').waitFor();
    await press(say('programme.versions'));
    await dialog()
      .getByText(say('programme.version', { version: 2 }))
      .waitFor();
    await page.keyboard.press('Escape');
    await act('act.remove', 'correctIncident', (form) => fill(form, { [say('word.reason')]: SOURCE }));
    await page.getByText(say('incidents.emptyAndNext')).waitFor();

    await goTo(page, `/missions/${id}?tab=incidents&show=facts`);
    const asOf = (what: 'day' | 'time') => say(`observers.${what}Of`, { what: say('facts.asOf') });
    await press(say('facts.record', { kind: label('en', 'factKinds', 'turnout') }));
    const turnout = { [say('facts.share')]: '54,19', [`${say('word.source')} (ru)`]: 'Условная комиссия' };
    await fill(dialog(), { ...turnout, [asOf('day')]: '2026-03-17', [asOf('time')]: '10:00' });
    await submit('recordDayFact', say('form.save'));
    await page.getByText(`${say('facts.share')}: 54.19`).waitFor();
    await act('act.correct', 'correctDayFact', (form) =>
      fill(form, { [say('facts.share')]: '54.2', [say('word.reason')]: SOURCE }),
    );
    await page.getByText(`${say('facts.share')}: 54.2`).waitFor();
    await act('act.remove', 'correctDayFact', (form) => fill(form, { [say('word.reason')]: SOURCE }));
    await page.getByText(`${say('facts.share')}: 54.2`).waitFor({ state: 'detached' });
  }, 180_000);

  it('follows what was observed from the written report to what came of it', async () => {
    const { dialog, press, end, pick, submit, keepScan, closed, act } = hands;
    const { officer, coordinator } = company;
    const { call } = officer.desk;
    const id = observed;
    house.setClock(TIMES.pollsClosed);
    await move(coordinator, id, 'closeObservation');

    const report = await aWrittenReport(company, id);
    await goTo(page, `/reports/${report.id}`);
    await submit('refreshSnapshot', say('reports.refresh'), page.getByRole('main'));
    await writingTogether(page, say, report.id);
    await commentingOffered(await open(company.members[0]!, '/mine'), say);
    const params = { id: report.id };
    const { comments, suggestions } = await coordinator.desk.call.listRemarks({ params });
    for (const comment of comments.filter(({ resolvedAt }) => !resolvedAt))
      await coordinator.desk.call.resolveComment({ params: { id: comment.id } });
    for (const suggestion of suggestions.filter(({ accepted }) => accepted === null))
      await coordinator.desk.call.decideSuggestion({
        params: { id: suggestion.id },
        body: { accept: false, reason: SOURCE },
        ifMatch: 2,
      });
    await write(coordinator, report, 'voting', SOURCE, 'en');
    await write(coordinator, report, 'voting', `${SOURCE}.`, 'ru', 2);
    await goTo(page, `/reports/${report.id}?in=en`);
    await submit('writeText', say('together.stillHolds'), page.getByRole('main'));
    await moveReport(coordinator, report.id, 'review');
    await page.reload();
    await press(say('reports.correct'));
    await fill(dialog(), { [say('word.reason')]: SOURCE, [say('reports.evidence')]: SOURCE });
    await submit('correctReport', say('reports.correct'));
    await moveReport(coordinator, report.id, 'review');
    await moveReport({ desk: house.secretary }, report.id, 'agree');
    for (const { id: section } of report.sections.filter(
      ({ id: own, text }) => text === 'mandatory' && own !== 'voting',
    ))
      await write(coordinator, report, section, SOURCE, 'en');
    await translatedEntries(company, report.id);
    await goTo(page, `/reports/${report.id}`);
    await submit('approveTranslation', say('reports.approveTranslation'), page.getByRole('main'));
    await moveReport(coordinator, report.id, 'openSigning');
    await goTo(page, `/reports/${report.id}?show=signatures`);
    await press(say('reports.recordPaper'));
    // Nobody signs whom no one has chosen.
    expect(await dialog().getByLabel(say('reports.signatory')).inputValue()).toBe('');
    // Of whom nothing is said no paper is recorded; nor does whoever enters it sign instead.
    await press(say('reports.recordPaper'), dialog());
    for (const field of ['authorPersonId', 'number', 'date'])
      await dialog().locator(`[data-path="paper.${field}"][aria-invalid=true]`).waitFor();
    expect(await dialog().getByText(say('form.unshown')).count()).toBe(0);
    await dialog().getByLabel(say('reports.signatory')).selectOption({ index: 1 });
    await fill(dialog(), { [say('reports.paperNumber')]: SOURCE, [say('reports.paperDate')]: '2026-03-20' });
    await keepScan(dialog(), say('word.scan'));
    await submit('signReport', say('reports.recordPaper'));
    await goTo(page, `/reports/${report.id}`);
    const renew = label('en', 'reportActions', 'supersede');
    await end(renew);
    await fill(dialog(), { [say('word.reason')]: SOURCE });
    await submit('newVersion', renew);

    house.setClock(TIMES.nextDay);
    await goTo(page, `/missions/${id}?tab=mandate`);
    await act('act.activity', 'recordActivity', async (form) => {
      await pick(form, say('act.figure'), /./);
      await fill(form, {
        [say('word.value')]: '12',
        [`${say('word.source')} (ru)`]: 'Условный штаб',
        [`${say('word.source')} (en)`]: 'Synthetic headquarters',
      });
    });
    await act('act.outcome', 'addOutcomeNote', (form) =>
      fill(form, { [say('act.note')]: SOURCE, [say('word.source')]: SOURCE }),
    );
    await act('act.results', 'recordResults', (form) =>
      fill(form, { [say('act.resultsOn')]: '2026-03-21', [say('word.source')]: SOURCE }),
    );
    for (const [kind, at] of [
      ['mission.activity', 0],
      ['mission.outcomes', 0],
      ['mission.outcomes', 1],
    ] as const) {
      const rows = page.getByRole('region', { name: say(kind) });
      await rows
        .getByRole('button', { name: say('act.correct'), exact: true })
        .nth(at)
        .click();
      await fill(dialog(), { [say('word.reason')]: SOURCE, [say('correct.evidence')]: SOURCE });
      await submit('correctFact', say('form.save'));
      await closed();
    }
    await goTo(page, `/missions/${id}`);
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
  }, 180_000);

  it('leaves no error behind', () => expect(visits.flatMap(({ problems }) => problems)).toEqual([]));
});

everyFormOf('every-form');
