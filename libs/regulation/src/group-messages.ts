import { defineActs, type Requirement } from './lifecycle.js';
import type { Permission } from './roles.js';

/**
 * To whom one message goes at once. How each is found is a query in libs/notices; one without does not compile.
 * `delegation`: whether it is narrowed to the people of one. A permission that is held for a delegation counts only then.
 */
export const MESSAGE_GROUPS = {
  'not-accepted': { may: 'message:send', delegation: 'optional' },
  applicants: { may: 'message:send', delegation: 'optional' },
  accredited: { may: 'message:send', delegation: 'optional' },
  'on-duty': { may: 'message:send', delegation: 'optional' },
  observers: { may: 'message:send', delegation: 'optional' },
  delegation: { may: 'message:send', delegation: 'needed' },
  coordinators: { may: 'message:send', delegation: 'none' },
  representatives: { may: 'message:send', delegation: 'none' },
} as const satisfies Record<string, GroupRow>;

type GroupRow = { may: Permission; delegation: 'none' | 'optional' | 'needed' };
export type MessageGroup = keyof typeof MESSAGE_GROUPS;
export const MESSAGE_GROUP_NAMES = Object.keys(MESSAGE_GROUPS) as MessageGroup[];
export const narrowing = (group: MessageGroup): GroupRow['delegation'] => MESSAGE_GROUPS[group].delegation;

/** Why somebody of a group gets no mail. */
export const UNREACHED = ['no-address', 'account-closed'] as const;
export type Unreached = (typeof UNREACHED)[number];

/** What became of the mail to one receiver; `not-mailed` where there is no mail server, or no address any more. */
export const MAIL_OUTCOMES = ['waiting', 'sent', 'failed', 'not-mailed', ...UNREACHED] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** So long, and by one sender in one mission so many within an hour. */
export const MESSAGE_LIMITS = { heading: 150, text: 5_000, perHour: 10 } as const;

/** A letter is plain text: what looks like a tag of HTML would be read as it stands. An address in angle brackets is none. */
export const hasMarkup = (text: string): boolean => /<(\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?|!--.*)>/i.test(text);

export type MessageFacts = {
  missionOver: boolean;
  /** It names a delegation where its group needs one, and none where it takes none. */
  groupFits: boolean;
  plain: boolean;
  /** By the same sender in this mission within the hour. */
  sentLately: number;
  /** Whom the mail reaches. */
  reached: number;
  /** The group is still the one that was shown before it was sent. */
  asPreviewed: boolean;
};

const sending = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'message.group-wrong', met: (f) => f.groupFits },
  { code: 'message.markup', met: (f) => f.plain },
  { code: 'message.too-often', met: (f) => f.sentLately < MESSAGE_LIMITS.perHour },
  { code: 'message.nobody', met: (f) => f.reached > 0 },
  { code: 'message.group-changed', met: (f) => f.asPreviewed },
] as const satisfies readonly Requirement<MessageFacts>[];

export const messageActs = defineActs<MessageFacts>()({
  send: { permission: 'message:send', requires: sending },
});
