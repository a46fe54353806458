import { ACCREDITATION_RULES } from './accreditation.js';
import { CROSS_CUTTING_RULES } from './cross-cutting.js';
import { DELEGATION_RULES } from './delegations.js';
import { MISSION_RULES } from './mission.js';
import { OBSERVATION_RULES } from './observation.js';
import { REPORT_RULES } from './report.js';
import type { Rule } from './rule.js';

export * from './provenance.js';
export type { Rule } from './rule.js';

/** The rules the system works by, in our own words; none of them quotes the Regulation. */
export const RULES = {
  ...MISSION_RULES,
  ...DELEGATION_RULES,
  ...ACCREDITATION_RULES,
  ...OBSERVATION_RULES,
  ...REPORT_RULES,
  ...CROSS_CUTTING_RULES,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as RuleId[];
