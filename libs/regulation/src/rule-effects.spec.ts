import { EVENTS } from './events.js';
import { findingOf, REFUSAL_CODES, REFUSALS } from './refusals.js';
import { RULE_EFFECTS } from './rule-effects.js';
import { RULE_IDS, type RuleId } from './rules/index.js';

it('says of each of the 65 rules what this version does about it', () => {
  expect(RULE_IDS).toHaveLength(65);
  expect(Object.keys(RULE_EFFECTS)).toEqual(RULE_IDS);
});

it.each([
  ['R-08', 'refuses', 'a coordinator from the host state'],
  ['R-03', 'refuses', 'a mission nobody invited'],
  ['R-16', 'refuses', 'an observer from the host state'],
  ['R-50', 'refuses', 'a conclusion not everyone signed'],
  ['R-59', 'refuses', 'a change without a reason'],
  ['R-65', 'refuses', 'a confirmation by who asked for it'],
  ['R-04', 'warns', 'an inviter the host profile does not name'],
  ['R-56', 'recorded', 'what a document was made from'],
  ['R-42', 'warns', 'the contacts with media'],
  ['R-37', 'warns', 'what a plan leaves uncovered'],
] as const)('%s %s %s', (rule, effect, _what) => {
  expect(RULE_EFFECTS[rule]).toBe(effect);
});

it('does not call a rule merely recorded, or absent, on which a conflict rests', () => {
  for (const code of REFUSAL_CODES) {
    const { rule } = findingOf('refuses', code);
    if (!rule || REFUSALS[code].kind !== 'conflict') continue;
    expect([code, RULE_EFFECTS[rule]]).toEqual([code, expect.stringMatching(/^(refuses|warns)$/)]);
  }
});

it('does not call a rule absent that some event records', () => {
  for (const [event, rules] of Object.entries<readonly RuleId[]>(EVENTS))
    for (const rule of rules) expect([event, RULE_EFFECTS[rule]]).not.toEqual([event, 'not-in-this-version']);
});
