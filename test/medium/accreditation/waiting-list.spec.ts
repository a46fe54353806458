import type { PersonView } from '#libs/contracts';
import { acceptTexts, applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, move } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, send, TIMES, type Participants } from '../../support/ready.js';
import { asOwner } from '../../support/servers.js';

let house: TestInstallation;
let company: Participants;
let people: Person[];
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 5);
  people = company.members;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const mandateOf = async ({ id }: Person) => {
  const lines = (await house.secretary.call.readLog({ query: { subjectId: id } })).items;
  return lines.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
};

const forming = () => aFormingMission(house, company.officer, company.coordinator);
const quotas = (id: string, numbers: object) =>
  house.secretary.call.setQuotas({ params: { id }, body: { ...numbers, reason: 'SYNTHETIC', source: 'SYNTHETIC' } });
const waitingList = ({ desk }: Pick<Person, 'desk'>, id: string) => desk.call.getWaitingList({ params: { id } });
const moveTo = (id: string, action: 'list' | 'waitlist' | 'withdraw' | 'sendBack' | 'refuseListing') =>
  company.officer.desk.call.moveApplication({ params: { id }, body: { action, reason: 'SYNTHETIC' } });
const states = async (ids: string[]) => {
  const found = [];
  for (const id of ids) found.push((await company.officer.desk.call.getApplication({ params: { id } })).state);
  return found;
};
/** What the person states of the own group or gender is recorded. */
async function stated(id: string, what: Partial<Pick<PersonView, 'groupCode' | 'gender'>>) {
  const {
    version,
    id: _id,
    delegationId: _delegation,
    ...person
  } = await company.officer.desk.call.getPerson({ params: { id } });
  await company.officer.desk.call.changePerson({ params: { id }, body: { ...person, ...what }, ifMatch: version });
}
/** Everyone endorsed, in this order. */
const endorsedIn = async (missionId: string, some = people) => {
  const ids = [];
  for (const person of some) {
    const id = await applyOneself(person, missionId);
    await endorse(company.representative, id);
    ids.push(id);
  }
  return ids as [string, string, string, string, string];
};

it('moves the first endorsed up with each vacancy, whatever order people were put on it (R-17)', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const [one, two, three, four, five] = await endorsedIn(missionId);
  await list(company.officer, one);
  // Put on the list in another order than they were endorsed in.
  for (const id of [four, two, five, three]) await moveTo(id, 'waitlist');
  const shown = await waitingList(company.officer, missionId);
  expect(shown.items.map(({ applicationId, position }) => [applicationId, position])).toEqual(
    [two, three, four, five].map((id, index) => [id, index + 1]),
  );
  expect(shown).toMatchObject({ taken: 1, waiting: 4 });
  expect(shown.items[0]!.waitsFor).toEqual(['total']);
  await company.coordinator.desk.call.approveList({ params: { id: missionId } });

  // The applicant sees nobody else, and frees a place for somebody he cannot see.
  expect((await waitingList(people[0]!, missionId)).items).toEqual([]);
  expect((await waitingList(people[1]!, missionId)).items.map(({ position }) => position)).toEqual([1]);
  await people[0]!.desk.call.moveApplication({
    params: { id: one },
    body: { action: 'withdraw', reason: 'SYNTHETIC' },
  });
  expect(await states([two, three])).toEqual(['LISTED', 'WAITLISTED']);
  const moved = (await logOf(house, { subjectId: two })).at(-1);
  expect(moved).toMatchObject({ action: 'promote', toState: 'LISTED', rules: ['R-17'] });
  // A list with a new name is another list.
  expect((await refusal(send(company.officer, missionId))).codes).toEqual(['application.list-not-approved']);

  await moveTo(two, 'refuseListing');
  expect(await states([three, four])).toEqual(['LISTED', 'WAITLISTED']);
  await moveTo(three, 'sendBack');
  expect(await states([three, four, five])).toEqual(['RETURNED', 'LISTED', 'WAITLISTED']);
  await quotas(missionId, { totalCap: 2 });
  expect(await states([four, five])).toEqual(['LISTED', 'LISTED']);
  // A smaller quota takes nobody's place away.
  expect(await quotas(missionId, { totalCap: 1 })).toMatchObject({ totalCap: 1, taken: 2, waiting: 0 });
});

it('passes over who waits for the own delegation’s place, and gives a delegation its own number (R-17)', async () => {
  const missionId = await forming();
  const kazakhstan = (await house.secretary.call.getPerson({ params: { id: people[0]!.id } })).delegationId!;
  await quotas(missionId, { totalCap: 0, delegationQuota: 5, perDelegation: { [kazakhstan]: 1 } });
  const [one, two] = await endorsedIn(missionId, people.slice(0, 2));
  await list(company.officer, one);
  await moveTo(two, 'waitlist');
  expect((await waitingList(company.representative, missionId)).items[0]!.waitsFor).toEqual(['delegation']);
  await quotas(missionId, { perDelegation: { [kazakhstan]: null } });
  expect(await states([two])).toEqual(['LISTED']);
});

it('keeps a chamber to its number of places', async () => {
  const missionId = await forming();
  await quotas(missionId, { chamberQuota: 1 });
  const same = [await aMember(house, 'KAZ', 0), await aMember(house, 'KAZ', 0)];
  const other = await aMember(house, 'KAZ', 1);
  const told = [];
  for (const id of await endorsedIn(missionId, [...same, other])) told.push(await outcome(list(company.officer, id)));
  expect(told).toEqual(['granted', 'application.no-place', 'granted']);
});

it('keeps a political group to its number of places, and moves up who leaves it (R-17)', async () => {
  await asOwner(`INSERT INTO political_group VALUES ('SG', 'Условная группа', 'Synthetic Group')`);
  const missionId = await forming();
  const known = await quotas(missionId, { totalCap: 0, groupQuota: 5, perGroup: { SG: 1 } });
  expect(known).toMatchObject({ groupQuota: 5, perGroup: { SG: 1 } });
  expect((await refusal(quotas(missionId, { perGroup: { NONE: 1 } }))).codes).toEqual(['person.group-unknown']);
  for (const { id } of people.slice(0, 2)) await stated(id, { groupCode: 'SG' });
  const [one, two, three] = await endorsedIn(missionId, people.slice(0, 3));
  await list(company.officer, one);
  expect(await outcome(list(company.officer, two))).toBe('application.no-place');
  await list(company.officer, three);
  await moveTo(two, 'waitlist');
  expect((await waitingList(company.representative, missionId)).items[0]!.waitsFor).toEqual(['group']);
  await stated(people[1]!.id, { groupCode: null });
  expect(await states([two])).toEqual(['LISTED']);
  await stated(people[0]!.id, { groupCode: null });
});

it('keeps the last places for the gender that lacks people, and says what a list still lacks (R-17)', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 3, genderMinimum: 1, genderCap: 2 });
  const [man, second, third, woman] = people.slice(0, 4);
  for (const { id } of [man!, second!, third!]) await stated(id, { gender: 'male' });
  const [one, two, three, four] = await endorsedIn(missionId, [man!, second!, third!, woman!]);
  await list(company.officer, one);
  await list(company.officer, two);
  // Whose gender is not stated takes no place that is kept, and counts for no gender.
  expect(await outcome(list(company.officer, four))).toBe('application.no-place');
  await moveTo(three, 'waitlist');
  expect((await waitingList(company.officer, missionId)).items[0]!.waitsFor).toEqual(['gender']);
  const { warnings } = await house.secretary.call.approveList({ params: { id: missionId } });
  expect(warnings).toEqual([
    expect.objectContaining({ code: 'mission.genders-missing', rule: 'R-17', params: { count: 1 } }),
  ]);
  await stated(woman!.id, { gender: 'female' });
  await list(company.officer, four);
  expect((await house.secretary.call.approveList({ params: { id: missionId } })).warnings).toEqual([]);
  for (const { id } of [man!, second!, third!, woman!]) await stated(id, { gender: null });
});

it('lists an adviser outside every quota, who takes nobody’s place (R-17)', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const { version, categories } = (await house.secretary.call.getMission({ params: { id: missionId } })).mission;
  await house.secretary.call.setCategories({
    params: { id: missionId },
    body: { categories: [...categories, 'adviser'], reason: 'SYNTHETIC' },
    ifMatch: version,
  });
  const adviser = await house.cast.officer(newEmail('adviser'), { ru: 'юрист', en: 'lawyer' }, 'invitedApplicant');
  const { application } = await adviser.desk.call.apply({
    params: { id: missionId },
    body: { personId: adviser.id, category: 'adviser' },
  });
  await acceptTexts(adviser, application.id);
  await adviser.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  await endorse({ desk: house.secretary } as Person, application.id);
  await list(company.officer, application.id);
  const [one, two] = await endorsedIn(missionId, people.slice(0, 2));
  await list(company.officer, one);
  expect(await waitingList(company.officer, missionId)).toMatchObject({ totalCap: 1, taken: 1 });
  // Control: everyone else needs a place.
  expect(await outcome(list(company.officer, two))).toBe('application.no-place');
});

it('gives the place of who is replaced to the successor, not to the first who waits (R-29)', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const [old, waiting] = await endorsedIn(missionId, people.slice(0, 2));
  await list(company.officer, old);
  await moveTo(waiting, 'waitlist');
  const { application } = await company.representative.desk.call.apply({
    params: { id: missionId },
    body: { personId: people[2]!.id, category: 'member', replaces: old, replaceReason: 'SYNTHETIC' },
  });
  await acceptTexts(people[2]!, application.id);
  await people[2]!.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  await endorse(company.representative, application.id);
  await list(company.officer, application.id);
  expect(await states([old, application.id, waiting])).toEqual(['REPLACED', 'LISTED', 'WAITLISTED']);
});

it('R-17: fills after a postponement what fell free during it, and lists nobody before who has the earlier turn', async () => {
  const { officer } = company;
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const [one, two, three] = await endorsedIn(missionId, people.slice(0, 3));
  await list(officer, one);
  await moveTo(two, 'waitlist');
  const until = async (validUntil: string) =>
    house.secretary.call.endMandate({
      params: { id: await mandateOf(people[1]!) },
      body: { validUntil, reason: 'x' },
    });
  // Whoever waits without a mandate is passed over, but keeps the turn.
  await until('2026-03-02');
  await moveTo(one, 'withdraw');
  expect(await states([two])).toEqual(['WAITLISTED']);
  await until('2030-01-01');
  expect((await refusal(list(officer, three))).codes).toEqual(['application.earlier-waits']);
  await move(officer, missionId, 'postpone', 'SYNTHETIC');
  await move(officer, missionId, 'resume', 'SYNTHETIC');
  expect(await states([two, three])).toEqual(['LISTED', 'ENDORSED']);
  await moveTo(three, 'waitlist');
  await move(officer, missionId, 'postpone', 'SYNTHETIC');
  await moveTo(two, 'withdraw');
  expect(await states([three])).toEqual(['WAITLISTED']);
  await move(officer, missionId, 'resume', 'SYNTHETIC');
  expect(await states([three])).toEqual(['LISTED']);
});

it('is not got round by correcting what freed the place', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const [one, two] = await endorsedIn(missionId, people.slice(0, 2));
  await list(company.officer, one);
  await moveTo(two, 'waitlist');
  await moveTo(one, 'withdraw');
  const body = { instead: null, reason: 'misread', evidence: 'x' };
  const undo = company.officer.desk.call.correctApplication({ params: { id: one }, body });
  expect(await refusal(undo)).toMatchObject({ code: 'application.no-place', findings: [{ rule: 'R-17' }] });
});

it('answers an adoption of settings with the mission as it stands once somebody has moved up', async () => {
  const missionId = await forming();
  await quotas(missionId, { totalCap: 1 });
  const [one, two] = await endorsedIn(missionId, people.slice(0, 2));
  await list(company.officer, one);
  await moveTo(two, 'waitlist');
  await company.coordinator.desk.call.approveList({ params: { id: missionId } });
  const params = { id: missionId };
  const body = { reason: 'SYNTHETIC', source: 'SYNTHETIC' };
  const { mission } = await house.secretary.call.adoptSettings({ params, body });
  expect(await states([two])).toEqual(['LISTED']);
  const { version, listApproved } = (await company.officer.desk.call.getMission({ params })).mission;
  expect(mission).toMatchObject({ version, listApproved });
  const many = Object.fromEntries(Array.from({ length: 101 }, () => [crypto.randomUUID(), 1]));
  expect((await refusal(quotas(missionId, { perDelegation: many }))).status).toBe(400);
});
