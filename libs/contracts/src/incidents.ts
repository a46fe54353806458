import { z } from 'zod';
import {
  INCIDENT_CATEGORY_NAMES,
  INCIDENT_GROUP_NAMES,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  KNOWN_FROM_NAMES,
  SEVERITIES,
} from '#libs/regulation';
import {
  aside,
  FindingView,
  fullName,
  id,
  instant,
  line,
  pageOf,
  PageQuery,
  reading,
  StoredFileView,
  text,
  version,
} from './shapes.js';

const SAID = {
  kind: z.enum(INCIDENT_KINDS),
  category: z.enum(INCIDENT_CATEGORY_NAMES),
  severity: z.enum(SEVERITIES).nullable().default(null).describe('By the consequence of the fact; of an incident only'),
  description: aside.text(4_000).describe('What was seen, and nothing that was concluded from it'),
  occurredAt: instant,
  region: line(200).nullable().default(null),
  place: line(300).nullable().default(null),
  stationId: id.nullable().default(null).describe('Of the register of this mission'),
  knownFrom: z.enum(KNOWN_FROM_NAMES),
  source: line(500).nullable().default(null).describe('Who told of it; needed unless it was seen first hand'),
  attributedTo: line(300)
    .nullable()
    .default(null)
    .describe('Who is said to be behind it: a quotation, never a finding'),
  quotedFrom: line(500).nullable().default(null).describe('Who said so and where; given together with attributedTo'),
  evidence: aside.text(2_000).nullable().default(null).describe('What shows it, and where that is kept'),
  observedBy: id.nullable().default(null).describe('Who of the mission saw it; null: whoever enters what was seen'),
  printed: z
    .object({ ru: text(1_000), en: text(1_000) })
    .nullable()
    .default(null)
    .describe('What documents may print of it, in the words of the coordinator (R-48); null: they only count it'),
};

export const RecordIncident = z.object(SAID).superRefine(
  ({ kind, severity }, given) => {
    const message = kind === 'incident' ? 'is needed here' : 'is given for an incident, and for nothing else';
    if ((kind === 'incident') !== (severity !== null)) given.addIssue({ code: 'custom', path: ['severity'], message });
  },
  reading(['kind', 'severity']),
);
export type RecordIncident = z.infer<typeof RecordIncident>;

export const CorrectIncident = z.object({
  instead: RecordIncident.nullable().describe('The entry as it should be, or null where there should be none'),
  reason: aside
    .text(1_000)
    .optional()
    .describe('Needed once observation is over, for what others wrote, and for taking an entry away'),
});
export type CorrectIncident = z.infer<typeof CorrectIncident>;

export const FollowUpIncident = z.object({
  action: aside.text(2_000).describe('What was done'),
  doneBy: aside.line(300).describe('Who did it'),
  doneAt: instant,
  state: z.enum(INCIDENT_STATES).describe('Whether more is to be done'),
});
export type FollowUpIncident = z.infer<typeof FollowUpIncident>;

export const EvidenceQuery = z.object({ name: line(200) });
export const EvidenceView = StoredFileView.extend({
  small: z.boolean().describe('Whether there is a small picture of it'),
  attachedBy: fullName.nullable(),
  attachedAt: instant,
});
export type EvidenceView = z.infer<typeof EvidenceView>;

const Somebody = z.object({ personId: id, name: fullName });

export const IncidentView = z.object({
  id,
  missionId: id,
  kind: z.enum(INCIDENT_KINDS),
  group: z.enum(INCIDENT_GROUP_NAMES),
  category: z.enum(INCIDENT_CATEGORY_NAMES),
  severity: z.enum(SEVERITIES).nullable(),
  description: z.string(),
  occurredAt: instant,
  region: z.string().nullable(),
  place: z.string().nullable(),
  station: z
    .object({
      id,
      code: z.string(),
      name: z.object({ ru: z.string().nullable(), en: z.string().nullable() }),
    })
    .nullable(),
  knownFrom: z.enum(KNOWN_FROM_NAMES),
  source: z.string().nullable(),
  attributedTo: z.string().nullable(),
  quotedFrom: z.string().nullable(),
  evidence: z.string().nullable(),
  observedBy: Somebody.nullable(),
  printed: z.object({ ru: z.string(), en: z.string() }).nullable(),
  state: z.enum(INCIDENT_STATES).nullable().describe('Null of a positive practice, which asks for nothing'),
  followUps: z.array(
    z.object({
      id,
      action: z.string(),
      doneBy: z.string(),
      doneAt: instant,
      state: z.enum(INCIDENT_STATES),
      recordedBy: fullName.nullable(),
      recordedAt: instant,
    }),
  ),
  attached: z.array(EvidenceView).describe('Photographs and papers that show it; a correction leaves them as they are'),
  mayAttach: z.boolean().describe('Whether the one who asks may add to them'),
  mayCorrect: z.boolean().describe('Whether the one who asks wrote it, saw it, or leads the mission'),
  removed: z.boolean().describe('This version says that there should be no such entry'),
  reason: z.string().nullable(),
  recordedBy: fullName.nullable(),
  recordedAt: instant,
  replacedAt: instant.nullable().describe('Null of the version that stands'),
  version,
});
export type IncidentView = z.infer<typeof IncidentView>;

export const IncidentPage = pageOf(IncidentView);
export const IncidentsQuery = PageQuery.extend({
  kind: z.enum(INCIDENT_KINDS).optional(),
  group: z.enum(INCIDENT_GROUP_NAMES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  state: z.enum(INCIDENT_STATES).optional(),
});
export type IncidentsQuery = z.infer<typeof IncidentsQuery>;
export const IncidentRecorded = z.object({ incident: IncidentView, warnings: z.array(FindingView) });
export const IncidentVersions = z.object({ items: z.array(IncidentView) });
