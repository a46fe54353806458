import {
  label,
  levelOf,
  sectionOf,
  SEVERITIES,
  type IncidentCount,
  type Language,
  type SectionId,
} from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import { outlineIn } from '../content.js';
import type { SectionContext } from '../section.js';
import { shownInstant } from '../shown.js';
import type { PrintedIncident } from '../snapshot-observed.js';
import { say } from '../wording.js';

/** what was recorded that belongs to this section, counted; and what the coordinator worded of it, as it was worded. */
export function incidentsOf({ language, figures, content }: SectionContext, section: SectionId): Block[] {
  const { snapshot } = content;
  const outline = outlineIn(content);
  const { counted = [], printed = [] } = snapshot.incidents ?? {};
  const isHere = ({ category }: { category: IncidentCount['category'] }) => sectionOf(category, outline) === section;
  const here = counted.filter(isHere);
  if (here.length === 0) return [];
  const entries = printed.filter(isHere).map((entry) => said(entry, snapshot.mission.hostZone, language));
  const notes = [say('incidentsNote', language), ...definitions(here, language)];
  return [
    {
      kind: 'table',
      caption: say('incidents', language),
      columns: [
        { title: say('incidentCategory', language), share: 4 },
        { title: say('incidentWeight', language), share: 4 },
        { title: say('knownFrom', language), share: 3.5 },
        { title: say('entries', language), share: 1.2, align: 'right' },
      ],
      rows: here.map(({ kind: sort, category, severity, knownFrom }) => [
        label(language, 'incidentCategories', category),
        severity ? label(language, 'severities', severity) : label(language, 'incidentKinds', sort),
        label(language, 'knownFrom', knownFrom),
        figures.say('incidents.entries', sort, category, severity, knownFrom),
      ]),
    },
    { kind: 'paragraph', style: 'note', text: notes.join(' ') },
    ...(entries.length > 0
      ? [
          { kind: 'paragraph', text: say('incidentsPrinted', language) } as const,
          { kind: 'list', items: entries } as const,
        ]
      : []),
  ];
}

/** What each level that occurs means; nobody need know the scale by heart. */
const definitions = (here: readonly IncidentCount[], language: Language): string[] =>
  SEVERITIES.filter((severity) => here.some((count) => count.severity === severity)).map((severity) =>
    say('severityMeans', language, {
      level: String(levelOf(severity)),
      what: lowered(label(language, 'severityDefinitions', severity)),
    }),
  );
const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** When and where, the words, and how it is known; who is behind it only as a quotation. */
function said(entry: PrintedIncident, zone: string, language: Language): string {
  const { occurredAt, region, place, text, knownFrom, source, attributedTo, quotedFrom } = entry;
  const where = [shownInstant(occurredAt, zone, language), region, place].filter(Boolean).join(', ');
  const known = [label(language, 'knownFrom', knownFrom), source].filter(Boolean).join(': ');
  const quoted = attributedTo && quotedFrom ? say('attributed', language, { whom: attributedTo, by: quotedFrom }) : '';
  return [`${where}. ${text[language]}`, `(${known}.)`, quoted].filter(Boolean).join(' ');
}
