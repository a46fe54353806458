import { z } from 'zod';
import { TASK_KINDS } from '#libs/regulation';
import { ApplicationView, StoryView } from './applications.js';
import { DossierView } from './dossiers.js';
import { MissionPage } from './missions.js';
import { OfferedSection } from './remarks.js';
import { ReportList, ReportView } from './reports.js';
import { ServiceView } from './service.js';
import { day, fullName, id, instant, saidInBoth, Wording300 } from './shapes.js';
import { TimelineView } from './timeline.js';

export const TaskName = z.enum(TASK_KINDS);
const kind = TaskName;

export const TasksQuery = z.object({ missionId: id.optional() });
export const TaskView = z.object({
  kind,
  missionId: id.nullable().describe('Null where it is about no mission'),
  missionNumber: z.string().nullable(),
  missionTitle: Wording300.nullable(),
  subjectId: id.describe('The thing that the act is done to'),
  name: fullName.nullable().describe('Who it is about, where that is somebody'),
  document: saidInBoth.nullable().describe('What it is called, where it is a document of a mission'),
  count: z.int().describe('How many of them make this one piece of work'),
  due: z
    .object({ at: instant, day: day.nullable(), zone: z.string() })
    .nullable()
    .describe('By when; a day is over with its midnight at the host'),
  since: instant.nullable().describe('When the thing last came to where it is'),
});
export type TaskView = z.infer<typeof TaskView>;
export const TaskList = z.object({
  items: z.array(TaskView).describe('What is due first stands first; no more than a hundred'),
  counts: z.array(z.object({ kind, count: z.int() })).describe('Of all of them'),
  total: z.int(),
});
export type TaskList = z.infer<typeof TaskList>;

/** What a mission waits for, whoever has to act: it names nobody. */
export const AwaitedList = z.object({
  items: z.array(z.object({ kind, count: z.int(), by: z.array(z.string()).describe('Roles'), own: z.boolean() })),
});
export type AwaitedList = z.infer<typeof AwaitedList>;
/** The same of every mission in sight that waits for anything. */
export const AwaitedOfMissions = z.object({
  items: z.array(z.object({ missionId: id, kind, count: z.int(), by: z.array(z.string()).describe('Roles') })),
});
export type AwaitedOfMissions = z.infer<typeof AwaitedOfMissions>;

/** All of which an observer's home is made: what waits, what is called for, how the own applications and documents stand. */
export const HomeView = z.object({
  tasks: TaskList,
  service: ServiceView,
  calls: z.array(z.object({ mission: MissionPage.shape.items.element, timeline: TimelineView })),
  applications: z.array(z.object({ application: ApplicationView, story: StoryView, dossier: DossierView.nullable() })),
  documents: z
    .array(
      z.object({
        missionId: id,
        items: ReportList.shape.items,
        reports: z.array(ReportView),
        offered: z.array(OfferedSection),
      }),
    )
    .describe('Of the newest missions that go on, or of the last one; of any other all is asked for when it is opened'),
});
export type HomeView = z.infer<typeof HomeView>;
