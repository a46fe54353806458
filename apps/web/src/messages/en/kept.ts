import type { TranslationOf } from '../message';
import type { kept as source } from '../ru/kept';

/** One's own badge and certificate: said on a page that needs no network too. */
export const kept: TranslationOf<typeof source> = {
  'kept.title': 'Without a connection',
  'kept.about':
    'This is kept on this device until you sign out. Whether the accreditation counts now was not checked without a connection.',
  'kept.at': 'Kept on {at}',
  'kept.none': 'Nothing is kept on this device.',
  'kept.noVisits':
    'This page is not kept on this device. Visits that were entered here and not sent stay on it: sign in, and they are sent.',
  'kept.forget': 'Delete from this device',
  'kept.visits': 'Visits without a connection',
  'kept.visitsAbout':
    'This page is kept on this device for when there is no connection. Your team and the stations are as this device saw them on {at}. What you enter is kept on this device, and sent once there is a connection and you are signed in.',
  'kept.toVisits': 'To the visits of the mission',
  'kept.signIn':
    'There is a connection, but you are not signed in. Go to the visits of the mission and sign in: what you entered stays here until it is sent.',
  'mine.toMine': 'To my participation',
  'mine.certificateValid': 'Valid',
  'mine.certificateFrom': 'from {from}',
  'mine.certificateFromUntil': 'from {from} to {until}',
  'mine.certificateAct': 'Decision on accreditation',
  'mine.certificateActOf': 'No. {number} of {date}',
  'mine.certificateUnknown': 'not stated',
  'mine.badge': 'Download the badge (PDF)',
  'mine.badgeNote': 'The badge is no substitute for the certificate of the host.',
};
