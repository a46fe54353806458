import { z } from 'zod';
import { LANGUAGES, MAIL_OUTCOMES, MESSAGE_GROUP_NAMES, MESSAGE_LIMITS, UNREACHED } from '#libs/regulation';
import { aside, fullName, id, instant, PageQuery, pageOf, saidInBoth } from './shapes.js';

const { heading, text } = MESSAGE_LIMITS;
const group = z.enum(MESSAGE_GROUP_NAMES);

/** The whole message but for what was seen of its receivers; plain text in both languages. */
export const WriteMessage = z.object({
  group,
  delegationId: id.optional().describe('Only its people; needed by some groups, taken by others'),
  heading: z.object({ ru: aside.line(heading), en: aside.line(heading) }).describe('The subject of the mail'),
  text: z.object({ ru: aside.text(text), en: aside.text(text) }),
});
export const SendMessage = WriteMessage.extend({
  previewed: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('As the receivers were shown; refused where the group is another one by now'),
});
export type SendMessage = z.infer<typeof SendMessage>;

export const ReceiversQuery = z.object({ group, delegationId: id.optional() });
export type ReceiversQuery = z.infer<typeof ReceiversQuery>;

export const MessageReceivers = z.object({
  previewed: z.string().describe('Send it back with the message'),
  byMail: z.boolean().describe('Whether there is a mail server at all; if not, messages are only read here'),
  replyTo: z.string().nullable().describe('Where answers go, by the settings'),
  items: z.array(
    z.object({
      personId: id,
      name: fullName,
      delegationId: id.nullable(),
      language: z.enum(LANGUAGES).describe('In which the mail comes'),
      unreached: z.enum(UNREACHED).nullable().describe('Why no mail goes there'),
    }),
  ),
});
export type MessageReceivers = z.infer<typeof MessageReceivers>;

export const MessageSent = z.object({ id, receivers: z.int(), unreached: z.int() });

const sent = {
  id,
  missionId: id,
  group,
  delegationId: id.nullable(),
  heading: saidInBoth.describe('Empty once it was erased (R-60)'),
  sentBy: fullName,
  sentAt: instant,
};
export const MessageView = z.object({
  ...sent,
  counts: z.partialRecord(z.enum(MAIL_OUTCOMES), z.int()).describe('Receivers by what became of their mail'),
});
export type MessageView = z.infer<typeof MessageView>;
export const MessagePage = pageOf(MessageView);
export const MessagesQuery = PageQuery;

export const MessageFile = z.object({
  ...sent,
  text: saidInBoth,
  replyTo: z.string().nullable(),
  receivers: z.array(
    z.object({
      personId: id,
      name: fullName,
      outcome: z.enum(MAIL_OUTCOMES),
      mailedAt: instant.nullable(),
    }),
  ),
});
export type MessageFile = z.infer<typeof MessageFile>;
