import { RULE_IDS, type RuleId } from '#libs/regulation';

const number = (rule: RuleId) => Number(rule.slice(2));

/** Mandate, delegations, accreditation and what cuts across. Observation and the reports' rules are proved with them. */
export const IN_SCOPE = RULE_IDS.filter((rule) => number(rule) <= 34 || number(rule) >= 58);
