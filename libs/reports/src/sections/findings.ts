import { label, SECTION_IDS, type Language, type SectionId } from '#libs/regulation';
import type { Block, ListItem } from '#libs/typesetting';
import { placeOf, titleIn, type FrozenFinding, type FrozenRecommendation } from '../content.js';
import type { Section, SectionContext } from '../section.js';
import { say } from '../wording.js';
import { writingOf, writtenLine } from '../written.js';

/** what was found and belongs here, as people worded it; the chapter of findings has all, by the section of each. */
export function findingsIn(context: SectionContext, id: SectionId): Block[] {
  const { language, content } = context;
  const here = (content.findings ?? []).filter((finding) => finding.text && placeOf(finding, content) === id);
  if (here.length === 0) return [];
  if (id !== 'findings') return [{ kind: 'paragraph', text: say('findingsHere', language) }, listOf(here, context)];
  return SECTION_IDS.flatMap((section): Block[] => {
    const ofIt = here.filter((finding) => finding.section === section);
    if (ofIt.length === 0) return [];
    const list = listOf(ofIt, context);
    if (section === 'findings') return [list];
    return [{ kind: 'heading', level: 2, text: titleIn(content, section)[language] }, list];
  });
}

const listOf = (findings: readonly FrozenFinding[], context: SectionContext): Block => ({
  kind: 'list',
  items: findings.map((finding) => itemOf(finding, context)),
});

function itemOf({ number, text, yardstick, basis }: FrozenFinding, context: SectionContext): ListItem {
  const { language } = context;
  const rows = basis.map(({ kind, count }) => `${label(language, 'basisKinds', kind)} – ${count}`);
  return {
    text: say('findingNumbered', language, { number: String(number), text: writtenLine(text!, writingOf(context)) }),
    items: [
      say('heldAgainst', language, { what: label(language, 'yardsticks', yardstick) }),
      ...(rows.length > 0 ? [say('restsOn', language, { what: rows.join('; ') })] : []),
    ],
  };
}

/** each recommendation with its addressee and the findings it rests on; and all of them in one table. */
export const recommendations: Section = (context) => {
  const { language, content } = context;
  const said = (content.recommendations ?? []).filter(({ text }) => text);
  if (said.length === 0) return [];
  return [...said.flatMap((one) => blockOf(one, context)), tableOf(said, language)];
};

const addresseeOf = ({ addressee, addresseeName }: FrozenRecommendation, language: Language) =>
  addresseeName ?? (addressee ? label(language, 'addressees', addressee) : say('noAddressee', language));

function blockOf(one: FrozenRecommendation, context: SectionContext): Block[] {
  const { language } = context;
  const writing = writingOf(context);
  const { number, priority, text, ground, findings } = one;
  const notes = [
    say('addressedTo', language, { whom: addresseeOf(one, language) }),
    say('priorityIs', language, { what: label(language, 'priorities', priority) }),
    ...(ground ? [say('groundIs', language, { what: writtenLine(ground, writing) })] : []),
    ...(findings.length > 0 ? [say('restsOnFindings', language, { numbers: findings.join(', ') })] : []),
  ];
  const title = say('recommendationNumbered', language, { number: String(number) });
  return [
    { kind: 'heading', level: 2, text: title, numbered: false },
    { kind: 'paragraph', text: writtenLine(text!, writing) },
    { kind: 'paragraph', style: 'note', text: `${notes.join('. ')}.` },
  ];
}

const tableOf = (said: readonly FrozenRecommendation[], language: Language): Block => ({
  kind: 'table',
  caption: say('recommendationsTable', language),
  columns: [
    { title: say('number', language), share: 0.6, align: 'right' },
    { title: say('addressee', language), share: 4 },
    { title: say('priority', language), share: 2 },
    { title: say('findingNumbers', language), share: 1.6 },
  ],
  rows: said.map((one) => [
    String(one.number),
    addresseeOf(one, language),
    label(language, 'priorities', one.priority),
    one.findings.join(', '),
  ]),
});
