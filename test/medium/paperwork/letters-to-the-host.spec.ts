import type { Person } from '../../../tools/demonstration/cast.js';
import { withClient } from '../../../tools/demonstration/theatre.js';
import { itWith, textOfPages } from '../../render/pdf-tools.js';
import { refusal } from '../../support/asking.js';
import { move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { fileOf, idsOf, made, namedIn, paperOf, papersOf } from '../../support/papers.js';
import { participantsOf, aSentMission, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  house.setClock(TIMES.nominating);
  company = await participantsOf(house, 3);
});
afterAll(() => house.close());

itWith('pdftotext')('asks the host to cancel each name once, in a letter that adds to those before it', async () => {
  const { officer, members } = company;
  const [first, second] = members as [Person, Person];
  const sent = await aSentMission(house, { ...company, members: [first, second] });
  const batch = (await officer.desk.call.listBatches({ params: { id: sent.id } })).items[0]!;
  const asks = { kind: 'cancellation-request', subjectId: batch.id } as const;
  const asked = async (person: Person) => {
    const params = { id: sent.of(person).accreditation };
    await officer.desk.call.moveAccreditation({ params, body: { action: 'cancelOnRequest', reason: 'SYNTHETIC' } });
    return paperOf(house.secretary, sent.id, asks);
  };
  const letters = [await asked(first), await asked(second)];
  const who = [];
  for (const letter of letters)
    who.push(namedIn(textOfPages(await fileOf(house.secretary, letter), '-raw').join('\n'), members));
  expect(who).toEqual([idsOf(first), idsOf(second)]);
  expect((await paperOf(house.secretary, sent.id, asks)).id).toBe(letters[1]!.id);
  const { items } = await house.secretary.call.listPapers({ params: { id: sent.id }, query: { kind: asks.kind } });
  expect(items.map((paper) => [paper.id, paper.superseded])).toEqual(letters.toReversed().map((at) => [at.id, false]));
});

itWith('pdftotext')('tells the host what has changed, and the number of the new passport', async () => {
  const [person] = company.members as [Person];
  const draft = await aSentMission(house, { ...company, members: [person] });
  const params = { id: draft.of(person).application };
  const enter = (passportNumber: string, ifMatch: number) =>
    person.desk.call.provideParticulars({
      params,
      body: { passportNumber, passportExpiresOn: '2031-05-06' },
      ifMatch,
    });
  await enter('N00000001', 0);
  await enter('N00000002', 1);
  const letter = await paperOf(house.secretary, draft.id, { kind: 'correction-letter', subjectId: params.id });
  const words = textOfPages(await fileOf(house.secretary, letter), '-raw')
    .join('\n')
    .replace(/\s+/g, ' ');
  expect(words).toContain('Изменилось: паспорт.');
  expect(words).toContain('N00000002');
  expect(words).toContain('06.05.2031');
  expect(words).not.toContain('N00000001');
});

itWith('pdftotext')(
  'writes to the host and to each delegation concerned when the mission is postponed and when it is cancelled',
  async () => {
    const { officer } = company;
    const [refused, cancelled, stays] = company.members as [Person, Person, Person];
    const sent = await aSentMission(house, { ...company, members: [refused, cancelled, stays] });
    for (const [person, action] of [
      [refused, 'refuse'],
      [cancelled, 'cancelOnRequest'],
    ] as const)
      await officer.desk.call.moveAccreditation({
        params: { id: sent.of(person).accreditation },
        body: { action, reason: 'SYNTHETIC' },
      });
    const letters = async () =>
      (await house.secretary.call.listPapers({ params: { id: sent.id }, query: { kind: 'cancellation-letter' } }))
        .items;
    const newDates = () => papersOf(house.secretary, sent.id, { kind: 'new-dates-letter' });
    expect((await refusal(newDates())).code).toBe('paper.dates-unchanged');
    await move(officer, sent.id, 'postpone', 'SYNTHETIC');
    const kazakhstan = (await house.secretary.call.listDelegations({})).items.find(({ country }) => country === 'KAZ')!;
    expect((await letters()).map(({ delegationId }) => delegationId)).toEqual([kazakhstan.id, null]);
    expect((await refusal(newDates())).code).toBe('paper.no-new-dates');
    const { events, mission } = await officer.desk.call.getMission({ params: { id: sent.id } });
    await officer.desk.call.moveEvent({
      params: { id: sent.id, eventId: events[0]!.id },
      body: {
        votingDays: ['2026-05-17'],
        places: events[0]!.places,
        source: 'SYNTHETIC',
        reason: 'SYNTHETIC',
        // The rule knows no «сход»: what the officer entered is printed.
        missionTitle: { ru: 'Сход граждан', en: 'Assembly of citizens', prepositional: 'сходе граждан' },
      },
      ifMatch: mission.version,
    });
    const announced = (
      await house.secretary.call.listPapers({ params: { id: sent.id }, query: { kind: 'new-dates-letter' } })
    ).items;
    expect(announced.map(({ delegationId }) => delegationId)).toEqual(expect.arrayContaining([kazakhstan.id, null]));
    for (const letter of announced.filter(({ delegationId }) => !delegationId || delegationId === kazakhstan.id)) {
      await made(house.secretary, letter.id);
      for (const [language, day, old] of [
        ['ru', /17\s+мая\s+2026/, /марта\s+2026\s+г\.,|14\s+марта|20\s+марта/],
        ['en', /17\s+May\s+2026/, /14\s+March|20\s+March/],
      ] as const) {
        const said = textOfPages(await fileOf(house.secretary, letter, language), '-raw').join(' ');
        expect(said).toMatch(day);
        expect(said).not.toMatch(old);
        // What the host's profile proposes is no deadline before somebody has confirmed it.
        expect(said.replace(/\s+/g, ' ')).toContain(
          language === 'ru' ? 'будет сообщён дополнительно' : 'will be communicated separately',
        );
        expect(said.replace(/\s+/g, ' ')).toContain(
          language === 'ru' ? 'миссии наблюдателей на сходе граждан' : '“Assembly of citizens”',
        );
      }
    }
    await officer.desk.call.confirmCutoff({
      params: { id: sent.id },
      body: { local: '2026-05-08T12:00', source: 'SYNTHETIC' },
    });
    const confirmed = (
      await house.secretary.call.listPapers({ params: { id: sent.id }, query: { kind: 'new-dates-letter' } })
    ).items.filter(({ superseded }) => !superseded);
    expect(confirmed).toHaveLength(announced.length);
    const toHost = confirmed.find(({ delegationId }) => !delegationId)!;
    expect(announced.map(({ id }) => id)).not.toContain(toHost.id);
    await made(house.secretary, toHost.id);
    const said = textOfPages(await fileOf(house.secretary, toHost, 'ru'), '-raw').join(' ');
    expect(said.replace(/\s+/g, ' ')).toContain('до 8 мая 2026 года, 12:00');
    await move(officer, sent.id, 'cancel', 'SYNTHETIC');
    const after = await letters();
    expect(after.map(({ superseded }) => superseded)).toEqual([false, false, true, true]);
    for (const letter of after) await made(house.secretary, letter.id);
    // The names that the host refused or gave back before are not before it; asked again, the letter is the same.
    const host = after.find(({ delegationId, superseded }) => !delegationId && !superseded)!;
    expect(
      (await papersOf(house.secretary, sent.id, { kind: 'cancellation-letter' })).map((paper) => paper.id),
    ).toContain(host.id);
    for (const letter of after.filter(({ delegationId }) => !delegationId))
      expect(textOfPages(await fileOf(house.secretary, letter), '-raw').join(' ')).toMatch(/2\s+наблюдателя/);
  },
);

it('lets a cut-off be confirmed while the mission has no days, and writes nobody of it', async () => {
  const { officer } = company;
  const { id } = await aSentMission(house, { ...company, members: [] });
  const params = { id };
  const { events, mission } = await officer.desk.call.getMission({ params });
  const { places } = events[0]!;
  const body = { votingDays: ['2026-05-17'], places, source: 'SYNTHETIC', reason: 'SYNTHETIC' };
  await officer.desk.call.moveEvent({ params: { id, eventId: events[0]!.id }, body, ifMatch: mission.version });
  const written = () => house.secretary.call.listPapers({ params, query: { kind: 'new-dates-letter' } });
  const { items } = await written();
  expect(items.length).toBeGreaterThan(0);
  await move(officer, id, 'postpone', 'SYNTHETIC');
  await officer.desk.call.confirmCutoff({ params, body: { local: '2026-05-08T12:00', source: 'SYNTHETIC' } });
  expect((await written()).items.map((paper) => paper.id)).toEqual(items.map((paper) => paper.id));
});

it('keeps the line, the number and the digests of a list whose files were erased (R-60)', async () => {
  const sent = await aSentMission(house, { ...company, members: [] });
  const { items } = await house.secretary.call.listPapers({
    params: { id: sent.id },
    query: { kind: 'observer-list' },
  });
  const before = await made(house.secretary, items[0]!.id);
  await withClient(process.env.DATABASE_ADMIN_URL!, (client) =>
    client.query('UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE mission_id = $1', [sent.id]),
  );
  await expect(fileOf(house.secretary, before)).rejects.toThrow('file.erased');
  expect(await house.secretary.call.getPaper({ params: { id: before.id } })).toEqual({ ...before, erased: true });
});
