import { literalsOf, sourcesIn } from './sources.js';
import { namesIn } from './sql-names.js';

/** What was given, whether it still holds or not. Who is in office is asked of the views `serving_…`. */
const GIVEN = ['representative', 'mission_office', 'role_grant'];
const SIGNS = 'what was signed or is owed for days on duty stays with whoever held the office then (R-33)';
const ENDED = 'beside the view: whether it was ended by an act';

/** Who may ask what was given, and why. */
const ASKS: Record<string, string> = {
  'libs/accreditation/src/service-history.service.ts mission_office': ENDED,
  'libs/delegations/src/dissolution.service.ts representative': ENDED,
  'libs/identity/src/identity.module.ts role_grant': 'what it was called, whatever became of it',
  'libs/identity/src/powers.ts role_grant': 'who gave a role to whom, whatever became of it',
  'libs/missions/src/mission-facts.ts mission_office': 'the coordinator on record, who may have to be replaced (R-06)',
  'libs/missions/src/mission-views.ts mission_office': ENDED,
  'libs/missions/src/missions.module.ts mission_office': 'whoever is replaced, in office or not any more (R-06)',
  'libs/missions/src/offices.service.ts mission_office': 'ends what was given',
  'libs/missions/src/run-offs.service.ts mission_office': ENDED,
  'libs/missions/src/run-offs.service.ts role_grant': 'who gave it goes on with it',
  'libs/observation/src/meeting-facts.ts mission_office': 'whoever held an office took part in its time (R-44)',
  'libs/paperwork/src/recipes.ts mission_office': SIGNS,
  'libs/reports/src/candidates.ts mission_office': SIGNS,
  'libs/reports/src/report-store.ts mission_office': SIGNS,
  'libs/reports/src/snapshot.ts mission_office': SIGNS,
  'libs/tasks/src/waiting.ts mission_office': 'the coordinator on record, as the facts of a mission have it (R-06)',
};

it('asks who is in office of the views that know of mandates, but where it is the record that counts', () => {
  const found = sourcesIn('libs').flatMap(({ file, tree }) =>
    literalsOf(tree).flatMap(({ text }) =>
      namesIn(text).flatMap(({ name }) => (name && GIVEN.includes(name) ? [`${file} ${name}`] : [])),
    ),
  );
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(ASKS));
});

/** An act ends the one it is about; whatever else is read by its entity would not know of mandates and closed accounts. */
const ENDS_ONE = [
  'libs/delegations/src/delegations.service.ts',
  'libs/identity/src/accounts.service.ts',
  'libs/missions/src/offices.service.ts',
];

it('reads no given office by its entity but the one that is to be ended', () => {
  const reads = /\.(find|count|exists)\w*\(\s*(Representative|MissionOfficeHolder|RoleGrant)\b/;
  const found = sourcesIn('libs').filter(({ tree }) => reads.test(tree.text));
  expect(found.map(({ file }) => file).toSorted()).toEqual(ENDS_ONE);
});
