import type { TranslationOf } from '../message';
import type { acts as source } from '../ru/acts';

export const acts: TranslationOf<typeof source> = {
  'apply.progress': 'Done: {done, number} of {count, number}',
  'acts.freesPlace': 'The place becomes free: the first on the waiting list who may be listed gets it.',
  'acts.takesPlace': 'One of the places of the mission is taken.',
  'acts.endsApplication': 'The application ends. For this person to take part, a new one is needed.',
  'acts.follows': 'What will follow',
  'calendar.revokeAsk':
    'The calendar programs into which you copied it will receive no more dates. A new address can be created.',
  'account.endSessionAsk': 'On that device one has to sign in again.',
  'account.sessionEnded': 'The session has ended',
  'lists.removeSharedAsk': 'The view disappears for everybody who can see it.',
  'did.listApproved': 'The list is approved',
  'did.deactivated': 'The account is deactivated',
  'did.reactivated': 'The account works again',
  'did.linkMade': 'The link is made: hand it over',
};
