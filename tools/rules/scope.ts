import { RULE_IDS, type RuleId } from '#libs/regulation';

const number = (rule: RuleId) => Number(rule.slice(2));

/** What is proved with the observation that is recorded already. */
const OBSERVED: readonly RuleId[] = ['R-35', 'R-36', 'R-37', 'R-38', 'R-39', 'R-40', 'R-41', 'R-43', 'R-44'];

/** Mandate, delegations, accreditation and what cuts across. The rest of observation and the reports' rules are proved with them. */
export const IN_SCOPE = RULE_IDS.filter((rule) => number(rule) <= 34 || number(rule) >= 58 || OBSERVED.includes(rule));
