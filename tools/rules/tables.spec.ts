import { assessAct, RULES, type RefusalCode } from '#libs/regulation';
import { ACT_TABLES, PLACES, placeName, ruleOf } from './acts.js';
import { ABLE, settings, TABLE_CASES } from './table-cases.js';

/** What some requirements look into; everything else is missing unless a case names it. */
const coordinator = ABLE;
const lists = {
  documentGaps: [],
  unknownFacts: [],
  unknownReferences: [],
  notInEnglish: [],
  unaddressed: [],
  unfounded: [],
  baseless: [],
};
const anyone = { can: () => true };
const codesOf = (table: string, act: string, facts: object): RefusalCode[] =>
  assessAct(ACT_TABLES[table]![act]!, anyone, { settings, coordinator, ...lists, ...facts } as never).map(
    ({ code }) => code,
  );

const cases = TABLE_CASES.flatMap(({ code, in: places, bites, holds }) =>
  places.flatMap(([table, ...acts]) => acts.map((act) => ({ rule: ruleOf(code)!, table, act, code, bites, holds }))),
);

it.each(cases)('$rule: the $table $act ends in $code, and only where it must', ({ table, act, code, bites, holds }) => {
  expect(codesOf(table, act, bites)).toContain(code);
  expect(codesOf(table, act, holds)).not.toContain(code);
});

it('writes every requirement of the rules down a second time', () => {
  const written = new Set(cases.map(({ table, act, code }) => `${table} ${act} ${code}`));
  const missing = PLACES.filter(({ table, act, code }) => {
    const rule = ruleOf(code);
    return rule && !written.has(`${table} ${act} ${code}`);
  });
  expect(missing.map(placeName)).toEqual([]);
  for (const { rule } of cases) expect(RULES).toHaveProperty([rule]);
});
