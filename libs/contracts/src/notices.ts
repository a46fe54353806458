import { z } from 'zod';
import { LANGUAGES, NOTICE_KINDS, type NoticeKind } from '#libs/regulation';
import { day, id, instant, line, PageQuery, saidInBoth, zone } from './shapes.js';

const bilingual = z.object({ ru: z.string(), en: z.string() });

export const NoticesQuery = PageQuery.extend({
  unread: z.stringbool().optional().describe('Only those not marked as read'),
});
export const NoticeView = z.object({
  id,
  kind: z.enum(NOTICE_KINDS as [NoticeKind, ...NoticeKind[]]),
  missionId: id.nullable().describe('Null where it is about the way in, not about a mission'),
  confirms: z.boolean().describe('To mark it as read is to say that it was so'),
  staysRead: z.boolean().describe('To mark it as read is not taken back'),
  subject: bilingual,
  body: bilingual,
  link: z.string(),
  at: instant,
  readAt: instant.nullable(),
  mail: z.enum(['none', 'waiting', 'sent', 'failed']).describe('What became of it as a mail; none: nowhere to send it'),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const MailboxQuery = PageQuery.extend({
  missionId: id.optional(),
  text: line(100).optional().describe('Stands in the address or the subject'),
  since: day.optional(),
  until: day.optional().describe('Days are those of UTC, both included'),
});
export type MailboxQuery = z.output<typeof MailboxQuery>;
export const MailboxMessageView = z.object({
  id,
  noticeId: id.nullable().describe('Null of the daily mail, which is about no single notice'),
  recipient: z.string(),
  language: z.enum(LANGUAGES),
  subject: z.string(),
  body: z.string(),
  at: instant,
});
export type MailboxMessageView = z.infer<typeof MailboxMessageView>;

export const SetDailyMail = z.object({
  zone: zone.nullable().describe('By whose clocks it is 08:00; null: no such mail'),
});
export const SetLanguage = z.object({ language: z.enum(LANGUAGES).describe('The language mail comes in') });
export const CalendarLinkView = z.object({
  url: z.string().describe('Shown once. Whoever has it reads the dates of your missions; keep it to yourself'),
});

/** The dates of all missions one sees, between two days that are both included. */
export const DatesQuery = z.object({ from: day, until: day });
export const DateView = z.object({
  missionId: id,
  number: z.string(),
  title: saidInBoth,
  ended: z.boolean().describe('The mission was cancelled or declined'),
  kind: z.enum(['deadline', 'voting', 'meeting', 'plan']),
  key: z.string(),
  label: saidInBoth,
  at: z.string().describe('An instant, or a day of the host'),
  zone: z.string(),
});
export type DateView = z.infer<typeof DateView>;
export const DateList = z.object({ items: z.array(DateView) });
