import type { RegulationView } from '#libs/contracts';
import {
  LABELS,
  LIFECYCLES,
  MESSAGES,
  PROVENANCE,
  REFUSAL_CODES,
  REFUSALS,
  ROLES,
  RULE_EFFECTS,
  RULE_IDS,
  RULES,
  type Act,
  type Move,
  type RefusalCode,
  type Role,
  type Rule,
  type RuleId,
} from '#libs/regulation';

type Wording = { ru: string; en: string };
type LabelTables = Record<string, Record<string, Wording>>;

const ruleOf = (code: RefusalCode): RuleId | null => (REFUSALS[code] as { rule?: RuleId }).rule ?? null;
const sentenceOf = (code: RefusalCode): Wording => ({ ru: MESSAGES.ru[code], en: MESSAGES.en[code] });
const labelOf = (table: string, key: string): Wording => (LABELS as LabelTables)[table]?.[key] ?? { ru: key, en: key };
const rolesWith = (permission: string) =>
  (Object.keys(ROLES) as Role[]).filter((role) => (ROLES[role].may as readonly string[]).includes(permission));

const asked = (requirements: Act<never>['requires'] = []) =>
  requirements.map(({ code }) => ({ code, rule: ruleOf(code), sentence: sentenceOf(code) }));

function lifecycleView(name: string, lifecycle: { initial: string; states: readonly string[]; moves: object }) {
  const moves = Object.entries(lifecycle.moves) as [string, Move<string, never>][];
  return {
    initial: lifecycle.initial,
    states: lifecycle.states.map((id) => ({ id, label: labelOf(`${name}States`, id) })),
    moves: moves.map(([action, move]) => ({
      action,
      label: labelOf(`${name}Actions`, action),
      from: [...move.from],
      to: move.to,
      permission: move.permission,
      roles: rolesWith(move.permission),
      needsReason: Boolean(move.reason),
      correctable: !move.final,
      requires: asked(move.requires),
      warns: asked(move.warns),
    })),
  };
}

/** The register and the lifecycles, read from the very tables that are executed. */
export const regulationView = (): RegulationView => ({
  rules: RULE_IDS.map((id) => {
    const rule: Rule = RULES[id];
    return {
      id,
      statement: rule.statement,
      provenance: { codes: [...rule.provenance.codes], note: rule.provenance.note },
      configurable: rule.configurable,
      default: rule.default ?? null,
      effect: RULE_EFFECTS[id],
      effectLabel: labelOf('ruleEffects', RULE_EFFECTS[id]),
      codes: REFUSAL_CODES.filter((code) => ruleOf(code) === id),
    };
  }),
  provenance: PROVENANCE,
  lifecycles: Object.fromEntries(
    Object.entries(LIFECYCLES).map(([name, lifecycle]) => [name, lifecycleView(name, lifecycle)]),
  ),
  roles: Object.fromEntries(
    (Object.keys(ROLES) as Role[]).map((role) => [
      role,
      { label: labelOf('roles', role), reach: ROLES[role].reach, permissions: [...ROLES[role].may] },
    ]),
  ),
});
