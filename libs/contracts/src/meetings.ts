import { z } from 'zod';
import { COUNTERPART_NAMES, MEETING_AUDIENCES, MEETING_STATES } from '#libs/regulation';
import {
  aside,
  day,
  FindingView,
  fullName,
  id,
  inEither,
  instant,
  line,
  pageOf,
  PageQuery,
  version,
} from './shapes.js';

export const RecordMeeting = z.object({
  state: z.enum(MEETING_STATES),
  counterpart: z.enum(COUNTERPART_NAMES).describe('By which documents count it (R-44)'),
  name: inEither(line(300)),
  place: line(300).nullable().default(null),
  startsAt: instant,
  endsAt: instant.nullable().default(null).describe('Null where it is not known'),
  topics: aside.text(2_000).nullable().default(null),
  note: aside.text(2_000).nullable().default(null),
  audience: z.enum(MEETING_AUDIENCES),
  participants: z
    .array(id)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, 'names a participant twice')
    .default([])
    .describe('Of the mission, as far as you see them: whoever takes part out of your sight stays'),
});
export type RecordMeeting = z.infer<typeof RecordMeeting>;

export const CorrectMeeting = z.object({
  instead: RecordMeeting.nullable().describe('The entry as it should be, or null where there should be none'),
  reason: aside.text(1_000).optional().describe('Needed once the meeting was held, and for taking an entry away'),
});
export type CorrectMeeting = z.infer<typeof CorrectMeeting>;

export const MeetingView = z.object({
  id,
  missionId: id,
  state: z.enum(MEETING_STATES),
  counterpart: z.enum(COUNTERPART_NAMES),
  name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
  place: z.string().nullable(),
  startsAt: instant,
  endsAt: instant.nullable(),
  topics: z.string().nullable(),
  note: z.string().nullable(),
  audience: z.enum(MEETING_AUDIENCES),
  participants: z.array(z.object({ personId: id, name: fullName })).describe('Those whom you may see'),
  removed: z.boolean().describe('This version says that there should be no such entry'),
  reason: z.string().nullable(),
  recordedBy: fullName.nullable(),
  recordedAt: instant,
  replacedAt: instant.nullable().describe('Null of the version that stands'),
  version,
});
export type MeetingView = z.infer<typeof MeetingView>;

export const MeetingPage = pageOf(MeetingView);
export const MeetingsQuery = PageQuery.extend({
  state: z.enum(MEETING_STATES).optional(),
  counterpart: z.enum(COUNTERPART_NAMES).optional(),
  day: day.optional().describe('By the host’s calendar'),
});
export type MeetingsQuery = z.infer<typeof MeetingsQuery>;
export const MeetingRecorded = z.object({ meeting: MeetingView, warnings: z.array(FindingView) });
export const MeetingVersions = z.object({ items: z.array(MeetingView) });
