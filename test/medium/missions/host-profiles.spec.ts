import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, anOfficer, aVote } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';

let house: TestInstallation;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  call = officer.desk.call;
});
afterAll(() => house.close());

const file = (id: string) => call.getMission({ params: { id } });
const title = { ru: 'Проверка', en: 'Trial' };
let numbers = 0;
const number = () => `H-${process.pid}-${++numbers}-${Date.now() % 1_000_000}`;

describe('the cut-off of a host (R-24)', () => {
  it.each([
    ['2016-03-20', '2016-03-14T18:00', '2016-03-14T12:00:00.000Z'],
    ['2019-06-09', '2019-06-03T18:00', '2019-06-03T12:00:00.000Z'],
    ['2021-01-10', '2021-01-04T18:00', '2021-01-04T12:00:00.000Z'],
    ['2022-06-05', '2022-05-30T18:00', '2022-05-30T12:00:00.000Z'],
    ['2022-11-20', '2022-11-14T18:00', '2022-11-14T12:00:00.000Z'],
    ['2023-03-19', '2023-03-13T18:00', '2023-03-13T12:00:00.000Z'],
    ['2026-03-15', '2026-03-09T18:00', '2026-03-09T13:00:00.000Z'],
  ])('of the vote in Kazakhstan on %s was %s there, and comes out of the profile', async (day, local, at) => {
    const { id } = await aDraft(officer, 'KAZ');
    await aVote(officer, id, day);
    const { cutoff } = (await file(id)).mission;
    expect(cutoff).toMatchObject({ local, zone: 'Asia/Almaty', at, confirmed: false });
    expect(cutoff!.source).toMatch(/seven campaigns/);
  });

  it('is asked for where its rule, or only its hour, is not known', async () => {
    for (const host of ['ARM', 'BLR', 'KGZ', 'RUS', 'TJK', 'SRB']) {
      const { id } = await aDraft(officer, host);
      await aVote(officer, id);
      const { mission } = await file(id);
      expect([host, mission.cutoff]).toEqual([host, null]);
      expect(mission.unknownFacts).toContain('cutoff');
    }
  });

  it('that the clocks show twice must be said which; the hour they skip is refused (R-61)', async () => {
    const { id } = await aDraft(officer, 'SRB');
    const confirm = (local: string, utcOffset?: string) =>
      call.confirmCutoff({ params: { id }, body: { local, utcOffset, source: 'S' } });
    expect(await refusal(confirm('2026-10-25T02:30'))).toMatchObject({
      status: 400,
      code: 'mission.local-time-ambiguous',
      params: { offsets: '+02:00, +01:00' },
      findings: [{ rule: 'R-61' }],
    });
    expect((await refusal(confirm('2026-10-25T02:30', '+03:00'))).code).toBe('mission.local-time-ambiguous');
    expect((await refusal(confirm('2026-03-29T02:30', '+01:00'))).code).toBe('mission.local-time-wrong');
    expect((await confirm('2026-10-25T02:30', '+02:00')).mission.cutoff!.at).toBe('2026-10-25T00:30:00.000Z');
    expect((await confirm('2026-10-25T02:30', '+01:00')).mission.cutoff!.at).toBe('2026-10-25T01:30:00.000Z');
  });
});

describe('the profile of a host', () => {
  it('has a variant for each version of its rule, of which a mission may name one', async () => {
    const { items } = await call.listHostProfiles({});
    const armenian = items.filter(({ host }) => host === 'ARM');
    expect(armenian.map(({ variant, current, cutoff }) => [variant, current, cutoff?.daysBefore])).toEqual([
      ['amended', true, 10],
      ['code-2016', false, 15],
    ]);
    const body = { number: number(), host: 'ARM', title, profileVariant: 'code-2016' };
    const mission = await call.createMission({ body });
    expect(mission.hostProfile).toMatchObject({ variant: 'code-2016', certificatesWithinDays: 12 });
    expect(
      (await refusal(call.createMission({ body: { ...body, number: number(), profileVariant: 'none' } }))).code,
    ).toBe('mission.host-unknown');
  });

  it('says of every known fact where it is known from, and of nothing else', async () => {
    const { items } = await call.listHostProfiles({});
    for (const { provenance, ...profile } of items) {
      const facts = Object.keys(provenance) as (keyof typeof provenance)[];
      expect(facts.map((fact) => [profile.host, fact, profile[fact] === null])).toEqual(
        facts.map((fact) => [profile.host, fact, false]),
      );
    }
    expect(new Set(items.map(({ host }) => host))).toEqual(new Set(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'SRB', 'TJK']));
  });

  it('is asked about when a mission is created; the answers are the mission’s, with their source', async () => {
    const facts = { cutoff: { daysBefore: 7, at: '17:00' }, documents: ['passport' as const, 'photo' as const] };
    const created = await call.createMission({
      body: { number: number(), host: 'BLR', title, hostFacts: { facts, source: 'a letter of the commission' } },
    });
    const { id, unknownFacts } = created;
    expect(unknownFacts).not.toContain('cutoff');
    expect(unknownFacts).toContain('listColumns');
    await aVote(officer, id);
    expect((await file(id)).mission.cutoff).toMatchObject({
      local: '2026-03-13T17:00',
      source: 'a letter of the commission',
    });
    const { version } = (await file(id)).mission;
    const body = {
      facts: { listColumns: ['number' as const, 'familyName' as const] },
      reason: 'they told us',
      source: 'telephone',
    };
    const { mission } = await call.fillHostFacts({ params: { id }, body, ifMatch: version });
    expect(mission.hostProfile).toMatchObject({ listColumns: ['number', 'familyName'], documents: facts.documents });
    expect(mission.hostProfile.provenance).toMatchObject({
      listColumns: 'telephone',
      cutoff: 'a letter of the commission',
    });
    expect((await refusal(call.fillHostFacts({ params: { id }, body, ifMatch: version }))).code).toBe('version.stale');
    const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.host-facts-filled');
    expect(line!.details).toMatchObject({ before: { listColumns: null }, reason: 'they told us' });
    const untouched = (await call.listHostProfiles({})).items.find(({ host }) => host === 'BLR')!;
    expect(untouched).toMatchObject({ cutoff: null, documents: null, listColumns: null });
  });

  it('changed by the Executive Secretary counts for the missions to come, never for a running one (R-34)', async () => {
    const { id } = await aDraft(officer, 'TJK');
    const { host, ...profile } = (await call.listHostProfiles({})).items.find((item) => item.host === 'TJK')!;
    const body = { ...profile, cutoff: { daysBefore: 9, at: '12:00' }, source: 'S' };
    const save = (desk: TestInstallation['secretary'], more = {}) =>
      desk.call.saveHostProfile({ params: { host }, body: { ...body, ...more } });
    expect((await refusal(save(officer.desk))).status).toBe(403);
    expect((await refusal(save(house.secretary, { zone: 'Asia/Nowhere' }))).code).toBe('mission.zone-unknown');
    const other = await save(house.secretary, { variant: 'draft-law', current: false });
    expect(other.current).toBe(false);
    expect((await aDraft(officer, 'TJK')).hostProfile.cutoff).toBeNull();
    await save(house.secretary);
    expect((await file(id)).mission.hostProfile.cutoff).toBeNull();
    expect((await aDraft(officer, 'TJK')).hostProfile.cutoff).toEqual(body.cutoff);
    await save(house.secretary, { cutoff: null });
  });
});
