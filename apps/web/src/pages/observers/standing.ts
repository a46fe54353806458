import type { ApplicationView } from '#libs/contracts';
import {
  APPLICATION_ACTIONS,
  APPLICATION_ENDS,
  applicationLifecycle,
  label,
  type ApplicationAction,
  type Language,
  type Permission,
} from '#libs/regulation';

/** What is done with a name as a rule, not all that may be done: the server says that for each one. */
const USUAL_NEXT: Partial<Record<ApplicationView['state'], ApplicationAction>> = {
  DRAFT: 'submit',
  RETURNED: 'submit',
  SUBMITTED: 'endorse',
  ENDORSED: 'list',
  WAITLISTED: 'promote',
  LISTED: 'send',
};

export const isEnded = ({ state }: Pick<ApplicationView, 'state'>) =>
  (APPLICATION_ENDS as readonly string[]).includes(state);

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

export const needsReason = (action: ApplicationAction) => 'reason' in applicationLifecycle.moves[action];
