import { createPublicKey, verify } from 'node:crypto';
import { fromBase64Url, isGenuine, parseStatement } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, outcome, raw, refusal, until } from '../../support/asking.js';
import { printed, statementsIn } from '../../support/badges.js';
import { aBrowser } from '../../support/accounts.js';
import { Browser, problemIn } from '../../support/browser.js';
import { handIn } from '../../support/dossier.js';
import { pictureOf } from '../../support/hostile-files.js';
import { aMember } from '../../support/factories.js';
import { textOfPages } from '../../render/pdf-tools.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  participantsOf,
  aReadyMission,
  aSentMission,
  accredit,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
let other: Person;
let mission: Awaited<ReturnType<typeof aReadyMission>>;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house, 2);
  [member, other] = company.members as [Person, Person];
  mission = await aReadyMission(house, company);
});
afterAll(() => house.close());

const badgeOf = (person: Person, of = mission) => `/api/accreditations/${of.of(person).accreditation}/badge`;
const statementOf = async (person: Person) => statementsIn(await company.officer.desk.download(badgeOf(person)))[0]!;
const check = async (statement: string) => {
  const answer = await aBrowser(house).send('POST', '/api/badges/check', { json: { statement } });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text) as { genuine: boolean; state: string; statement: Record<string, unknown> | null };
};
const preview = ({ desk }: Person, json: object, { id } = mission) =>
  Browser.of(house.url, desk).send('POST', `/api/missions/${id}/badge-previews`, { json });
const status = async ({ desk }: Person, path: string) => (await raw(desk, path)).status;

describe('R-32: the badges of a mission', () => {
  it('are seen as they will be printed before one of them is issued, by whoever issues them; nothing is kept of it', async () => {
    const { officer, coordinator } = company;
    const { application } = mission.of(member);
    const portrait = await pictureOf(600, 800).png();
    expect((await handIn(house, officer, application, 'photo', 'image/png', portrait)).status).toBe(201);
    const before = (await logOf(house, { missionId: mission.id })).length;
    const took: number[] = [];
    for (const body of [{}, { language: 'en' }, { size: 'A6', sheet: false }]) {
      const began = performance.now();
      const { status: answered, bytes } = await preview(officer, body);
      took.push(performance.now() - began);
      expect([answered, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    // The first of them begins a process.
    expect(Math.min(...took.slice(1))).toBeLessThan(1_000);
    const { bytes } = await preview(officer, {});
    const [code, ...others] = statementsIn(bytes);
    expect(others).toHaveLength(2);
    // Each of them, for they can be cut out.
    expect(
      textOfPages(bytes, '-raw')
        .join(' ')
        .match(/ОБРАЗЕЦ/g),
    ).toHaveLength(3);
    expect(await check(code!)).toEqual({ genuine: false, state: 'unknown', statement: null });
    expect(bytes.toString('latin1').match(/DCTDecode/g)).toHaveLength(1);
    for (const person of [member, coordinator]) expect((await preview(person, {})).status).toBe(403);
    const { items } = await officer.desk.call.listBadges({ params: { id: mission.id } });
    expect([items, (await logOf(house, { missionId: mission.id })).length]).toEqual([[], before]);
  });

  it('are drawn for everyone accredited, each the same file however often', async () => {
    const first = await printed(company.officer, mission.id);
    expect(first).toMatchObject({ badges: 3, pages: 1, error: null });
    const again = await printed(company.officer, mission.id);
    expect(again.fileDigest).toBe(first.fileDigest);
    const cards = await printed(company.officer, mission.id, { size: 'A6', sheet: false, language: 'en' });
    expect(cards).toMatchObject({ badges: 3, pages: 3 });
    const { items } = await company.coordinator.desk.call.listBadges({ params: { id: mission.id } });
    expect(items).toHaveLength(3);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['valid']));
    const lines = await logOf(house, { missionId: mission.id });
    expect(lines.filter(({ what }) => what === 'badge.issued')).toHaveLength(3);
  });

  it('are seen by their bearer, the coordinator and the Secretariat, and by nobody else', async () => {
    const { officer, coordinator, representative } = company;
    const { id } = await printed(officer, mission.id, { accreditationIds: [mission.of(member).accreditation] });
    for (const person of [member, coordinator, officer]) expect(await status(person, badgeOf(member))).toBe(200);
    const stranger = await aMember(house, 'KAZ');
    for (const person of [other, representative, stranger]) expect(await status(person, badgeOf(member))).toBe(404);
    const sheet = `/api/badge-sheets/${id}/file`;
    for (const person of [coordinator, officer]) expect(await status(person, sheet)).toBe(200);
    for (const person of [member, representative, stranger]) expect(await status(person, sheet)).toBe(404);
    const list = other.desk.call.listBadges({ params: { id: mission.id } });
    expect((await refusal(list)).code).toBe('permission.missing');
  });

  it('are all there is to see of a certificate, which others see no more of than that there is one', async () => {
    const { officer, coordinator, representative } = company;
    const { application } = mission.of(member);
    const seen = async ({ desk }: Person) => {
      const { accreditation } = await desk.call.getApplication({ params: { id: application } });
      const { items } = await desk.call.listApplications({ params: { id: mission.id }, query: { limit: 200 } });
      const batches = await desk.call.listBatches({ params: { id: mission.id } });
      const batched = batches.items.flatMap(({ accreditations }) => accreditations);
      const exported = JSON.parse(
        (await desk.download(`/api/missions/${mission.id}/exports/observers?format=json`)).toString(),
      ) as Record<string, unknown>[];
      return {
        states: [accreditation!.state, ...exported.map((row) => row.accreditationState)],
        certificates: [
          accreditation!.certificateNumber,
          items.find(({ id }) => id === application)!.accreditation!.certificateNumber,
          batched.find(({ applicationId }) => applicationId === application)!.certificateNumber,
        ],
        everything: JSON.stringify([accreditation, items, batched, exported]),
      };
    };
    const theirs = await seen(officer);
    expect(theirs.certificates).toEqual(Array(3).fill(expect.stringMatching(/^C-/)));
    expect((await seen(coordinator)).certificates).toEqual(theirs.certificates);
    const managers = await seen(representative);
    expect(managers.states).toEqual(theirs.states);
    expect(new Set(managers.states)).toEqual(new Set(['ACCREDITED']));
    expect(managers.certificates).toEqual([null, null, null]);
    for (const hidden of [theirs.certificates[0]!, '"validFrom":"', '"actNumber":"', '"actDate":"'])
      expect(managers.everything).not.toContain(hidden);
    const params = { id: member.id };
    const service = async ({ desk }: Person) => JSON.stringify(await desk.call.getService({ params }));
    for (const person of [member, officer]) expect(await service(person)).toContain(`"${theirs.certificates[0]}"`);
    expect(await service(representative)).not.toContain('"certificateNumber":"');
    const own = await member.desk.call.getApplication({ params: { id: application } });
    expect(own.accreditation!.certificateNumber).toBe(theirs.certificates[0]);
  });

  it('are sealed at rest under the key of the mission, and noise once it is destroyed', async () => {
    const another = await aReadyMission(house, company);
    const { id: elsewhere } = another;
    const { id } = await printed(company.officer, elsewhere);
    const [file] = await sql<{ bytes: Buffer }>(
      `SELECT f.bytes FROM stored_file f JOIN badge_sheet s ON s.file_id = f.id WHERE s.id = $1`,
      [id],
    );
    expect(file!.bytes.includes('%PDF')).toBe(false);
    await sql(`UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE mission_id = $1 AND person_id IS NULL`, [
      elsewhere,
    ]);
    expect(await status(company.officer, `/api/badge-sheets/${id}/file`)).toBe(410);
    expect(await status(member, badgeOf(member, another))).toBe(410);
  });

  it('are for whom the host has accredited: there is none to stand in for its certificate', async () => {
    const sent = await aSentMission(house, company);
    const ask = async (accreditationIds?: string[]) => {
      const body = { accreditationIds };
      const issued = await outcome(company.officer.desk.call.issueBadges({ params: { id: sent.id }, body }));
      // What is not issued is not shown either.
      expect(problemIn(await preview(company.officer, body, sent)).code).toBe(issued);
      return issued;
    };
    expect(await ask()).toBe('badge.not-accredited');
    expect(await ask([sent.of(member).accreditation])).toBe('badge.not-accredited');
    expect(await ask([mission.of(member).accreditation])).toBe('accreditation.not-found');
    await accredit(company.officer, sent.of(member).accreditation);
    expect(await ask([sent.of(member).accreditation, sent.of(other).accreditation])).toBe('badge.not-accredited');
    expect((await printed(company.officer, sent.id)).badges).toBe(1);
    expect(await outcome(company.coordinator.desk.call.issueBadges({ params: { id: sent.id }, body: {} }))).toBe(
      'permission.missing',
    );
  });
});

it('says why badges that were given up were not drawn, and does not wait for ever', async () => {
  const { id } = await printed(company.officer, mission.id);
  // Asked for by somebody whose account is gone when the worker comes to it.
  const [lost] = await sql<{ id: string }>(
    `INSERT INTO badge_sheet (mission_id, requested_by, size, sheet, language, state)
     SELECT mission_id, gen_random_uuid(), size, sheet, language, 'waiting' FROM badge_sheet WHERE id = $1 RETURNING id`,
    [id],
  );
  await sql(
    `INSERT INTO outbox (key, job, payload, background)
     SELECT replace(key, $1, $2), job, jsonb_build_object('sheetId', $2), background FROM outbox WHERE key LIKE '%' || $1`,
    [id, lost!.id],
  );
  const sheet = await until('the badges are given up', async () => {
    const seen = await company.officer.desk.call.getBadgeSheet({ params: { id: lost!.id } });
    return seen.state !== 'waiting' && seen;
  });
  expect(sheet).toMatchObject({ state: 'failed', error: { ru: expect.any(String), en: expect.any(String) } });
});

describe('the statement of a badge', () => {
  it('says whose it is and is verified without the server, by two implementations', async () => {
    const statement = await statementOf(member);
    const parsed = parseStatement(statement)!;
    expect(parsed.statement).toMatchObject({ function: 'member', validFrom: '2026-03-02', validUntil: null });
    expect(parsed.statement.name.ru).toContain(member.name.ru);
    // In this order it is on badges that are worn: in another they would count as replaced.
    expect(parsed.statement.name.en).toMatch(new RegExp(`^\\S+ ${member.name.en}$`));
    expect(parseStatement(await statementOf(company.coordinator))!.statement.function).toBe('coordinator');
    const listed = await aBrowser(house).send('GET', '/api/badge-keys');
    const { items } = JSON.parse(listed.text) as { items: { kid: string; publicKey: string }[] };
    const { publicKey } = items.find(({ kid }) => kid === parsed.statement.kid)!;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    expect(verify(null, parsed.signed, key, parsed.signature)).toBe(true);
    expect(await isGenuine(parsed, fromBase64Url(publicKey))).toBe(true);
    const forged = { ...parsed, signed: parsed.signed.map((byte, i) => (i === 30 ? byte ^ 1 : byte)) };
    expect(await isGenuine(forged, fromBase64Url(publicKey))).toBe(false);
  });

  it('is known to the server as long as not one letter is altered, and its answer repeats nothing else', async () => {
    const statement = await statementOf(member);
    const { statement: said, ...rest } = await check(statement);
    expect(rest).toEqual({ genuine: true, state: 'valid' });
    expect(said).toEqual({
      kind: 'badge',
      substitutesHostCertificate: false,
      ...parseStatement(statement)!.statement,
    });
    const swapped = (at: number) =>
      statement.slice(0, at) + (statement[at] === '0' ? '1' : '0') + statement.slice(at + 1);
    const altered = [
      swapped(52),
      swapped(statement.length - 157),
      `${statement}0`,
      'nonsense',
      '1.',
      'x'.repeat(4_000),
    ];
    for (const text of altered)
      expect(await check(text)).toEqual({ genuine: false, state: 'unknown', statement: null });
  });

  it('counts in the days of the host, between those of the certificate', async () => {
    const statement = await statementOf(member);
    house.setClock('2026-03-01T20:59:59Z');
    expect((await check(statement)).state).toBe('not-yet');
    house.setClock('2026-03-01T21:00:00Z');
    expect((await check(statement)).state).toBe('valid');
    house.setClock(TIMES.nominating);
  });

  it('is replaced when the name on it changes, and the old paper counts no more', async () => {
    const { officer } = company;
    const old = await statementOf(other);
    await sql(`UPDATE person SET family_name = 'Переименованнов' WHERE id = $1`, [other.id]);
    await printed(officer, mission.id);
    const fresh = await statementOf(other);
    expect(await check(old)).toMatchObject({ genuine: true, state: 'replaced' });
    expect(await check(fresh)).toMatchObject({ genuine: true, state: 'valid' });
    expect(parseStatement(fresh)!.statement.name.ru).toContain('Переименованнов');
  });

  it('stays genuine when the key is changed; the next badge is signed by the new one', async () => {
    const old = await statementOf(member);
    const { kid, retiredAt } = await house.secretary.call.rotateBadgeKey();
    expect(retiredAt).toBeNull();
    expect(await check(old)).toMatchObject({ genuine: true, state: 'valid' });
    const later = await aReadyMission(house, company);
    await printed(company.officer, later.id);
    const [fresh] = statementsIn(await member.desk.download(badgeOf(member, later)));
    expect(parseStatement(fresh!)!.statement.kid).toBe(kid);
    expect(await check(fresh!)).toMatchObject({ genuine: true, state: 'valid' });
    const denied = company.officer.desk.call.rotateBadgeKey();
    expect((await refusal(denied)).code).toBe('permission.missing');
  });

  it('R-30: is worth nothing from the moment the host revokes the accreditation', async () => {
    const { officer } = company;
    const statement = await statementOf(member);
    const { accreditation } = mission.of(member);
    await officer.desk.call.moveAccreditation({
      params: { id: accreditation },
      body: { action: 'revoke', reason: 'SYNTHETIC', authority: 'SYNTHETIC', endedOn: '2026-03-02' },
    });
    expect(await check(statement)).toMatchObject({ genuine: true, state: 'revoked' });
    expect(await status(member, badgeOf(member))).toBe(409);
    const again = officer.desk.call.issueBadges({
      params: { id: mission.id },
      body: { accreditationIds: [accreditation] },
    });
    expect((await refusal(again)).code).toBe('badge.not-accredited');
    expect((await printed(officer, mission.id)).badges).toBe(2);
  });
});

it('lets the database keep one badge of a bearer and one key that signs', async () => {
  const badges = `INSERT INTO badge (accreditation_id, mission_id, person_id, kid, statement_digest, issued_at)
    SELECT accreditation_id, mission_id, person_id, kid, 'x', now() FROM badge WHERE replaced_at IS NULL LIMIT 1`;
  await expect(sql(badges)).rejects.toThrow('badge_one_current');
  const keys = `INSERT INTO signing_key SELECT 'second', purpose, public_key, wrapping_key_name, wrapped, created_at, NULL
    FROM signing_key LIMIT 1`;
  await expect(sql(keys)).rejects.toThrow('signing_key_one_current');
});
