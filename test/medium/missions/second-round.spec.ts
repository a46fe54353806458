import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { sql } from '../../support/accounts.js';
import { handIn, readDocument } from '../../support/dossier.js';
import { pictureOf } from '../../support/hostile-files.js';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aVote, move } from '../../support/factories.js';
import { openHouse, type House } from '../../support/house.js';
import { aCompany, aReadyMission, aSentMission, listed, TIMES, type Company } from '../../support/ready.js';

let house: House;
let company: Company;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openHouse();
  company = await aCompany(house, 3);
  ({ officer } = company);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const file = (id: string) => call.getMission({ params: { id } });
const foreseen = async (id: string, action: 'cancel' | 'postpone' | 'decline' | 'resume') =>
  (await call.missionConsequences({ params: { id }, query: { action } })).items;
const deadlines = async (id: string) => {
  const { items } = await call.missionTimeline({ params: { id } });
  return new Map(items.map((item) => [item.key, item]));
};
const statesOf = async (id: string) => {
  const { items } = await call.listApplications({ params: { id }, query: { limit: 200 } });
  return items.map(({ state, accreditation }) => [state, accreditation?.state].filter(Boolean).join('/')).toSorted();
};

const runOff = (id: string, day: string) =>
  call.openRunOff({
    params: { id },
    body: {
      number: `R-${process.pid}-${day}-${Date.now() % 1_000_000}`,
      title: { ru: 'Второй тур', en: 'Run-off' },
      event: {
        type: 'presidential',
        title: { ru: 'Второй тур', en: 'Run-off' },
        votingDays: [day],
        earlyVotingDays: ['2026-03-25'],
        source: 'S',
        places: [{ name: { ru: 'Минск', en: 'Minsk' }, zone: 'Europe/Minsk', opens: '08:00', closes: '20:00' }],
      },
    },
  });

/** All that hangs on an application: a quota, a decided conflict, plans, a dossier. */
async function withPapers(application: string, missionId: string, person: Person) {
  const { id: delegationId } = await house.cast.delegation('KAZ');
  const body = { perDelegation: { [delegationId]: 7 }, reason: 'S', source: 'S' };
  await house.secretary.call.setQuotas({ params: { id: missionId }, body });
  await sql(
    `INSERT INTO conflict_review (application_id, mission_id, person_id, origin, statement, state, raised_at, reasons)
     VALUES ($1, $2, $3, 'alleged', 'S', 'confirmed', now(), 'S')`,
    [application, missionId, person.id],
  );
  const params = { id: application };
  const stay = { arrivesAt: '2026-03-18T09:00:00Z', departsAt: null, travel: 'a train', phone: '+000', note: null };
  await person.desk.call.setStay({ params, body: { ...stay, interpreter: 'ru' }, ifMatch: 0 });
  await handIn(house, person, application, 'photo', 'image/png', await pictureOf(50, 60).png());
  await person.desk.call.provideParticulars({ params, body: { passportNumber: 'SYNTHETIC-7' }, ifMatch: 0 });
}

async function expectPapers(application: string, missionId: string) {
  const params = { id: application };
  const { perDelegation } = await call.getWaitingList({ params: { id: missionId } });
  expect(Object.values(perDelegation)).toEqual([7]);
  expect((await call.listConflicts({ params })).items).toMatchObject([{ state: 'confirmed', reasons: 'S' }]);
  expect(await call.getStay({ params })).toMatchObject({ arrivesAt: null, phone: '+000', interpreter: 'ru' });
  const { documents } = await call.getDossier({ params });
  expect(documents).toMatchObject([{ kind: 'photo', current: true, erased: false }]);
  expect((await readDocument(house, officer, documents[0]!.id)).status).toBe(200);
  const { particulars } = await call.getParticulars({ params });
  expect(particulars).toMatchObject({ passportNumber: 'SYNTHETIC-7' });
  // Sealed under keys of this mission: erased in its own time.
  const keys = await sql<{ mission_id: string }>(
    `SELECT k.mission_id FROM particulars p JOIN data_key k ON k.id = p.data_key_id WHERE p.application_id = $1
     UNION ALL SELECT k.mission_id FROM personal_document d JOIN stored_file f ON f.id = d.file_id
       JOIN data_key k ON k.id = f.data_key_id WHERE d.application_id = $1`,
    [application],
  );
  expect(keys.map((key) => key.mission_id)).toEqual([missionId, missionId]);
}

const invite = (id: string, incomingNumber?: string, receivedOn?: string) =>
  call.registerInvitation({
    params: { id },
    body: {
      inviter: 'parliament',
      signatory: 'S',
      addressee: 'S',
      date: '2026-02-20',
      reference: 'S',
      incomingNumber,
      receivedOn,
    },
  });

const setting = (value: string) =>
  house.secretary.call.changeSetting({ body: { setting: 'registrationNumbers', value, source: 'S' } });

describe('consequences', () => {
  it('of a cancellation are shown before it is made, and are then what happens (R-62)', async () => {
    const { id } = await aReadyMission(house, company);
    const straggler = (await aCompany(house, 1)).members[0]!;
    await listed(company, straggler, id);
    const before = await statesOf(id);
    expect(
      (
        await refusal(
          company.coordinator.desk.call.missionConsequences({ params: { id }, query: { action: 'cancel' } }),
        )
      ).status,
    ).toBe(403);
    const items = await foreseen(id, 'cancel');
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'applications', from: 'LISTED', to: 'LAPSED', count: 1 }),
        expect.objectContaining({ about: 'applications', from: 'SENT', to: 'WITHDRAWN', count: 4 }),
        expect.objectContaining({ about: 'accreditations', from: 'ACCREDITED', to: 'CANCELLED_ON_REQUEST', count: 4 }),
        expect.objectContaining({ about: 'batches', count: 1 }),
        expect.objectContaining({ about: 'certificates', count: 4 }),
      ]),
    );
    for (const { sentence } of items) {
      expect(sentence.ru).toMatch(/[а-яё].*\.$/iu);
      expect(sentence.en).toMatch(/^[^а-яё{}]+\.$/iu);
    }
    expect(await statesOf(id)).toEqual(before);
    await move(officer, id, 'cancel', 'the invitation was withdrawn');
    expect(await statesOf(id)).toEqual(['LAPSED', ...Array(4).fill('WITHDRAWN/CANCELLED_ON_REQUEST')]);
    expect(new Set([...(await deadlines(id)).values()].map(({ state }) => state))).toEqual(
      new Set(['done', 'not-in-force', 'upcoming']),
    );
  });

  it('of a postponement: everyone stays, and after it the cut-off is confirmed and the list approved anew (R-62)', async () => {
    const { id } = await aSentMission(house, company);
    const before = await statesOf(id);
    const about = (await foreseen(id, 'postpone')).map((item) => item.about);
    expect(about).toEqual(expect.arrayContaining(['cutoff', 'list', 'reminders', 'letters']));
    await move(officer, id, 'postpone', 'the vote was put off');
    expect((await deadlines(id)).get('conclusion')!.state).toBe('not-in-force');
    await move(officer, id, 'resume', 'a new date is known');
    const { mission, events } = await file(id);
    expect(mission).toMatchObject({ state: 'ACCREDITING', listApproved: false, cutoff: { confirmed: false } });
    expect(await statesOf(id)).toEqual(before);
    await call.confirmCutoff({ params: { id }, body: { local: '2026-03-14T18:00', source: 'S' } });
    await company.coordinator.desk.call.approveList({ params: { id } });
    const { votingDays: _days, id: eventId, places } = events[0]!;
    const moved = { votingDays: ['2026-05-17'], places, source: 'S', reason: 'moved again' };
    const { version } = (await file(id)).mission;
    await call.moveEvent({ params: { id, eventId }, body: moved, ifMatch: version });
    expect((await file(id)).mission).toMatchObject({
      listApproved: false,
      cutoff: { confirmed: false },
      startsOn: '2026-05-14',
      endsOn: '2026-05-18',
    });
    // The hour that somebody once gave was for another day: it has not passed before it is confirmed anew.
    house.setClock(TIMES.nextDay);
    expect((await refusal(move(officer, id, 'makeReady'))).codes).toContain('mission.decisions-awaited');
    await call.confirmCutoff({ params: { id }, body: { local: '2026-03-14T18:00', source: 'S' } });
    expect((await refusal(move(officer, id, 'makeReady'))).codes).not.toContain('mission.decisions-awaited');
  });
});

describe('a run-off', () => {
  it('is a mission of its own, with the team and the accreditations that will still be valid (R-63)', async () => {
    const { id, of } = await aReadyMission(house, company);
    const [gone, tooShort, other] = company.members as [Person, Person, Person];
    await call.moveAccreditation({
      params: { id: of(gone).accreditation },
      body: { action: 'cancelOnRequest', reason: 'an illness' },
    });
    const application = of(other).application;
    await withPapers(application, id, other);
    expect((await refusal(runOff(id, '2026-04-03'))).codes).toEqual(['mission.run-off-too-early']);
    house.setClock(TIMES.nextDay);
    expect(await refusal(runOff(id, '2026-03-20'))).toMatchObject({
      codes: ['mission.run-off-before-vote'],
      findings: [{ rule: 'R-63' }],
    });
    const certificate = { actNumber: 'S', actDate: '2026-03-02', certificateNumber: 'S', validFrom: '2026-03-02' };
    await call.correctAccreditation({
      params: { id: of(tooShort).accreditation },
      body: { instead: 'accredit', reason: 'misread', evidence: 'S', ...certificate, validUntil: '2026-04-02' },
    });
    const { mission, carriedOver } = await runOff(id, '2026-04-03');
    expect(carriedOver).toEqual({ offices: 1, accreditations: 2 });
    expect(mission).toMatchObject({ state: 'DRAFT', parentId: id, host: 'BLR', listApproved: false, cutoff: null });
    expect((await file(id)).runOffs).toEqual([expect.objectContaining({ id: mission.id, state: 'DRAFT' })]);
    const child = await file(mission.id);
    expect(child.invitations.map(({ incomingNumber }) => incomingNumber)).toEqual(
      (await file(id)).invitations.map(({ incomingNumber }) => incomingNumber),
    );
    expect(child.decisions).toEqual([]);
    expect(child.events[0]).toMatchObject({ earlyVotingDays: ['2026-03-25'] });
    expect(child.offices.map(({ personId, office }) => [personId, office])).toEqual([
      [company.coordinator.id, 'coordinator'],
    ]);
    expect(await statesOf(mission.id)).toEqual(['SENT/ACCREDITED', 'SENT/ACCREDITED']);
    const origins = (await logOf(house, { missionId: mission.id })).filter(({ what }) => what.endsWith('carried-over'));
    expect(origins.map(({ what, details }) => [what, typeof details.origin])).toEqual(
      expect.arrayContaining([['accreditation.carried-over', 'string']]),
    );
    const { items } = await call.listApplications({ params: { id: mission.id }, query: { limit: 200 } });
    const copy = items.find(({ personId }) => personId === other.id)!;
    await expectPapers(copy.id, mission.id);
    // What ends the accreditation of the one round ends that of the other.
    const ended = { reason: 'S', authority: 'S', endedOn: '2026-03-21' };
    const params = { id: of(other).accreditation };
    await call.moveAccreditation({ params, body: { action: 'revoke', ...ended } });
    const { accreditation } = await call.getApplication({ params: { id: copy.id } });
    expect(accreditation).toMatchObject({ state: 'REVOKED_BY_HOST', ...ended });
    expect(await statesOf(mission.id)).toEqual(['SENT/ACCREDITED', 'SENT/REVOKED_BY_HOST']);
    await move(officer, mission.id, 'invite');
    expect((await refusal(move(officer, mission.id, 'approve'))).codes).toEqual(['mission.decision-missing']);
  });
});

describe('registration numbers', () => {
  it('are assigned without gaps, also at once and after a refusal; or entered, and then none is used twice', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => aDraft(officer)));
    const counts = async (ids: string[]) =>
      (await Promise.all(ids.map((id) => invite(id)))).map(({ invitation }) =>
        Number(/^ВХ-2026\/(\d{4,})$/.exec(invitation.incomingNumber!)![1]),
      );
    const first = (await counts(drafts.slice(0, 7).map(({ id }) => id))).toSorted((a, b) => a - b);
    expect(first).toEqual(first.map((_, index) => first[0]! + index));
    const { id } = drafts[7]!;
    expect((await refusal(invite(id, 'OWN-1'))).code).toBe('registration.number-assigned');
    expect((await refusal(invite(id, undefined, '2026-03-03'))).code).toBe('registration.in-future');
    expect(await counts([id])).toEqual([first.at(-1)! + 1]);
    await setting('entered');
    try {
      expect((await refusal(invite(id))).code).toBe('registration.number-missing');
      const own = `OWN-${process.pid}-${Date.now()}`;
      expect((await invite(id, own, '2026-02-27')).invitation).toMatchObject({
        incomingNumber: own,
        receivedOn: '2026-02-27',
      });
      expect((await refusal(invite(id, own))).code).toBe('registration.number-taken');
    } finally {
      await setting('assigned');
    }
  });
});

describe('a territory', () => {
  it('that others observe too is noted, and warned of when the mission is approved and formed', async () => {
    const { id } = await aDraft(officer);
    const params = { id };
    await aVote(officer, id);
    await call.registerInvitation({
      params,
      body: { inviter: 'parliament', signatory: 'S', addressee: 'S', date: '2026-02-20', reference: 'S' },
    });
    await move(officer, id, 'invite');
    await call.recordDecision({
      params,
      body: { subject: 'observe', body: 'council', date: '2026-02-25', number: 'S' },
    });
    const note = { organisation: 'МПА СНГ / IPA CIS', note: 'divided', source: 'S' };
    await call.addTerritoryNote({ params, body: { ...note, region: 'Гомель' } });
    await call.addTerritoryNote({ params, body: { ...note, region: 'минск' } });
    const { warnings } = await move(officer, id, 'approve');
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'mission.territory-shared', rule: 'R-10', params: { count: 1 } }),
    ]);
    expect((await file(id)).territoryNotes.map(({ region }) => region)).toEqual(['Гомель', 'минск']);
    const representative = { personId: company.members[0]!.id, office: 'regionalRepresentative' as const };
    expect((await refusal(call.appointOffice({ params, body: representative }))).status).toBe(400);
    await call.appointOffice({ params, body: { ...representative, region: 'Гомель' } });
    await call.appointOffice({ params, body: { personId: company.coordinator.id, office: 'coordinator' } });
    await call.confirmCutoff({ params, body: { local: '2026-03-14T18:00', source: 'S' } });
    expect((await move(officer, id, 'form')).warnings).toEqual([expect.objectContaining({ params: { count: 2 } })]);
    const seen = await company.members[0]!.desk.call.recordActivity({
      params,
      body: { figure: 'meetings', value: 1, source: 'S' },
    });
    expect(seen.activity.value).toBe(1);
  });
});

describe('the timeline', () => {
  it('names every deadline with its rule, host-local and UTC time, state and who acts; and follows what is done', async () => {
    const id = await aFormingMission(house, officer, company.coordinator);
    const early = await deadlines(id);
    expect(early.get('cutoff')).toMatchObject({
      rule: 'R-24',
      local: '2026-03-14T18:00',
      zone: 'Europe/Minsk',
      at: '2026-03-14T15:00:00.000Z',
      state: 'upcoming',
      actsBy: [{ role: 'secretariatOfficer', label: { ru: 'Сотрудник Секретариата' } }],
    });
    expect(early.get('voting:2026-03-20')).toMatchObject({ rule: 'R-01', at: '2026-03-19T21:00:00.000Z' });
    expect(early.get('conclusion')).toMatchObject({ local: '2026-03-21T23:59', rule: 'R-52' });
    expect(early.get('report')).toMatchObject({ local: '2026-05-19T23:59' });
    expect(early.get('erasure')).toMatchObject({ at: null, state: 'not-set', rule: 'R-60' });
    house.setClock('2026-03-10T09:00:00Z');
    const later = await deadlines(id);
    expect(later.get('nomination')!.state).toBe('overdue');
    expect(later.get('cutoff')!.state).toBe('due-soon');
    for (const person of [company.coordinator, company.members[0]!, house.secretary]) {
      const { desk } = 'desk' in person ? person : { desk: person };
      expect((await desk.call.missionTimeline({ params: { id } })).items).toHaveLength(later.size);
    }
  });
});

describe('categories', () => {
  it('are all open at first, and narrowed for one mission with a reason', async () => {
    const { id, categories, version } = await aDraft(officer);
    expect(categories).toEqual(['member', 'member-of-parliament', 'secretariat', 'expert', 'guest']);
    const body = { categories: ['member' as const], reason: 'the Council said so' };
    const { mission } = await call.setCategories({ params: { id }, body, ifMatch: version });
    expect(mission.categories).toEqual(['member']);
    const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.categories-set');
    expect(line!.details).toMatchObject({ before: categories, after: ['member'] });
  });
});
