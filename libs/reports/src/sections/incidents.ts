import { label, levelOf, sectionOf, SEVERITIES, type IncidentCount, type SectionId } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import { outlineIn } from '../content.js';
import type { SectionContext } from '../section.js';
import { shownInstant } from '../shown.js';
import type { PrintedIncident } from '../snapshot-observed.js';
import { say, type Voice } from '../wording.js';

/** what was recorded that belongs to this section, counted; and what the coordinator worded of it, as it was worded. */
export function incidentsOf({ language, voice, figures, content }: SectionContext, section: SectionId): Block[] {
  const { snapshot } = content;
  const outline = outlineIn(content);
  const { counted = [], printed = [] } = snapshot.incidents ?? {};
  const isHere = ({ category }: { category: IncidentCount['category'] }) => sectionOf(category, outline) === section;
  const here = counted.filter(isHere);
  if (here.length === 0) return [];
  const entries = printed.filter(isHere).map((entry) => said(entry, snapshot.mission.hostZone, voice));
  const notes = [say('incidentsNote', voice), ...definitions(here, voice)];
  return [
    {
      kind: 'table',
      caption: say('incidents', voice),
      columns: [
        { title: say('incidentCategory', voice), share: 4 },
        { title: say('incidentWeight', voice), share: 4 },
        { title: say('knownFrom', voice), share: 3.5 },
        { title: say('entries', voice), share: 1.2, align: 'right' },
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
          { kind: 'paragraph', text: say('incidentsPrinted', voice) } as const,
          { kind: 'list', items: entries } as const,
        ]
      : []),
  ];
}

/** What each level that occurs means; nobody need know the scale by heart. */
const definitions = (here: readonly IncidentCount[], voice: Voice): string[] =>
  SEVERITIES.filter((severity) => here.some((count) => count.severity === severity)).map((severity) =>
    say('severityMeans', voice, {
      level: String(levelOf(severity)),
      what: lowered(label(voice.language, 'severityDefinitions', severity)),
    }),
  );
const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** When and where, the words, and how it is known; who is behind it only as a quotation. */
function said(entry: PrintedIncident, zone: string, voice: Voice): string {
  const { language } = voice;
  const { occurredAt, region, place, text, knownFrom, source, attributedTo, quotedFrom } = entry;
  const where = [shownInstant(occurredAt, zone, language), region, place].filter(Boolean).join(', ');
  const known = [label(language, 'knownFrom', knownFrom), source].filter(Boolean).join(': ');
  const quoted = attributedTo && quotedFrom ? say('attributed', voice, { whom: attributedTo, by: quotedFrom }) : '';
  return [`${where}. ${text[language]}`, `(${known}.)`, quoted].filter(Boolean).join(' ');
}
