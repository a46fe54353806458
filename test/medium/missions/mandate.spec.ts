import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client, EventView } from '#libs/contracts';
import { SETTING_NAMES, SETTINGS, type SettingName } from '#libs/regulation';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aMember, anOfficer, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
let coordinator: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation();
  [officer, coordinator] = await Promise.all([anOfficer(house), aMember(house, 'KAZ')]);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const invite = (id: string, inviter: 'parliament' | 'chamber' | 'foreign-ministry' | 'government' = 'parliament') =>
  call.registerInvitation({
    params: { id },
    body: { inviter, signatory: 'S', addressee: 'S', date: '2026-02-20', reference: `S-${inviter}` },
  });
const decision = (id: string, subject: 'observe' | 'decline' | 'host-outside-membership') =>
  call.recordDecision({ params: { id }, body: { subject, body: 'council', date: '2026-02-25', number: subject } });
const appoint = (id: string, person: Person, reason: string | null = null) =>
  call.appointOffice({ params: { id }, body: { personId: person.id, office: 'coordinator', reason } });
const file = (id: string) => call.getMission({ params: { id } });
const settingsOf = async (id: string) => (await file(id)).mission.settings;
let votes = 0;
const vote = (id: string, places: { zone: string; closes: string; abroad?: boolean }[], votingDays = ['2026-03-20']) =>
  call.addEvent({
    params: { id },
    body: {
      type: 'presidential',
      title: {
        ru: `Выборы ${++votes}`,
        en: `Election ${votes}`,
      },
      votingDays,
      source: 'S',
      places: places.map((place) => ({
        name: {
          ru: 'Место',
          en: 'Place',
        },
        opens: '00:30',
        ...place,
      })),
    },
  });

describe('invitations', () => {
  it('may be several; one from somebody the host’s profile does not name is taken with a warning on record', async () => {
    const { id } = await aDraft(officer, 'TJK');
    expect((await invite(id, 'foreign-ministry')).warnings).toEqual([]);
    expect((await invite(id, 'parliament')).warnings).toEqual([
      expect.objectContaining({ effect: 'warns', code: 'mission.inviter-not-in-profile', rule: 'R-04' }),
    ]);
    expect((await file(id)).invitations.map(({ inviter }) => inviter)).toEqual(['foreign-ministry', 'parliament']);
    const lines = (await logOf(house, { missionId: id })).filter(
      ({ what }) => what === 'mission.invitation-registered',
    );
    expect(lines.map(({ details }) => details.warnings)).toEqual([[], ['mission.inviter-not-in-profile']]);
  });
});

describe('a scan', () => {
  it('is one filed for this mission, not what belongs to another', async () => {
    const [{ id }, { id: other }] = [await aDraft(officer), await aDraft(officer)];
    const record = (scanId: string) =>
      call.recordDecision({
        params: { id },
        body: { subject: 'observe', body: 'council', date: '2026-02-25', number: 'S', scanId },
      });
    const filed = (mission: string) => officer.desk.upload('decision.pdf', mission, scanOf('SYNTHETIC'));
    expect((await refusal(record(await filed(other)))).code).toBe('file.not-found');
    await record(await filed(id));
  });
});

describe('a host outside the membership', () => {
  it('is observed only on an exceptional decision, and every unmet requirement is named at once', async () => {
    const { id } = await aDraft(officer, 'SRB');
    await aVote(officer, id);
    await invite(id);
    await move(officer, id, 'invite');
    const { codes, findings } = await refusal(move(officer, id, 'approve'));
    expect(codes.toSorted()).toEqual(['mission.decision-missing', 'mission.host-outside-membership']);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['R-02', 'R-05']));
    await decision(id, 'observe');
    expect((await refusal(move(officer, id, 'approve'))).codes).toEqual(['mission.host-outside-membership']);
    await decision(id, 'host-outside-membership');
    expect((await move(officer, id, 'approve')).mission.state).toBe('APPROVED');
  });
});

describe('the last closing of stations', () => {
  it('is the latest instant over all days, zones and stations abroad, and is kept with the event', async () => {
    const { id } = await aDraft(officer, 'RUS');
    const places = [
      { zone: 'Asia/Kamchatka', closes: '20:00' },
      { zone: 'Europe/Kaliningrad', closes: '20:00' },
      { zone: 'America/New_York', closes: '20:00', abroad: true },
    ];
    const { event } = await vote(id, places, ['2026-03-18', '2026-03-20']);
    expect(event.lastStationClosesAt).toBe('2026-03-21T00:00:00.000Z');
    await vote(id, [{ zone: 'Europe/Moscow', closes: '20:00' }], ['2026-03-20']);
    const { events, mission } = await file(id);
    expect(events.map(({ lastStationClosesAt }) => lastStationClosesAt)).toContain('2026-03-21T00:00:00.000Z');
    expect(mission.pollsCloseAt).toBe('2026-03-21T00:00:00.000Z');
  });

  it('and the cut-off are refused where the clocks of the place skip that time', async () => {
    const { id } = await aDraft(officer, 'SRB');
    const gap = { zone: 'Europe/Belgrade', closes: '02:30' };
    expect(await refusal(vote(id, [gap], ['2026-03-29']))).toMatchObject({
      status: 400,
      code: 'mission.local-time-wrong',
      findings: [{ rule: 'R-24' }],
    });
    const cutoff = (local: string, zone?: string) =>
      call.confirmCutoff({ params: { id }, body: { local, zone, source: 'S' } });
    expect((await refusal(cutoff('2026-03-29T02:30'))).code).toBe('mission.local-time-wrong');
    expect((await refusal(cutoff('2026-03-29T03:30', 'Europe/Nowhere'))).code).toBe('mission.local-time-wrong');
    const { mission } = await cutoff('2026-03-29T03:30');
    expect(mission.cutoff).toMatchObject({ at: '2026-03-29T01:30:00.000Z', confirmed: true });
  });
});

describe('settings of the rules', () => {
  it('changed later reach a running mission only when they are adopted there, with reason and source', async () => {
    const set = (value: boolean) =>
      house.secretary.call.changeSetting({ body: { setting: 'coordinatorNotFromHost', value, source: 'article 5' } });
    const { id } = await aDraft(officer);
    const belarusian = await aMember(house, 'BLR');
    await set(false);
    try {
      expect((await refusal(appoint(id, belarusian))).codes).toEqual(['mission.coordinator-from-host']);
      const body = { reason: 'the Council decided', source: 'article 5' };
      expect((await refusal(call.adoptSettings({ params: { id }, body }))).status).toBe(403);
      const { mission } = await house.secretary.call.adoptSettings({ params: { id }, body });
      expect(mission.settings.coordinatorNotFromHost).toBe(false);
      expect(mission.version).toBe((await file(id)).mission.version);
      await appoint(id, belarusian);
      const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.settings-adopted');
      expect(line!.details).toMatchObject({
        ...body,
        before: { coordinatorNotFromHost: true },
        after: { coordinatorNotFromHost: false },
      });
    } finally {
      await set(true);
    }
    expect((await refusal(call.changeSetting({ body: { setting: 'totalCap', value: 1, source: 'S' } }))).status).toBe(
      403,
    );
    const wrong = { setting: 'totalCap' as const, value: 'many', source: 'S' };
    expect((await refusal(house.secretary.call.changeSetting({ body: wrong }))).code).toBe('setting.unknown-value');
  });
});

/** Another value that the setting may take. */
function otherThan(name: SettingName, standing: unknown): string | number | boolean {
  const row = SETTINGS[name];
  if ('values' in row) return row.values.find((value) => value !== standing)!;
  if ('address' in row) return 'answers@assembly.example';
  return 'from' in row ? row.default + 1 : 'SYNTHETIC';
}

describe('a changed setting', () => {
  it('holds from when its row says: those of missions for later ones, the others in none and so for all', async () => {
    const { call: secretary } = house.secretary;
    const change = (setting: SettingName, value: string | number | boolean) =>
      secretary.changeSetting({ body: { setting, value, source: 'SYNTHETIC' } });
    const running = await aDraft(officer);
    const { items } = await secretary.listSettings({});
    const before = Object.fromEntries(items.map(({ setting, value }) => [setting, value]));
    const after = Object.fromEntries(SETTING_NAMES.map((name) => [name, otherThan(name, before[name])]));
    const copied = SETTING_NAMES.filter((name) => SETTINGS[name].holds !== 'at-once');
    const copyOf = (all: typeof before) => Object.fromEntries(copied.map((name) => [name, all[name]]));
    try {
      for (const name of SETTING_NAMES) await change(name, after[name]!);
      const later = await aDraft(officer);
      expect(await settingsOf(running.id)).toEqual(copyOf(before));
      expect(await settingsOf(later.id)).toEqual(copyOf(after));
      const params = { id: running.id };
      await secretary.adoptSettings({ params, body: { reason: 'SYNTHETIC', source: 'SYNTHETIC' } });
      expect(await settingsOf(running.id)).toEqual(copyOf(after));
      // Who may apply is decided when a mission is created.
      expect((await file(running.id)).mission.categories).not.toContain('adviser');
      expect((await file(later.id)).mission.categories).toContain('adviser');
    } finally {
      for (const name of SETTING_NAMES) await change(name, before[name]!);
    }
  });
});

describe('a territory', () => {
  it('that others observe too is noted, and warned of when the mission is approved and formed', async () => {
    const { id } = await aDraft(officer);
    const params = { id };
    const member = await aMember(house, 'KAZ');
    await aVote(officer, id);
    await invite(id);
    await move(officer, id, 'invite');
    await decision(id, 'observe');
    const note = { organisation: 'МПА СНГ / IPA CIS', note: 'divided', source: 'S' };
    await call.addTerritoryNote({ params, body: { ...note, region: 'Гомель' } });
    await call.addTerritoryNote({ params, body: { ...note, region: 'минск' } });
    const { warnings } = await move(officer, id, 'approve');
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'mission.territory-shared', rule: 'R-10', params: { count: 1 } }),
    ]);
    expect((await file(id)).territoryNotes.map(({ region }) => region)).toEqual(['Гомель', 'минск']);
    const representative = { personId: member.id, office: 'regionalRepresentative' as const };
    expect((await refusal(call.appointOffice({ params, body: representative }))).status).toBe(400);
    await call.appointOffice({ params, body: { ...representative, region: 'Гомель' } });
    await appoint(id, coordinator);
    await call.confirmCutoff({ params, body: { local: '2026-03-14T18:00', source: 'S' } });
    expect((await move(officer, id, 'form')).warnings).toEqual([expect.objectContaining({ params: { count: 2 } })]);
    const seen = await member.desk.call.recordActivity({
      params,
      body: { figure: 'meetings', value: 1, source: 'S' },
    });
    expect(seen.activity.value).toBe(1);
  });
});

describe('categories', () => {
  it('are all open at first, and narrowed for one mission with a reason', async () => {
    const { id, categories, version } = await aDraft(officer);
    const byRule = ['member', 'member-of-parliament', 'secretariat', 'expert', 'guest'];
    expect(categories).toEqual(byRule);
    const body = { categories: ['member' as const], reason: 'the Council said so' };
    const { mission } = await call.setCategories({ params: { id }, body, ifMatch: version });
    expect(mission.categories).toEqual(['member']);
    const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.categories-set');
    expect(line!.details).toMatchObject({ before: categories, after: ['member'] });
    // Advisers are admitted where the assembly says so; a mission that exists stays as it is.
    const admit = (value: boolean) =>
      house.secretary.call.changeSetting({ body: { setting: 'advisersAdmitted', value, source: 'S' } });
    await admit(true);
    expect((await aDraft(officer)).categories).toEqual([...byRule, 'adviser']);
    await admit(false);
    expect((await call.getMission({ params: { id } })).mission.categories).toEqual(['member']);
  });
});

describe('what cannot be so', () => {
  it('is refused at entry: a letter of tomorrow, or received before it was written', async () => {
    const { id } = await aDraft(officer);
    const write = (date: string, receivedOn?: string) =>
      call.registerInvitation({ params: { id }, body: { inviter: 'parliament', date, receivedOn } });
    expect((await refusal(write('2026-03-09'))).code).toBe('day.in-future');
    expect((await refusal(write('2026-02-20', '2026-02-19'))).code).toBe('registration.received-before-written');
  });

  it('nor is anything recorded twice: the same letter, decision or vote', async () => {
    const { id } = await aDraft(officer);
    await invite(id);
    await decision(id, 'observe');
    await aVote(officer, id);
    for (const again of [() => invite(id), () => decision(id, 'observe'), () => aVote(officer, id)])
      expect((await refusal(again())).code).toBe('mission.recorded-already');
    await aVote(officer, id, '2026-03-27');
  });

  it('early voting is before the vote', async () => {
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    const [{ id: _id, lastStationClosesAt: _, ...event }] = (await file(id)).events as [EventView];
    const early = { ...event, votingDays: ['2026-03-21'], earlyVotingDays: ['2026-03-20', '2026-03-21'] };
    expect((await refusal(call.addEvent({ params: { id }, body: early }))).code).toBe('mission.early-voting-late');
  });
});

describe('what the Secretariat does not know', () => {
  it('stays blank: a letter without number, date and signatory, a decision without number', async () => {
    const { id } = await aDraft(officer);
    await call.registerInvitation({ params: { id }, body: { inviter: 'foreign-ministry' } });
    await call.recordDecision({ params: { id }, body: { subject: 'observe', body: 'chairman' } });
    const { invitations, decisions } = await file(id);
    expect(invitations).toMatchObject([{ signatory: null, addressee: null, date: null, reference: null }]);
    expect(decisions).toMatchObject([{ date: null, number: null }]);
  });
});
