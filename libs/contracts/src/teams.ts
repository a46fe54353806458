import { z } from 'zod';
import { SPOKEN_NAMES, STAGE_NAMES } from '#libs/regulation';
import { aside, day, FindingView, fullName, halves, id, instant, line, version } from './shapes.js';

const number = z.int().min(1).max(999);
const member = z.object({
  personId: id,
  leader: z.boolean(),
  fromDay: day.describe('By the host’s calendar'),
  untilDay: day.nullable().default(null).describe('The last day; null as long as nobody has said one'),
});

export const FormTeam = z.object({
  number,
  name: halves(line(200)).default({ ru: null, en: null }),
  region: line(300).nullable().default(null),
  members: z
    .array(member)
    .min(1)
    .max(100)
    .describe('Everybody with their days, and somebody who comes again once for each stretch of days (R-35)'),
});
export type FormTeam = z.infer<typeof FormTeam>;

export const CorrectTeam = z.object({
  instead: FormTeam.nullable().describe('The team as it should be, or null where there should be none'),
  reason: aside
    .text(1_000)
    .optional()
    .describe('Needed where it alters who was in the team on days that have come, and for taking a team away'),
});
export type CorrectTeam = z.infer<typeof CorrectTeam>;

const said = {
  id,
  missionId: id,
  removed: z.boolean().describe('This version says that there should be no such entry'),
  reason: z.string().nullable(),
  recordedBy: fullName.nullable(),
  recordedAt: instant,
  replacedAt: instant.nullable().describe('Null of the version that stands'),
  warnings: z
    .array(FindingView)
    .describe('What speaks against it as it stands; for whoever plans, and of no older version'),
  version,
};

export const TeamView = z.object({
  ...said,
  number,
  name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
  region: z.string().nullable(),
  members: z
    .array(
      z.object({
        personId: id,
        name: fullName,
        speaks: z.array(z.enum(SPOKEN_NAMES)).describe('Empty: not stated'),
        country: z.string().nullable().describe('Of the delegation; null of who comes from none'),
        leader: z.boolean(),
        fromDay: day,
        untilDay: day.nullable(),
        tentative: z.boolean().describe('The host has not accredited them for any of these days (R-33)'),
      }),
    )
    .describe('Those whom you may see: leaders first'),
});
export type TeamView = z.infer<typeof TeamView>;
export const TeamList = z.object({ items: z.array(TeamView) });
export const TeamRecorded = z.object({ team: TeamView, warnings: z.array(FindingView) });

export const RecordPlanItem = z
  .object({
    teamId: id,
    region: line(300).nullable().default(null),
    stationId: id.nullable().default(null).describe('Of the register of the mission; or else the region is said'),
    stage: z.enum(STAGE_NAMES),
    startsAt: instant,
    endsAt: instant,
  })
  .refine(({ region, stationId }) => region !== null || stationId !== null, {
    path: ['region'],
    error: 'a region or a station is needed',
  });
export type RecordPlanItem = z.infer<typeof RecordPlanItem>;

export const CorrectPlanItem = z.object({
  instead: RecordPlanItem.nullable().describe('The item as it should be, or null where there should be none'),
  reason: aside.text(1_000).optional().describe('Needed once its day has come, and for taking an item away'),
});
export type CorrectPlanItem = z.infer<typeof CorrectPlanItem>;

export const PlanItemView = z.object({
  ...said,
  teamId: id,
  region: z.string().nullable(),
  station: z
    .object({
      id,
      code: z.string(),
      name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
      region: z.string().nullable(),
      abroad: z.boolean(),
      zone: z
        .string()
        .nullable()
        .describe('By whose clocks it opens and closes; null where they are those of the host'),
    })
    .nullable(),
  stage: z.enum(STAGE_NAMES),
  startsAt: instant,
  endsAt: instant,
});
export type PlanItemView = z.infer<typeof PlanItemView>;
export const PlanView = z.object({
  items: z.array(PlanItemView),
  coverage: z.array(FindingView).describe('Openings and counts for which no team is planned (R-37); for whoever plans'),
});
export const PlanVersions = z.object({ items: z.array(PlanItemView) });
export const PlanItemRecorded = z.object({ item: PlanItemView, warnings: z.array(FindingView) });
