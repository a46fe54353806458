import { Refusal, type Finding, type RefusalCode, type RefusalParams, findingOf } from './refusals.js';
import type { Authority, Permission } from './roles.js';
import type { RuleId } from './rules/index.js';

/** Something that must hold. `code` says what is wrong while it does not, and by its row in REFUSALS which rule says so. */
export type Requirement<Facts> = {
  code: RefusalCode;
  met: (facts: Facts) => boolean;
  params?: (facts: Facts) => RefusalParams;
};

/** Something a person does: who may, what must hold, what is only warned of and kept on record. */
export type Act<Facts> = {
  permission: Permission;
  requires?: readonly Requirement<Facts>[];
  warns?: readonly Requirement<Facts>[];
  /** Rules that ask for nothing but the record of this act. */
  records?: readonly RuleId[];
};

/** Where a move leads when it leads back to the state that was left. */
export const STATE_LEFT = '(state left)';

export type Move<State extends string, Facts> = Act<Facts> & {
  from: readonly State[];
  to: State | typeof STATE_LEFT;
  /** A person must say why. */
  reason?: true;
  /** Binds others at once, so a recording error is not corrected but answered by a new version or a new move. */
  final?: true;
};

export type Lifecycle<State extends string, Action extends string, Facts> = {
  wrongState: RefusalCode;
  states: readonly State[];
  initial: NoInfer<State>;
  moves: Record<Action, Move<NoInfer<State>, Facts>>;
};

/** Whether `action` leads on from a state, whatever else stands against it. */
export const canLeave = <State extends string, Action extends string, Facts>(
  { moves }: Lifecycle<State, Action, Facts>,
  state: State,
  action: Action,
): boolean => moves[action].from.includes(state);

/** States that no move leaves. */
export const endsOf = <State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): State[] => {
  const actions = Object.keys(lifecycle.moves) as Action[];
  return lifecycle.states.filter((state) => !actions.some((action) => canLeave(lifecycle, state, action)));
};

/** Only helps the compiler infer states and actions; returns its argument. */
export const defineLifecycle =
  <Facts>() =>
  <const State extends string, const Action extends string>(lifecycle: Lifecycle<State, Action, Facts>) =>
    lifecycle;

/** The same for acts that change no state. */
export const defineActs =
  <Facts>() =>
  <const Name extends string>(acts: Record<Name, Act<Facts>>) =>
    acts;

/** What is not met of requirements, with its parameters. */
export const unmet = <Facts>(
  effect: Finding['effect'],
  requirements: readonly Requirement<Facts>[] = [],
  facts: Facts,
) => requirements.filter(({ met }) => !met(facts)).map(({ code, params }) => findingOf(effect, code, params?.(facts)));

/**
 * Everything that speaks against an act, and everything it should be warned of.
 * Authority comes first and alone: a stranger learns nothing of the facts.
 */
export function assessAct<Facts>(act: Act<Facts>, actor: Authority, facts: Facts): Finding[] {
  if (!actor.can(act.permission)) return [findingOf('refuses', 'permission.missing', { permission: act.permission })];
  return [...unmet('refuses', act.requires, facts), ...unmet('warns', act.warns, facts)];
}

/** Throws a Refusal that carries every unmet requirement; returns the warnings. */
export function perform<Facts>(act: Act<Facts>, actor: Authority, facts: Facts): Finding[] {
  return orRefuse(assessAct(act, actor, facts));
}

/** The same of requirements alone, where who may was asked already. */
export const demand = <Facts>(requirements: readonly Requirement<Facts>[], facts: Facts) =>
  orRefuse(unmet('refuses', requirements, facts));

/** What was judged already: a Refusal if anything speaks against it, or else the warnings. */
export function orRefuse(findings: Finding[]): Finding[] {
  const [first] = findings.filter(({ effect }) => effect === 'refuses');
  if (first) throw new Refusal(first.code, first.params, findings);
  return findings;
}

/** What stands against making `action` now: every unmet requirement, with its rule. */
export function assess<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  action: Action,
  actor: Authority,
  facts: Facts,
): Finding[] {
  const move = lifecycle.moves[action];
  const findings = assessAct(move, actor, facts);
  if (findings[0]?.code === 'permission.missing' || canLeave(lifecycle, state, action)) return findings;
  return [findingOf('refuses', lifecycle.wrongState, { action, state }), ...findings];
}

/** The state `action` leads to and what was warned of, or a Refusal. `left` is where a postponed thing stood. */
export function advance<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  action: Action,
  actor: Authority,
  facts: Facts,
  left?: State | null,
): { to: State; warnings: Finding[] } {
  const warnings = orRefuse(assess(lifecycle, state, action, actor, facts));
  return { to: targetOf(lifecycle, action, left), warnings };
}

function targetOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  left?: State | null,
): State {
  const { to } = lifecycle.moves[action];
  if (to !== STATE_LEFT) return to;
  if (!left) throw new Error(`${action} leads back to the state left, which is not known.`);
  return left;
}

/** The last move made on a thing, as the log keeps it. */
export type MadeMove<State extends string, Action extends string> = { action: Action; from: State; to: State };

/** What a correction itself is refused with, in any lifecycle. */
export const CORRECTION_CODES = ['correction.own-matter', 'correction.nothing-to-correct', 'correction.final'] as const;

/**
 * Who mends the record, and whose act it records: the author of a paper original, or else the corrector; `own` if the
 * record is about the corrector.
 */
export type Correction = { corrector: Authority; judged: Authority; aboutCorrector?: boolean };

/**
 * Mends a recording error in the last move: it is undone (`instead` null) or replaced by another move that was
 * possible from the same state. It is not a revocation: nothing happened but a slip of the pen. To replace is to say
 * what was decided, so whose act it is must have been allowed to decide that. `left` is where a postponed thing stood
 * before the last move.
 */
export function correctMove<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  last: MadeMove<State, Action> | undefined,
  instead: Action | null,
  { corrector, judged, aboutCorrector }: Correction,
  facts: Facts,
  left?: State | null,
): State {
  if (!corrector.can('record:correct')) throw new Refusal('permission.missing', { permission: 'record:correct' });
  if (aboutCorrector) throw new Refusal('correction.own-matter');
  const made = last && lifecycle.moves[last.action];
  if (!made || last.to !== state) throw new Refusal('correction.nothing-to-correct', { state });
  if (made.final) throw new Refusal('correction.final', { action: last.action });
  if (instead === null) return last.from;
  const move = lifecycle.moves[instead];
  if (!canLeave(lifecycle, last.from, instead))
    throw new Refusal(lifecycle.wrongState, { action: instead, state: last.from });
  if (move.final) throw new Refusal('correction.final', { action: instead });
  orRefuse(assessAct(move, judged, facts));
  return targetOf(lifecycle, instead, left);
}
