import { z } from 'zod';
import {
  CONSEQUENCE_SUBJECTS,
  CONSEQUENT_ACTIONS,
  DEADLINE_NAMES,
  DEADLINE_STATES,
  MISSION_ACTIONS,
} from '#libs/regulation';
import { day, FindingView, fullName, id, instant, localTime, wording } from './shapes.js';

/** What a move would bring with it, computed by what carries it out. */
export const ConsequencesQuery = z.object({ action: z.enum(CONSEQUENT_ACTIONS) });
export const ConsequencesView = z.object({
  action: z.enum(CONSEQUENT_ACTIONS),
  items: z.array(
    z.object({
      about: z.enum(CONSEQUENCE_SUBJECTS),
      from: z.string().nullable(),
      to: z.string().nullable(),
      count: z.int().nullable(),
      sentence: wording(500),
    }),
  ),
});
export type ConsequencesView = z.infer<typeof ConsequencesView>;

const DeadlineView = z.object({
  key: z.string().describe('Stays the same when the deadline is moved'),
  deadline: z.enum(DEADLINE_NAMES),
  rule: z.string(),
  label: wording(200),
  local: localTime.nullable(),
  zone: z.string(),
  at: instant.nullable(),
  day: day.nullable().describe('The host’s calendar day on which it is due, where no hour was set'),
  state: z.enum(DEADLINE_STATES),
  stateLabel: wording(100),
  actsBy: z.array(z.object({ role: z.string(), label: wording(100) })),
});
export const TimelineView = z.object({ items: z.array(DeadlineView) });
export type TimelineView = z.infer<typeof TimelineView>;
export const DueQuery = z.object({ missionId: id.optional() });
export const DueView = z.object({
  items: z.array(
    z.object({
      missionId: id,
      next: DeadlineView.nullable().describe('The earliest deadline that is not met yet'),
      blocked: z
        .array(z.object({ action: z.enum(MISSION_ACTIONS), findings: z.array(FindingView) }))
        .describe('The steps ahead that are refused for now'),
      nominated: z.int().describe('Applications that neither ended nor were refused'),
      accredited: z.int(),
      coordinator: fullName.nullable().describe('Who is in that office today'),
    }),
  ),
});
export type DueView = z.infer<typeof DueView>;
