import type { AccreditationView, ApplicationView, FindingView } from '#libs/contracts';
import {
  APPLICANT_CATEGORIES,
  APPLICATION_ACTIONS,
  APPLICATION_ENDS,
  applicationLifecycle,
  endsIn,
  label,
  PLACE_STATES,
  STATE_LEFT,
  type ApplicationAction,
  type Language,
  type Permission,
} from '#libs/regulation';
import type { Translate } from '../../messages';

type Stands = Pick<ApplicationView, 'state'> & { accreditation: Pick<AccreditationView, 'state'> | null };

type Words = { t: Translate; language: Language };

/** How a person stands: of a name that is with the host, what the host has made of it. */
export const stateShown = ({ state, accreditation }: Stands, { t, language }: Words): string =>
  state === 'SENT' && accreditation
    ? t('observers.storyAccreditation', { state: label(language, 'accreditationStates', accreditation.state) })
    : label(language, 'applicationStates', state);

/** What is done with a name as a rule, not all that may be done: the server says that for each one. */
const USUAL_NEXT: Partial<Record<ApplicationView['state'], ApplicationAction>> = {
  DRAFT: 'submit',
  RETURNED: 'submit',
  SUBMITTED: 'endorse',
  ENDORSED: 'list',
  WAITLISTED: 'promote',
  LISTED: 'send',
};

export const isEnded = ({ state }: Pick<ApplicationView, 'state'>) => APPLICATION_ENDS.includes(state);

/** The next move in words; of a name that is with the host, how that stands. */
export function nextOf({ state, accreditation }: ApplicationView, language: Language): string {
  const next = USUAL_NEXT[state];
  if (next) return label(language, 'applicationActions', next);
  return accreditation ? label(language, 'accreditationStates', accreditation.state) : '';
}

/** What follows from something else and is not done by a person. */
const FOLLOWS: readonly ApplicationAction[] = ['send', 'replace', 'promote', 'reopen'];

export type MadeByPeople = Exclude<ApplicationAction, 'send' | 'replace' | 'promote' | 'reopen'>;

/** Moves that somebody with these permissions may make in this state, if nothing else stands against them. */
export const movesFrom = (state: string, may: (permission: Permission) => boolean = () => true): MadeByPeople[] =>
  APPLICATION_ACTIONS.filter((action): action is MadeByPeople => !FOLLOWS.includes(action)).filter((action) => {
    const { from, permission } = applicationLifecycle.moves[action];
    return (from as readonly string[]).includes(state) && may(permission);
  });

/** What else comes of a move, by the key of the sentence that says so. */
export function followsFrom(
  { state, category }: Pick<ApplicationView, 'state' | 'category'>,
  action: ApplicationAction,
) {
  const held = PLACE_STATES.includes(state);
  const { to } = applicationLifecycle.moves[action];
  const holds = to === STATE_LEFT ? held : PLACE_STATES.includes(to);
  const { takesPlace } = APPLICANT_CATEGORIES[category];
  return [
    ...(takesPlace && held && !holds ? ['acts.freesPlace' as const] : []),
    ...(takesPlace && !held && holds ? ['acts.takesPlace' as const] : []),
    ...(endsApplication(action) ? ['acts.endsApplication' as const] : []),
  ];
}

/** Whether it takes the name out of the mission. */
export const endsApplication = (action: ApplicationAction) =>
  endsIn('applicationStates', applicationLifecycle.moves[action].to);

export const needsReason = (action: ApplicationAction) => 'reason' in applicationLifecycle.moves[action];

/** The host may consent to a name after its cut-off; then these moves are possible still. */
const BY_CONSENT: readonly string[] = ['list', 'resubmit'];
const isCutoffPassed = ({ code }: FindingView) => code === 'application.cutoff-passed';

export const mayBeLate = (action: string, findings: readonly FindingView[]) =>
  BY_CONSENT.includes(action) && findings.some(isCutoffPassed);

/** Whether nothing but the cut-off stands in the way. */
export const onlyLate = (action: string, findings: readonly FindingView[]) =>
  mayBeLate(action, findings) && findings.every((finding) => finding.effect !== 'refuses' || isCutoffPassed(finding));
