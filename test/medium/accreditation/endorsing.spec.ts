import type { z } from 'zod';
import type { Apply } from '#libs/contracts';
import { acceptTexts, applyOneself, endorse } from '../../../tools/demonstration/applications.js';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { Desk } from '../../../tools/demonstration/desk.js';
import { refusal } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
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

const listedAfter = async (id: string) =>
  (await company.officer.desk.call.moveApplication({ params: { id }, body: { action: 'list' } })).application.state;

describe('who endorses', () => {
  it('is the own delegation: that of another does not even find the application', async () => {
    const stranger = await aRepresentative(house, 'TJK');
    const id = await applyOneself(member, await forming());
    expect(await refusal(endorse(stranger, id))).toMatchObject({ status: 404, code: 'application.not-found' });
    expect((await refusal(stranger.desk.call.getApplication({ params: { id } }))).status).toBe(404);
    expect((await refusal(endorse(company.officer, id))).status).toBe(403);
    const { status, codes } = await refusal(
      house.secretary.call.moveApplication({ params: { id }, body: { action: 'endorse' } }),
    );
    expect([status, codes]).toEqual([409, ['application.not-own-endorser']]);
    expect((await endorse(company.representative, id)).application.state).toBe('ENDORSED');
  });

  it('is never the applicant: a representative is endorsed by a deputy', async () => {
    const { representative } = company;
    const deputy = await house.cast.representative('KAZ', newEmail('deputy'), 'delegationDeputy');
    const id = await applyOneself(representative, await forming());
    for (const action of ['endorse', 'refuseEndorsement', 'return'] as const) {
      const call = representative.desk.call.moveApplication({ params: { id }, body: { action, reason: 'SYNTHETIC' } });
      expect((await refusal(call)).codes).toEqual(['application.endorsed-by-oneself']);
    }
    expect((await endorse(deputy, id)).application.state).toBe('ENDORSED');
  });

  it('is not a representative with the name of the applicant, which may be a second record of one human', async () => {
    const { representative } = company;
    const twin = await aMember(house, 'KAZ');
    const [own, theirs] = await Promise.all(
      [representative, twin].map(({ id }) => house.secretary.call.getPerson({ params: { id } })),
    );
    const { familyName, givenName, familyNameLatin, givenNameLatin } = own!;
    const { version, office, citizenship, email } = theirs!;
    await house.secretary.call.changePerson({
      params: { id: twin.id },
      ifMatch: version,
      body: {
        familyName: familyName.toUpperCase(),
        givenName,
        familyNameLatin,
        givenNameLatin,
        office,
        citizenship,
        email,
      },
    });
    const id = await applyOneself(twin, await forming());
    expect((await refusal(endorse(representative, id))).codes).toEqual(['application.endorsed-by-oneself']);
    expect((await endorse({ desk: house.secretary } as Person, id)).application.state).toBe('ENDORSED');
  });

  it('R-14: is not an Executive Secretary who merely sits in the delegation', async () => {
    const person = await aMember(house, 'KAZ');
    const role = { role: 'executiveSecretary' as const, on: null, validFrom: '2022-03-17' };
    await house.secretary.call.giveGrant({ body: { personId: person.id, ...role } });
    const id = await applyOneself(member, await forming());
    expect((await refusal(endorse(person, id))).codes).toEqual(['application.not-own-endorser']);
  });

  it('is the Executive Secretary for a representative who has no deputy at hand', async () => {
    const id = await applyOneself(company.representative, await forming());
    expect((await endorse({ desk: house.secretary } as Person, id)).application.state).toBe('ENDORSED');
  });

  it('is the Executive Secretary alone for experts, staff and guests', async () => {
    const missionId = await forming();
    const { id: personId } = await house.secretary.call.createPerson({
      body: {
        familyName: 'Условная',
        givenName: 'Эксперт',
        familyNameLatin: 'Uslovnaya',
        givenNameLatin: 'Expert',
        office: {
          ru: 'эксперт',
          en: 'expert',
        },
        citizenship: 'KAZ',
        delegationId: null,
      },
    });
    const email = newEmail('expert');
    const { link } = await house.secretary.call.createAccount({ body: { personId, email } });
    await house.secretary.call.giveGrant({
      body: { personId, role: 'invitedApplicant', on: null, validFrom: '2022-03-17' },
    });
    const desk = await new Desk(house.url).useLink(link.url, PASSWORD);
    const expert: Person = { id: personId, desk, name: { ru: 'x', en: 'x' } };
    const { application } = await nominate(expert, missionId, personId, { category: 'expert' });
    expect(application.delegationId).toBeNull();
    await acceptTexts(expert, application.id);
    await submit(expert, application.id);
    expect((await refusal(endorse(company.officer, application.id))).status).toBe(403);
    expect((await refusal(endorse(company.representative, application.id))).status).toBe(404);
    const { application: endorsed } = await endorse({ desk: house.secretary } as Person, application.id);
    expect(endorsed.state).toBe('ENDORSED');
    expect(await listedAfter(endorsed.id)).toBe('LISTED');
  });
});
