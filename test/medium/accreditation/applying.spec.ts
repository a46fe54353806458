import type { z } from 'zod';
import type { Apply } from '#libs/contracts';
import { ACCEPTED_TEXTS, type AcceptedText } from '#libs/regulation';
import { acceptTexts, applyOneself, endorse } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  [member] = company.members as [Person];
});
afterAll(() => house.close());

const forming = () => {
  house.setClock(TIMES.nominating);
  return aFormingMission(house, company.officer, company.coordinator);
};
const nominate = (by: Person, missionId: string, personId: string, more: Partial<z.input<typeof Apply>> = {}) =>
  by.desk.call.apply({ params: { id: missionId }, body: { personId, category: 'member', ...more } });
const submit = ({ desk }: Person, id: string) =>
  desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
const changed = async (person: Person, about: object) => {
  const { id, delegationId: _, version, ...rest } = await house.secretary.call.getPerson({ params: { id: person.id } });
  await house.secretary.call.changePerson({ params: { id }, body: { ...rest, ...about }, ifMatch: version });
};

it('tells a nomination by the delegation from a self-registration; both wait for the endorsement', async () => {
  const id = await forming();
  const { application: own } = await nominate(member, id, member.id);
  expect(own).toMatchObject({ origin: 'self', state: 'DRAFT' });
  const other = await aMember(house, 'KAZ');
  const { application: nominee } = await nominate(company.representative, id, other.id);
  expect(nominee).toMatchObject({ origin: 'nomination', state: 'DRAFT', personId: other.id });
  expect((await refusal(nominate(member, id, other.id))).status).toBe(404);
});

it('keeps one live application of a person in a mission, and another may follow one that ended', async () => {
  const id = await forming();
  const first = await applyOneself(member, id);
  expect(await refusal(nominate(member, id, member.id))).toMatchObject({
    status: 409,
    code: 'application.already-live',
    findings: [
      {
        rule: 'R-18',
        provenance: ['practice'],
      },
    ],
  });
  await member.desk.call.moveApplication({ params: { id: first }, body: { action: 'withdraw', reason: 'SYNTHETIC' } });
  expect((await nominate(member, id, member.id)).application.state).toBe('DRAFT');
});

it('warns of an engagement in another mission, and takes the application all the same', async () => {
  const { application, warnings } = await nominate(member, await forming(), member.id, { otherMissions: 'SYNTHETIC' });
  expect(application.state).toBe('DRAFT');
  expect(warnings).toEqual([expect.objectContaining({ code: 'application.parallel-engagement', rule: 'R-18' })]);
});

describe('what must be so before an application is submitted', () => {
  it('declaration and consent are accepted by the applicant, each in its present version', async () => {
    const { representative } = company;
    const id = await forming();
    const { application } = await nominate(representative, id, member.id);
    const accept = (by: Person, text: AcceptedText, version: number) =>
      by.desk.call.acceptText({ params: { id: application.id }, body: { text, version } });
    expect((await refusal(submit(member, application.id))).codes).toEqual(['application.texts-not-accepted']);
    expect((await refusal(accept(representative, 'declaration', 1))).code).toBe('text.not-yours');
    expect((await refusal(accept(company.officer, 'declaration', 1))).code).toBe('text.not-yours');
    expect(await refusal(accept(member, 'declaration', 2))).toMatchObject({
      status: 409,
      code: 'text.not-current',
      params: { current: 1 },
    });
    await accept(member, 'declaration', 1);
    expect((await refusal(submit(member, application.id))).codes).toEqual(['application.texts-not-accepted']);
    await accept(member, 'code-of-conduct', 1);
    const { application: complete } = await accept(member, 'personal-data-consent', 1);
    expect(complete.acceptedTexts.toSorted()).toEqual([...ACCEPTED_TEXTS].toSorted());
    expect((await submit(member, application.id)).application.state).toBe('SUBMITTED');
  });

  it('the applicant is no candidate or campaign member of this vote', async () => {
    const { application } = await nominate(member, await forming(), member.id, { candidateInHostVote: true });
    await acceptTexts(member, application.id);
    expect(await refusal(submit(member, application.id))).toMatchObject({
      codes: ['application.candidate'],
      findings: [{ rule: 'R-22' }],
    });
  });

  it('the mission still takes nominations, and everything that stands against it is said at once', async () => {
    const id = await forming();
    const { application } = await nominate(member, id, member.id, { candidateInHostVote: true });
    house.setClock(TIMES.nominationsOver);
    const { codes, findings } = await refusal(submit(member, application.id));
    expect(codes.toSorted()).toEqual([
      'application.candidate',
      'application.deadline-passed',
      'application.texts-not-accepted',
    ]);
    expect(findings.every(({ rule, provenance, sentence }) => rule && provenance.length > 0 && sentence)).toBe(true);
    const late = await aMember(house, 'KAZ');
    expect((await refusal(nominate(late, id, late.id))).codes).toEqual(['application.deadline-passed']);
  });
});

describe('who may not observe', () => {
  it('is a citizen of the host, by first or by declared second citizenship, and a member of its parliament (R-16)', async () => {
    const id = await forming();
    const second = await aMember(house, 'KAZ');
    expect(await outcome(nominate(second, id, second.id))).toBe('granted');
    for (const about of [{ citizenship: 'BLR' }, { citizenship: 'KAZ', otherCitizenships: ['ARM', 'BLR'] }]) {
      const person = await aMember(house, 'KAZ');
      await changed(person, about);
      expect(await refusal(nominate(person, id, person.id))).toMatchObject({
        status: 409,
        codes: ['application.host-national'],
        findings: [{ rule: 'R-16' }],
      });
    }
    const deputy = await aMember(house, 'BLR');
    await changed(deputy, { citizenship: 'KAZ' });
    expect((await refusal(nominate(deputy, id, deputy.id))).codes).toEqual(['application.host-national']);
  });

  it('is whose second citizenship becomes known later: neither endorsed nor listed', async () => {
    const id = await forming();
    const person = await aMember(house, 'KAZ');
    const application = await applyOneself(person, id);
    await changed(person, { otherCitizenships: ['BLR'] });
    expect((await refusal(endorse(company.representative, application))).codes).toEqual(['application.host-national']);
  });

  it('belongs to a delegation that does not take part, and may again before that (R-12)', async () => {
    const armenian = await aMember(house, 'ARM');
    const id = await forming();
    expect(await refusal(nominate(armenian, id, armenian.id))).toMatchObject({
      status: 409,
      codes: ['application.delegation-not-participating'],
      findings: [{ rule: 'R-12' }],
    });
    house.setClock('2023-11-30T12:00:00Z');
    expect(await outcome(nominate(armenian, id, armenian.id))).toBe('granted');
  });

  it('is not what the applicant claims to be', async () => {
    const id = await forming();
    for (const category of ['member-of-parliament', 'expert', 'guest', 'secretariat'] as const)
      expect((await refusal(nominate(company.officer, id, member.id, { category }))).codes).toEqual([
        'application.not-in-category',
      ]);
  });

  it('is staff of the Secretariat, though a plenipotentiary representative of a parliament', async () => {
    const representative = await aRepresentative(house, 'KGZ');
    const id = await forming();
    const as = (category: 'secretariat' | 'expert') =>
      outcome(nominate(company.officer, id, representative.id, { category }));
    expect(await as('expert')).toBe('application.not-in-category');
    expect(await as('secretariat')).toBe('granted');
  });
});

const listedAfter = async (id: string) =>
  (await company.officer.desk.call.moveApplication({ params: { id }, body: { action: 'list' } })).application.state;

it('R-19: warns who approves a list of names whose mandate is over', async () => {
  const person = await aMember(house, 'KAZ');
  const missionId = await forming();
  const id = await applyOneself(person, missionId);
  await endorse(company.representative, id);
  await listedAfter(id);
  const mandates = (await house.secretary.call.readLog({ query: { subjectId: person.id } })).items;
  const mandateId = mandates.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
  const end = { validUntil: '2026-03-02', reason: 'x' };
  await house.secretary.call.endMandate({ params: { id: mandateId }, body: end });
  const { warnings } = await company.coordinator.desk.call.approveList({ params: { id: missionId } });
  expect(warnings).toEqual([expect.objectContaining({ code: 'mission.mandates-over', rule: 'R-19' })]);
  expect(warnings[0]!.params).toEqual({ count: 1 });
});

it('lists nobody whose mandate has ended, and lets the application lapse', async () => {
  const person = await aMember(house, 'KAZ');
  const missionId = await forming();
  const id = await applyOneself(person, missionId);
  await endorse(company.representative, id);
  const mandates = (await house.secretary.call.readLog({ query: { subjectId: person.id } })).items;
  const mandateId = mandates.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
  expect(
    (
      await refusal(
        company.officer.desk.call.moveApplication({ params: { id }, body: { action: 'lapse', reason: 'x' } }),
      )
    ).codes,
  ).toEqual(['application.nothing-lapsed']);
  await house.secretary.call.endMandate({ params: { id: mandateId }, body: { validUntil: '2026-03-02', reason: 'x' } });
  const list = company.officer.desk.call.moveApplication({ params: { id }, body: { action: 'list' } });
  expect(await refusal(list)).toMatchObject({ codes: ['application.mandate-over'], findings: [{ rule: 'R-19' }] });
  const { application } = await company.officer.desk.call.moveApplication({
    params: { id },
    body: { action: 'lapse', reason: 'x' },
  });
  expect(application.state).toBe('LAPSED');
});
