import { DataSource } from 'typeorm';
import { Actor, Transactions } from '#libs/platform';
import { refusal, until } from '../../support/asking.js';
import { aDraft, aFormingMission, aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { kindsTold, mailFor, toldTo } from '../../support/notices.js';
import { forgetEverything, holdWork } from '../../support/queue.js';
import {
  accredit,
  aConcludingMission,
  aMissionInSigning,
  aSentMission,
  aWrittenReport,
  listed,
  moveReport,
  participantsOf,
  TIMES,
  type Participants,
} from '../../support/ready.js';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import { sql } from '../../support/accounts.js';
import type { Person } from '../../../tools/demonstration/cast.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house);
}, 60_000);
afterAll(() => house.close());

const moveApplication = (
  { desk }: { desk: TestInstallation['secretary'] },
  id: string,
  action: string,
  reason?: string,
) => desk.call.moveApplication({ params: { id }, body: { action: action as 'return', reason } });

describe('A member who goes on a mission', () => {
  it('is told of each step somebody else takes, and never of an own one', async () => {
    const { officer, representative, coordinator } = company;
    const member = await aMember(house, 'KAZ');
    const id = await aFormingMission(house, officer, coordinator);
    const application = await applyOneself(member, id);
    await moveApplication(representative, application, 'return', 'Photo missing');
    await moveApplication(member, application, 'submit');
    await moveApplication(representative, application, 'endorse');
    await moveApplication(officer, application, 'list');
    expect(await kindsTold(member, id)).toEqual(['application-returned', 'application-endorsed', 'application-listed']);
    expect(await kindsTold(coordinator, id)).toEqual(['appointed', 'list-to-approve']);
    expect((await kindsTold(representative, id)).filter((kind) => kind === 'application-submitted')).toHaveLength(2);
    const [returned] = await toldTo(member, id);
    expect(returned!.body.ru).toContain('Photo missing');
    expect(returned!.body.en).toContain('Photo missing');
    expect(returned!.link).toContain(`/applications/${application}`);
    await move(officer, id, 'cancel', 'The invitation was withdrawn');
    // One message, not a second one about the application that ended with the mission.
    expect((await kindsTold(member, id)).at(-1)).toBe('mission-cancelled');
    expect(await kindsTold(member, id)).toHaveLength(4);
  });

  it('is told when a place falls free (R-17), and when the endorsement is needed again (R-14)', async () => {
    const { officer, representative, coordinator } = company;
    const [first, second] = [await aMember(house, 'KAZ'), await aMember(house, 'KAZ')];
    const id = await aFormingMission(house, officer, coordinator);
    await house.secretary.call.setQuotas({
      params: { id },
      body: { totalCap: 1, reason: 'SYNTHETIC', source: 'SYNTHETIC' },
    });
    const one = await listed(company, first, id);
    const two = await applyOneself(second, id);
    await moveApplication(representative, two, 'endorse');
    await moveApplication(officer, two, 'waitlist');
    await moveApplication(first, one, 'withdraw', 'illness');
    expect((await kindsTold(second, id)).slice(-2)).toEqual(['application-waitlisted', 'application-promoted']);
    expect(await kindsTold(representative, id)).toContain('application-promoted');
    const params = { id: second.id };
    const { id: _, delegationId: _own, version, ...rest } = await house.secretary.call.getPerson({ params });
    const respelt = { ...rest, familyNameLatin: 'Respelt' };
    await house.secretary.call.changePerson({ params, body: respelt, ifMatch: version });
    for (const person of [second, representative])
      expect((await kindsTold(person, id)).at(-1)).toBe('application-reopened');
    const { body } = (await toldTo(second, id)).find(({ kind }) => kind === 'application-reopened')!;
    expect(body.ru).toContain('Изменились данные: фамилия латиницей');
    expect(body.en).toContain('Data changed: family name in Latin letters');
  });

  it('learns the decision of the host, and afterwards that the record of it was wrong', async () => {
    const { officer, members } = company;
    const [member] = members as [(typeof members)[0]];
    const { id, of } = await aSentMission(house, company);
    const { accreditation } = of(member);
    await accredit(officer, accreditation);
    await officer.desk.call.correctAccreditation({
      params: { id: accreditation },
      body: { instead: null, reason: 'Another person', evidence: 'SYNTHETIC' },
    });
    await officer.desk.call.moveAccreditation({
      params: { id: accreditation },
      body: { action: 'refuse', reason: 'Grounds', actNumber: 'SYNTHETIC', actDate: '2026-03-02' },
    });
    expect((await kindsTold(member, id)).slice(-4)).toEqual([
      'sent-to-host',
      'accredited',
      'record-corrected',
      'accreditation-refused',
    ]);
    expect((await kindsTold(company.representative, id)).at(-1)).toBe('replacement-asked');
  });

  it('is asked to sign', async () => {
    const serving = [company.coordinator, ...company.members];
    const { id } = await aMissionInSigning(house, company, serving);
    house.setClock(TIMES.nominating);
    for (const person of serving)
      expect((await kindsTold(person, id)).filter((kind) => kind === 'please-sign')).toHaveLength(1);
    expect(await kindsTold(company.representative, id)).not.toContain('please-sign');
  });
});

describe('Whoever has to act next', () => {
  it('is told of an applicant to list and a list to approve: once, until it was read', async () => {
    const { officer, representative, coordinator } = company;
    const id = await aFormingMission(house, officer, coordinator);
    const told = async (person: typeof officer, kind: string) =>
      (await toldTo(person, id)).filter((notice) => notice.kind === kind);
    const join = async () => {
      const application = await applyOneself(await aMember(house, 'KAZ'), id);
      await moveApplication(representative, application, 'endorse');
      await moveApplication(officer, application, 'list');
    };
    await join();
    await join();
    const [toList] = await told(officer, 'applicants-to-list');
    expect(await told(officer, 'applicants-to-list')).toHaveLength(1);
    expect(toList!.link).toContain(`/missions/${id}?tab=observers`);
    const [toApprove] = await told(coordinator, 'list-to-approve');
    expect(await told(coordinator, 'list-to-approve')).toHaveLength(1);
    expect(toApprove!.link).toContain(`/missions/${id}?tab=accreditation`);
    await coordinator.desk.call.readNotice({ params: { id: toApprove!.id } });
    await coordinator.desk.call.approveList({ params: { id } });
    await join();
    expect(await told(coordinator, 'list-to-approve')).toHaveLength(2);
  });

  it('is told of a document to agree, of one returned, and of one that was agreed', async () => {
    const { coordinator } = company;
    const { id } = await aConcludingMission(house, company);
    const report = await aWrittenReport(company, id);
    await moveReport(coordinator, report.id, 'review');
    await moveReport({ desk: house.secretary }, report.id, 'returnToDraft', 'SYNTHETIC');
    await moveReport(coordinator, report.id, 'review');
    await moveReport({ desk: house.secretary }, report.id, 'agree');
    house.setClock(TIMES.nominating);
    expect(await kindsTold({ desk: house.secretary }, id)).toEqual(['report-to-agree', 'report-to-agree']);
    expect((await kindsTold(coordinator, id)).slice(-2)).toEqual(['report-returned', 'report-agreed']);
  });
});

/** Where the call itself is the story. */
const calling = () => ({ ...house, take: () => undefined });

describe('A call for nominations', () => {
  it('goes to the delegations that take part, not to the host’s own and not to one that stays away (R-12)', async () => {
    const { officer, coordinator } = company;
    const [host, armenian] = [await aRepresentative(house, 'BLR'), await aRepresentative(house, 'ARM')];
    const { id: armenia } = await house.cast.delegation('ARM');
    const standing = (holds: boolean) =>
      house.secretary.call.setStanding({
        params: { id: armenia },
        body: { kind: 'participation', holds, validFrom: '2026-03-02', source: 'SYNTHETIC' },
      });
    const [before] = await sql<{ holds: boolean }>(
      `SELECT holds FROM delegation_standing WHERE delegation_id = $1 AND kind = 'participation' AND valid_until IS NULL`,
      [armenia],
    );
    await standing(false);
    const away = await aFormingMission(calling(), officer, coordinator);
    await standing(true);
    const back = await aFormingMission(calling(), officer, coordinator);
    await standing(before?.holds ?? false);
    for (const id of [away, back]) {
      const told = await kindsTold(company.representative, id);
      expect(told.filter((kind) => kind !== 'delegation-access-changed')).toEqual(['call-for-nominations']);
      expect(await kindsTold(host, id)).toEqual([]);
    }
    const called = async (id: string) => (await kindsTold(armenian, id)).includes('call-for-nominations');
    expect([await called(away), await called(back)]).toEqual([false, true]);
  });

  it('comes as mail in the language of the receiver, once, though Redis forgot it and it is rung for twice', async () => {
    const { officer, coordinator } = company;
    const [reader, russian] = [await aRepresentative(house, 'KGZ'), await aRepresentative(house, 'KGZ')];
    await reader.desk.call.setLanguage({ body: { language: 'en' } });
    expect((await reader.desk.call.me()).language).toBe('en');
    const held = await holdWork();
    const id = await aFormingMission(calling(), officer, coordinator);
    await forgetEverything();
    await held.release();
    const called = (person: Person) =>
      until('the call has come by mail', async () => {
        const mails = (await mailFor(house, person)).filter(({ body }) => body.includes(`/missions/${id}`));
        return mails.length > 0 && mails;
      });
    const [mail, ...more] = await called(reader);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ language: 'en', subject: 'Call for nominations: Trial' });
    expect(mail!.body).toContain('14.03.2026 18:00 (UTC+3), 14.03.2026 15:00 UTC');
    expect(mail!.body).toContain(`/missions/${id}`);
    expect((await called(russian))[0]!.subject).toBe('Приглашение представить кандидатуры: Проверка');
    const [notice] = await toldTo(reader, id);
    await until('it is marked as sent', async () => (await toldTo(reader, id))[0]!.mail === 'sent');
    await house.app
      .get(DataSource)
      .query('UPDATE outbox SET done_at = NULL, alive_at = NULL, due_at = clock_timestamp() WHERE key = $1', [
        `send-notice-${notice!.id}`,
      ]);
    await until('it was taken up again', async () => {
      const rows = await sql(`SELECT FROM outbox WHERE key = $1 AND done_at IS NOT NULL`, [
        `send-notice-${notice!.id}`,
      ]);
      return rows.length === 1;
    });
    expect(await called(reader)).toHaveLength(1);
  });
});

const TOLD_SINCE = 'SELECT kind, mail FROM notice WHERE person_id = $1 AND seq > $2';

describe('A notice', () => {
  it('is read and marked by its receiver only', async () => {
    const { officer, representative, coordinator, members } = company;
    const id = await aFormingMission(house, officer, coordinator);
    await listed(company, members[0]!, id);
    const [notice] = await toldTo(members[0]!, id);
    const params = { id: notice!.id };
    for (const other of [representative, officer, { desk: house.secretary }])
      expect(await refusal(other.desk.call.readNotice({ params }))).toMatchObject({
        status: 404,
        code: 'notice.not-found',
      });
    const first = await members[0]!.desk.call.readNotice({ params });
    expect(first.readAt).not.toBeNull();
    house.setClock('2026-03-02T10:00:00Z');
    expect((await members[0]!.desk.call.readNotice({ params })).readAt).toBe(first.readAt);
    house.setClock(TIMES.nominating);
    const { items } = await members[0]!.desk.call.listNotices({ query: { unread: 'true', limit: 200 } });
    expect(items.map((item) => item.id)).not.toContain(notice!.id);
    expect(await refusal(officer.desk.call.unreadNotice({ params }))).toMatchObject({ code: 'notice.not-found' });
    expect((await members[0]!.desk.call.unreadNotice({ params })).readAt).toBeNull();
  });

  it('is not told where what it is about did not happen, and leaves the scope of who acted as it was', async () => {
    const { officer, coordinator } = company;
    const member = await aMember(house, 'KAZ');
    const id = await aFormingMission(house, officer, coordinator);
    const application = await applyOneself(member, id);
    const seen: number[] = [];
    const line = { id: application, missionId: id };
    const telling = house.app.get(Transactions).write(new Actor(null, officer.id, [], 'test'), async (unit) => {
      const count = async () => (await unit.manager.query('SELECT count(*)::int AS n FROM notice'))[0]!.n;
      seen.push(await count());
      await unit.recordMove('application', { action: 'endorse', from: 'SUBMITTED', to: 'ENDORSED' }, [], line);
      seen.push(await count());
      const [people] = (await unit.manager.query('SELECT count(*)::int AS n FROM person')) as { n: number }[];
      seen.push(people!.n);
      throw new Error('broken');
    });
    await expect(telling).rejects.toThrow('broken');
    // The own notices and the own person, before as after; not the member's, whom the line concerned.
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toBe(1);
    expect(await kindsTold(member, id)).toEqual([]);
    await house.app
      .get(Transactions)
      .asSystem('a test')
      .write(new Actor(null, officer.id, [], 'test'), (unit) =>
        unit.recordMove('application', { action: 'endorse', from: 'SUBMITTED', to: 'ENDORSED' }, [], line),
      );
    expect(await kindsTold(member, id)).toEqual(['application-endorsed']);
  });

  it('is not sent to someone whose account was closed meanwhile', async () => {
    const { officer, coordinator } = company;
    const member = await aMember(house, 'KAZ');
    const { accountId } = await member.desk.call.me();
    const held = await holdWork();
    const [before] = await sql<{ seq: string }>('SELECT coalesce(max(seq), 0) AS seq FROM notice');
    const { seq } = before!;
    const id = await aFormingMission(house, officer, coordinator);
    const application = await applyOneself(member, id);
    await moveApplication(company.representative, application, 'endorse');
    await house.secretary.call.deactivateAccount({ params: { id: accountId } });
    await held.release();
    await until('it was dealt with', async () => {
      const rows = await sql<{ kind: string; mail: string }>(TOLD_SINCE, [member.id, seq]);
      return rows.some(({ kind }) => kind === 'application-endorsed') && rows.every(({ mail }) => mail === 'none');
    });
    // What was told of while the account stood open may have gone out before the work was held.
    expect(await sql(`${TOLD_SINCE} AND id IN (SELECT notice_id FROM mailbox_message)`, [member.id, seq])).toEqual([]);
  });
});

it('tells nobody of a mission that nobody was called to', async () => {
  const { officer, representative } = company;
  const { id } = await aDraft(officer);
  await move(officer, id, 'postpone', 'Later');
  expect(await kindsTold(representative, id)).toEqual([]);
});

const told = async ({ desk }: Pick<Person, 'desk'>, kind: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter((notice) => notice.kind === kind);

describe('Nobody acts for another unheard:', () => {
  it('a link, a role, an office and their end are told to whom they concern and to who answers for the delegation', async () => {
    const { officer } = company;
    const representative = await aRepresentative(house, 'TJK');
    const member = await aMember(house, 'TJK');
    const { accountId } = await member.desk.call.me();
    const stranger = await aRepresentative(house, 'ARM');
    const [before, strangers] = [
      await told(member, 'access-changed'),
      await told(stranger, 'delegation-access-changed'),
    ];
    const seen = (await told(representative, 'delegation-access-changed')).length;
    await officer.desk.call.makeLink({ params: { id: accountId } });
    const grant = { personId: member.id, role: 'auditor' as const, on: null };
    const { id } = await house.secretary.call.giveGrant({ body: grant });
    await house.secretary.call.endGrant({ params: { id }, body: { reason: 'SYNTHETIC' } });
    const delegation = await house.cast.delegation('TJK');
    const office = {
      personId: member.id,
      office: 'delegationDeputy' as const,
      validFrom: '2026-03-01',
      source: 'SYNTHETIC',
    };
    await officer.desk.call.appointRepresentative({ params: { id: delegation.id }, body: office });
    const words = ['A password link was made', 'A role was granted', 'A role was ended'];
    const own = (await told(member, 'access-changed')).slice(0, -before.length || undefined).toReversed();
    expect(own).toHaveLength(4);
    words.forEach((word, index) => expect(own[index]!.body.en).toContain(word));
    expect(own[0]).toMatchObject({ missionId: null, link: expect.stringMatching(/\/account$/) as unknown });
    const others = (await told(representative, 'delegation-access-changed')).slice(0, -seen || undefined).toReversed();
    expect(others).toHaveLength(4);
    expect(others[0]!.link).toMatch(new RegExp(`/people/${member.id}$`));
    // The desk says of whom it speaks. By mail no name but of who did it, who may be called the same; and nobody of
    // another delegation hears of it.
    for (const { body } of others) expect(body.en).toContain(`About: ${member.name.en} `);
    for (const { body } of (await mailFor(house, representative)).slice(-4))
      expect(body).not.toMatch(/About:|О ком речь:/);
    for (const { subject, body } of others)
      for (const said of [
        subject.ru,
        subject.en,
        body.ru.replace(/(Кто это сделал|О ком речь): .*/g, ''),
        body.en.replace(/(Done by|About): .*/g, ''),
      ])
        for (const name of Object.values(member.name)) expect(said).not.toContain(name);
    expect(await told(stranger, 'delegation-access-changed')).toHaveLength(strangers.length);
    // Who does it for oneself is told nothing.
    const officers = (await told(officer, 'access-changed')).length;
    await officer.desk.call.makeLink({ params: { id: (await officer.desk.call.me()).accountId } });
    expect(await told(officer, 'access-changed')).toHaveLength(officers);
  });

  it('a mandate is told to its holder each time, and to the representatives once for a whole roster', async () => {
    const representative = await aRepresentative(house, 'KGZ');
    for (const { id } of await told(representative, 'delegation-mandates-changed'))
      await representative.desk.call.readNotice({ params: { id } });
    const members = [await aMember(house, 'KGZ'), await aMember(house, 'KGZ')];
    for (const member of members) expect(await told(member, 'mandate-changed')).toHaveLength(1);
    const unread = (await told(representative, 'delegation-mandates-changed')).filter(({ readAt }) => !readAt);
    expect(unread).toHaveLength(1);
    expect(unread[0]!.link).toMatch(new RegExp(`/people/${members[0]!.id}$`));
  });
});
