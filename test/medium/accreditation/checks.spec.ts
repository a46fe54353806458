import { acceptTexts, applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  accredit,
  participantsOf,
  aReadyMission,
  aSentMission,
  listed,
  onDuty,
  send,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 2);
  [member] = company.members as [Person];
});
beforeEach(() => house.setClock(TIMES.nominating));
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const forming = () => aFormingMission(house, company.officer, company.coordinator);
const read = (id: string) => company.officer.desk.call.getApplication({ params: { id } });
const move = ({ desk }: Pick<Person, 'desk'>, id: string, action: 'submit' | 'resubmit' | 'refuseListing') =>
  desk.call.moveApplication({ params: { id }, body: { action, reason: 'SYNTHETIC' } });
const change = async (person: Person, about: object) => {
  const { id, delegationId: _, version, ...rest } = await house.secretary.call.getPerson({ params: { id: person.id } });
  await house.secretary.call.changePerson({ params: { id }, body: { ...rest, ...about }, ifMatch: version });
};

const raise = ({ desk }: Pick<Person, 'desk'>, id: string) =>
  desk.call.raiseConflict({ params: { id }, body: { statement: 'SYNTHETIC' } });
const decide = async ({ desk }: Pick<Person, 'desk'>, id: string, decision: 'cleared' | 'confirmed') => {
  const { items } = await company.officer.desk.call.listConflicts({ params: { id } });
  const { id: open } = items.find(({ state }) => state === 'open') ?? items[0]!;
  return desk.call.decideConflict({ params: { id: open }, body: { decision, reasons: 'SYNTHETIC' } });
};
const batchOf = async (id: string) => (await company.officer.desk.call.listBatches({ params: { id } })).items[0]!;

describe('a conflict of interest', () => {
  it('that is declared or alleged keeps the name from the list until the Secretariat decides, with reasons', async () => {
    const { officer, representative, coordinator } = company;
    const missionId = await forming();
    const { application } = await member.desk.call.apply({
      params: { id: missionId },
      body: { personId: member.id, category: 'member', declaredConflict: 'a cousin stands for election' },
    });
    const { id } = application;
    expect(application.conflict).toBe('open');
    await acceptTexts(member, id);
    await move(member, id, 'submit');
    await endorse(representative, id);
    expect(await refusal(list(officer, id))).toMatchObject({
      codes: ['application.conflict-open'],
      findings: [{ rule: 'R-21' }],
    });
    // The applicant may say more, and does not decide.
    await raise(member, id);
    expect((await refusal(decide(member, id, 'cleared'))).status).toBe(403);
    expect((await decide(officer, id, 'cleared')).application.conflict).toBe('cleared');
    expect((await refusal(decide(officer, id, 'cleared'))).code).toBe('conflict.decided-already');
    await list(officer, id);
    await coordinator.desk.call.approveList({ params: { id: missionId } });
    await raise(coordinator, id);
    expect((await refusal(send(officer, missionId))).codes).toEqual(['application.conflict-open']);
    await decide(officer, id, 'confirmed');
    expect((await refusal(send(officer, missionId))).codes).toEqual(['application.conflict-confirmed']);
    expect((await move(officer, id, 'refuseListing')).application.state).toBe('NOT_LISTED');
    // Neither what was stated nor the reasons stand in the log.
    const lines = (await logOf(house, { subjectId: id })).filter(({ what }) => what.startsWith('application.conflict'));
    expect(lines.map(({ what }) => what.split('-')[1])).toEqual(['raised', 'raised', 'decided', 'raised', 'decided']);
    expect(JSON.stringify(lines)).not.toContain('cousin');
  });
});

describe('a change of a person’s data', () => {
  it('sends back what was endorsed, takes its place, and says which field it was', async () => {
    const missionId = await forming();
    const id = await listed(company, member, missionId);
    await change(member, { email: `changed.${Date.now()}@desk.example` });
    expect((await read(id)).state).toBe('LISTED');
    await change(member, { familyNameLatin: 'Respelt' });
    expect(await read(id)).toMatchObject({ state: 'SUBMITTED', endorsedAt: null });
    const line = (await logOf(house, { subjectId: id })).at(-1);
    expect(line).toMatchObject({ action: 'reopen', reason: '@data-changed:familyNameLatin' });
    await endorse(company.representative, id);
    expect((await list(company.officer, id)).application.state).toBe('LISTED');
    await change(member, { otherCitizenships: ['BLR'] });
    expect((await refusal(endorse(company.representative, id))).codes).toEqual(['application.host-national']);
    await change(member, { otherCitizenships: [] });
  });

  it('flags a name that is with the host, and warns whoever records its accreditation', async () => {
    const { id: missionId, of } = await aSentMission(house, company);
    const { application, accreditation } = of(member);
    await change(member, { givenName: 'Иное-Имя' });
    expect(await read(application)).toMatchObject({ state: 'SENT', changedAfterSending: ['name'] });
    const { warnings } = await accredit(company.officer, accreditation);
    expect(warnings.map(({ code }) => code)).toEqual(['accreditation.data-changed']);
    // once the host has the correction there is nothing left to tell.
    await company.officer.desk.call.askPaper({
      params: { id: missionId },
      body: { kind: 'correction-letter', subjectId: application },
    });
    expect((await read(application)).changedAfterSending).toEqual([]);
  });

  it('loses nothing of a letter that was taken back before it was made: asked again, it says the same', async () => {
    const { id: missionId, of } = await aSentMission(house, company);
    const { call } = company.officer.desk;
    const params = { id: missionId };
    type Asked = Parameters<typeof call.askPaper>[0]['body'];
    const ask = async (body: Asked) => (await call.askPaper({ params, body })).items[0]!.id;
    const takeBack = (id: string) => call.cancelWork({ params: { id } });
    const standing = async (kind: Asked['kind']) =>
      (await call.listPapers({ params, query: { kind } })).items.map(({ id, state, superseded }) => [
        id,
        state,
        superseded,
      ]);
    // What it corrects stood in the flag alone, and the flag went when it was asked for.
    await change(member, { givenName: 'Иное-Имя' });
    const correction = { kind: 'correction-letter', subjectId: of(member).application } as const;
    const letter = await ask(correction);
    await takeBack(letter);
    expect(await ask(correction)).toBe(letter);
    // Whom the first request was about is in no other.
    const { items } = await call.listBatches({ params });
    const request = { kind: 'cancellation-request', subjectId: items[0]!.id } as const;
    const withdrawn = async (person: Person) => {
      const body = { action: 'cancelOnRequest', reason: 'SYNTHETIC' } as const;
      await call.moveAccreditation({ params: { id: of(person).accreditation }, body });
      return ask(request);
    };
    const first = await withdrawn(member);
    await takeBack(first);
    const second = await withdrawn(company.members[1]!);
    expect(await standing('cancellation-request')).toEqual([
      [second, 'waiting', false],
      [first, 'waiting', false],
    ]);
    // What was to be superseded stands, where what was to take its place was never made.
    await accredit(company.officer, of(company.coordinator).accreditation);
    const register = { kind: 'press-composition' } as const;
    const former = await ask(register);
    await change(company.coordinator, { familyName: 'Переменин-Условный' });
    const next = await ask(register);
    expect(next).not.toBe(former);
    await takeBack(next);
    expect(await standing('press-composition')).toEqual([
      [next, 'cancelled', true],
      [former, 'waiting', false],
    ]);
    // One that was superseded before it was taken back brings nothing back: what took its place stands alone.
    const spelt = async (familyName: string) => {
      await change(company.coordinator, { familyName });
      return ask(register);
    };
    const between = await spelt('Второй-Условный');
    const newest = await spelt('Третий-Условный');
    await takeBack(between);
    expect(await standing('press-composition')).toEqual([
      [newest, 'waiting', false],
      [between, 'cancelled', true],
      [next, 'cancelled', true],
      [former, 'waiting', true],
    ]);
    await takeBack(newest);
    expect((await standing('press-composition')).find(([, , superseded]) => !superseded)).toEqual([
      former,
      'waiting',
      false,
    ]);
    // Two who ask for one have both asked: it is with the last of them.
    await house.secretary.call.askPaper({ params, body: request });
    expect((await refusal(takeBack(second))).code).toBe('work.not-found');
  });
});

it('binds who is not endorsed yet to the newest wording, and the endorsed to theirs', async () => {
  const missionId = await forming();
  const [one, two] = company.members as [Person, Person];
  const endorsed = await applyOneself(one, missionId);
  await endorse(company.representative, endorsed);
  const submitted = await applyOneself(two, missionId);
  const body = { ru: 'УСЛОВНЫЙ кодекс', en: 'SYNTHETIC code' };
  const publish = { kind: 'code-of-conduct' as const, body, source: 'SYNTHETIC' };
  expect(await outcome(company.officer.desk.call.publishText({ body: publish }))).toBe('permission.missing');
  house.setClock('2026-03-02T10:00:00Z');
  const { version } = await house.secretary.call.publishText({ body: publish });
  expect(version).toBe(2);
  expect((await list(company.officer, endorsed)).application.state).toBe('LISTED');
  expect((await refusal(endorse(company.representative, submitted))).codes).toEqual(['application.texts-not-accepted']);
  await two.desk.call.acceptText({ params: { id: submitted }, body: { text: 'code-of-conduct', version } });
  expect((await endorse(company.representative, submitted)).application.state).toBe('ENDORSED');
  const { items } = await two.desk.call.listTexts({});
  const codes = items.filter(({ kind, language }) => kind === 'code-of-conduct' && language === 'en');
  expect(codes.map((text) => [text.version, text.source])).toEqual([
    [2, 'SYNTHETIC'],
    [1, null],
  ]);
});

describe('the decisions about a batch', () => {
  const GRANT = { action: 'accredit' as const, actNumber: 'A-1', actDate: '2026-03-02', validFrom: '2026-03-02' };

  it('are recorded together or not at all, and can be tried', async () => {
    const { id } = await aSentMission(house, company);
    const { id: batchId, accreditations } = await batchOf(id);
    const decideAll = (body: object) =>
      company.officer.desk.call.decideBatch({ params: { id: batchId }, body: { decisions: [], ...body } });
    const tried = await decideAll({ dryRun: true, default: GRANT });
    expect(tried).toMatchObject({ applied: false, refused: 3 });
    expect(tried.items[0]!.findings[0]).toMatchObject({ code: 'accreditation.act-incomplete' });
    const decisions = accreditations.map(({ id: accreditationId }, index) =>
      index === 0
        ? { accreditationId, action: 'refuse' as const, reason: 'SYNTHETIC' }
        : { accreditationId, certificateNumber: `C-${index}` },
    );
    const flawed = [...decisions.slice(0, 2), { accreditationId: decisions[2]!.accreditationId }];
    const refused = await refusal(decideAll({ default: GRANT, decisions: flawed }));
    expect(refused.code).toBe('batch.decisions-refused');
    expect(refused.findings.at(-1)).toMatchObject({ code: 'accreditation.act-incomplete', params: { line: 3 } });
    expect(new Set((await batchOf(id)).accreditations.map(({ state }) => state))).toEqual(new Set(['REQUESTED']));
    expect(await decideAll({ default: GRANT, decisions })).toMatchObject({ applied: true, refused: 0 });
    const after = (await batchOf(id)).accreditations;
    expect(after.map(({ state, certificateNumber }) => [state, certificateNumber])).toEqual([
      ['REFUSED', null],
      ['ACCREDITED', 'C-1'],
      ['ACCREDITED', 'C-2'],
    ]);

    // An appeal: the name goes out again in another batch, the refusal stays on record.
    const { applicationId } = after[0]!;
    expect((await refusal(move(company.officer, after[1]!.applicationId, 'resubmit'))).codes).toEqual([
      'application.not-refused',
    ]);
    expect((await move(company.officer, applicationId, 'resubmit')).application.state).toBe('LISTED');
    await company.coordinator.desk.call.approveList({ params: { id } });
    const second = await send(company.officer, id);
    expect(second).toMatchObject({ number: 2, accreditations: [{ applicationId, state: 'REQUESTED' }] });
    expect((await batchOf(id)).accreditations[0]!.state).toBe('REFUSED');
  });

  it('come as the host’s table: tried first, recorded once, and each row that cannot be read says why', async () => {
    const { id } = await aSentMission(house, company);
    const { id: batchId, accreditations } = await batchOf(id);
    const rows = (certificates: string[], words = ['Аккредитован', 'accredited', 'Отказано']) =>
      Buffer.from(
        '\uFEFF№;ФИО;Решение;Номер акта;Дата акта;Удостоверение;Действует с;Причина\r\n' +
          accreditations
            .map(({ name }, index) => {
              const granted = index < 2 ? `${certificates[index]};02.03.2026` : ';';
              return `${index + 1};${name[index === 1 ? 'en' : 'ru'].toUpperCase()};${words[index]};A-7;02.03.2026;${granted};SYNTHETIC`;
            })
            .join('\r\n'),
      );
    const post = async (file: Buffer, query: string) => {
      const headers = { 'content-type': 'text/csv', 'x-requested-with': 'test', 'accept-language': 'ru' };
      const { desk } = company.officer;
      const answer = await desk['fetch'](`${desk['url']}/api/batches/${batchId}/replies?${query}`, {
        method: 'POST',
        body: new Uint8Array(file),
        headers,
      });
      return { status: answer.status, body: (await answer.json()) as Report };
    };
    type Report = {
      digest: string;
      code: string;
      totals: object;
      rows: { outcome: string; reasons: { code: string; sentence: { ru: string } }[] }[];
    };

    const unclear = await post(rows(['C-11', 'C-12'], ['может быть', 'accredited', 'Отказано']), 'dryRun=true');
    expect(unclear.body.totals).toEqual({ rows: 3, decided: 2, unchanged: 0, refused: 1 });
    expect(unclear.body.rows[0]!.reasons[0]).toMatchObject({ code: 'reply.decision-unknown' });
    expect(unclear.body.rows[0]!.reasons[0]!.sentence.ru).toContain('может быть');
    const file = rows(['C-11', 'C-12']);
    expect((await post(file, 'dryRun=false')).body.code).toBe('roster.not-tried');
    const tried = await post(file, 'dryRun=true');
    expect(tried.body.totals).toEqual({ rows: 3, decided: 3, unchanged: 0, refused: 0 });
    const other = await post(rows(['C-13', 'C-12']), `dryRun=false&digest=${tried.body.digest}`);
    expect(other.body.code).toBe('roster.other-file');
    const applied = await post(file, `dryRun=false&digest=${tried.body.digest}`);
    expect(applied).toMatchObject({ status: 200, body: { applied: true } });
    const after = (await batchOf(id)).accreditations;
    expect(after.map(({ state, certificateNumber }) => [state, certificateNumber])).toEqual([
      ['ACCREDITED', 'C-11'],
      ['ACCREDITED', 'C-12'],
      ['REFUSED', null],
    ]);
    const again = await post(file, `dryRun=false&digest=${tried.body.digest}`);
    expect(again.body.totals).toEqual({ rows: 3, decided: 0, unchanged: 3, refused: 0 });
    // Family and given name under headers of their own mean the same people.
    const apart = accreditations.map(({ name }) => `${name.ru.split(' ').join(';')};–`);
    const named = await post(Buffer.from(['Фамилия;Имя;Решение', ...apart].join('\r\n')), 'dryRun=true');
    expect(named.body.totals).toEqual({ rows: 3, decided: 0, unchanged: 3, refused: 0 });
  });
});

it('ends an accreditation with date and authority, at once, and notes when the certificate came back', async () => {
  const { of } = await aReadyMission(house, company);
  const { accreditation: id } = of(member);
  const { call } = company.officer.desk;
  const revoke = (fields: object) =>
    call.moveAccreditation({ params: { id }, body: { action: 'revoke', reason: 'a breach', ...fields } });
  const back = () => call.returnCertificate({ params: { id }, body: { returnedOn: '2026-03-02' } });
  expect((await refusal(back())).codes).toEqual(['accreditation.no-certificate']);
  const whole = { authority: 'SYNTHETIC', endedOn: '2026-03-02' };
  for (const fields of [{}, { authority: 'SYNTHETIC' }, { endedOn: '2026-03-02' }, { ...whole, endedOn: '2026-03-03' }])
    expect(await refusal(revoke(fields))).toMatchObject({
      codes: ['accreditation.end-incomplete'],
      findings: [{ rule: 'R-30' }],
    });
  const { accreditation } = await revoke(whole);
  expect(accreditation).toMatchObject({ ...whole, state: 'REVOKED_BY_HOST', reason: 'a breach' });
  expect((await back()).accreditation.certificateReturnedOn).toBe('2026-03-02');
  house.setClock(TIMES.firstDay);
  expect((await refusal(onDuty(company.coordinator, id))).codes).toEqual(['accreditation.not-accredited']);
});

it('R-30: does one act about many certificates, or about none, and says beforehand what stands against it', async () => {
  const { id, of } = await aReadyMission(house, company);
  const { officer, coordinator } = company;
  const [one, other] = [member, coordinator].map((person) => of(person).accreditation) as [string, string];
  const act = ({ call }: Pick<Person['desk'], 'call'>, body: object) =>
    call.actOnCertificates({ params: { id }, body: body as never });
  const states = async () => {
    const { items } = await officer.desk.call.listBatches({ params: { id } });
    const known = new Map(items.flatMap(({ accreditations }) => accreditations.map((row) => [row.id, row])));
    return [one, other].map((each) => known.get(each)!);
  };
  const end = { action: 'revoke', reason: 'a breach', authority: 'SYNTHETIC', endedOn: '2026-03-02' };
  const both = { accreditationIds: [one, other] };
  expect(await act(officer.desk, { ...end, ...both, dryRun: true })).toMatchObject({
    applied: false,
    refused: 0,
    items: [{ possible: true }, { possible: true }],
  });
  // An officer recalls nobody.
  const recalled = await act(officer.desk, { ...end, ...both, action: 'recall', dryRun: true });
  expect(recalled.items.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    ['permission.missing'],
    ['permission.missing'],
  ]);
  expect((await states()).map(({ state }) => state)).toEqual(['ACCREDITED', 'ACCREDITED']);
  await act(officer.desk, { ...end, accreditationIds: [one] });
  expect((await refusal(act(officer.desk, { ...end, ...both }))).codes).toEqual([
    'batch.decisions-refused',
    'accreditation.wrong-state',
  ]);
  expect((await states()).map(({ state }) => state)).toEqual(['REVOKED_BY_HOST', 'ACCREDITED']);
  const back = { action: 'return', returnedOn: '2026-03-02' };
  const tried = await act(officer.desk, { ...back, ...both, dryRun: true });
  const against = new Map(tried.items.map(({ accreditationId, findings }) => [accreditationId, findings]));
  expect([tried.refused, against.get(one), against.get(other)]).toMatchObject([
    1,
    [],
    [{ code: 'accreditation.no-certificate' }],
  ]);
  await act(house.secretary, { ...end, accreditationIds: [other], action: 'recall' });
  expect(await act(officer.desk, { ...back, ...both })).toMatchObject({ applied: true, refused: 0 });
  expect(await states()).toMatchObject([
    { state: 'REVOKED_BY_HOST', certificateReturnedOn: '2026-03-02' },
    { state: 'RECALLED_BY_PA', certificateReturnedOn: '2026-03-02', authority: 'SYNTHETIC', reason: 'a breach' },
  ]);
  const lines = await logOf(house, { missionId: id });
  expect(lines.filter(({ what }) => what === 'accreditation.certificate-returned')).toHaveLength(2);
  const elsewhere = (await aReadyMission(house, company)).id;
  const stray = officer.desk.call.actOnCertificates({ params: { id: elsewhere }, body: { ...back, ...both } as never });
  expect((await refusal(stray)).code).toBe('accreditation.not-found');
});

it('lets every application end with its mission', async () => {
  const missionId = await forming();
  const waiting = await applyOneself(await aMember(house, 'KAZ'), missionId);
  const body = { action: 'cancel' as const, reason: 'SYNTHETIC' };
  await company.officer.desk.call.moveMission({ params: { id: missionId }, body });
  expect((await read(waiting)).state).toBe('LAPSED');
});
