import { accreditationActs, type AccreditationActFacts } from './accreditation-acts.js';
import { applicationLifecycle } from './application-lifecycle.js';
import { assess, perform } from './lifecycle.js';
import { accreditationAct, anyone, codesOf, refusalOf } from './lifecycle.fixtures.js';

describe('R-25, R-29: who is named for a place after the host’s cut-off', () => {
  const late = { ...accreditationAct, deadlinePassed: true, cutoffPassed: true };
  const agreed = { ...late, lateConsentKept: true };
  const steps = [
    ['DRAFT', 'submit'],
    ['SUBMITTED', 'endorse'],
    ['ENDORSED', 'list'],
    ['LISTED', 'send'],
  ] as const;
  const against = (facts: AccreditationActFacts) =>
    steps.map(([state, action]) => codesOf(assess(applicationLifecycle, state, action, anyone, facts)));
  const [deadline, cutoff] = ['application.deadline-passed', 'application.cutoff-passed'] as const;

  it('comes onto the list only with the host’s consent to that very name', () => {
    expect(refusalOf(() => perform(accreditationActs.nominate, anyone, late)).code).toBe(deadline);
    expect(perform(accreditationActs.nominate, anyone, agreed)).toEqual([]);
    expect(against(late)).toEqual([[deadline], [deadline], [cutoff], [cutoff]]);
    expect(against(agreed).slice(0, 3)).toEqual([[], [], []]);
  });

  it('is sent only in a batch to which the host consents as well', () => {
    expect(against(agreed)[3]).toEqual([cutoff]);
    expect(against({ ...agreed, lateByHostConsent: true })[3]).toEqual([]);
  });
});
