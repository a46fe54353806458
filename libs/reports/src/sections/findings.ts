import { label, SECTION_IDS, type SectionId } from '#libs/regulation';
import type { Block, ListItem } from '#libs/typesetting';
import { placeOf, titleIn, type FrozenFinding, type FrozenRecommendation } from '../content.js';
import type { Section, SectionContext } from '../section.js';
import { say, type Voice } from '../wording.js';
import { writingOf, writtenLine } from '../written.js';

/** what was found and belongs here, as people worded it; the chapter of findings has all, by the section of each. */
export function findingsIn(context: SectionContext, id: SectionId): Block[] {
  const { voice, content } = context;
  const here = (content.findings ?? []).filter((finding) => finding.text && placeOf(finding, content) === id);
  if (here.length === 0) return [];
  if (id !== 'findings') return [{ kind: 'paragraph', text: say('findingsHere', voice) }, listOf(here, context)];
  return SECTION_IDS.flatMap((section): Block[] => {
    const ofIt = here.filter((finding) => finding.section === section);
    if (ofIt.length === 0) return [];
    const list = listOf(ofIt, context);
    if (section === 'findings') return [list];
    return [{ kind: 'heading', level: 2, text: titleIn(content, section)[voice.language] }, list];
  });
}

const listOf = (findings: readonly FrozenFinding[], context: SectionContext): Block => ({
  kind: 'list',
  items: findings.map((finding) => itemOf(finding, context)),
});

function itemOf({ number, text, yardstick, basis }: FrozenFinding, context: SectionContext): ListItem {
  const { language, voice } = context;
  const rows = basis.map(({ kind, count }) => {
    const numbers = context.referring && context.basisNumbers[number]?.[kind];
    const which = numbers ? ` (${say('entryNumbers', voice, { numbers: numbers.join(', ') })})` : '';
    return `${label(language, 'basisKinds', kind)}\u00A0–\u00A0${count}${which}`;
  });
  return {
    text: say('findingNumbered', voice, { number: String(number), text: writtenLine(text!, writingOf(context)) }),
    items: [
      say('heldAgainst', voice, { what: label(language, 'yardsticks', yardstick) }),
      ...(rows.length > 0 ? [say('restsOn', voice, { what: rows.join('; ') })] : []),
    ],
  };
}

/** each recommendation with its addressee and the findings it rests on; and all of them in one table. */
export const recommendations: Section = (context) => {
  const { voice, content } = context;
  const said = (content.recommendations ?? []).filter(({ text }) => text);
  if (said.length === 0) return [];
  return [...said.flatMap((one) => blockOf(one, context)), tableOf(said, voice)];
};

const addresseeOf = ({ addressee, addresseeName }: FrozenRecommendation, voice: Voice) =>
  addresseeName ?? (addressee ? label(voice.language, 'addressees', addressee) : say('noAddressee', voice));

function blockOf(one: FrozenRecommendation, context: SectionContext): Block[] {
  const { language, voice } = context;
  const writing = writingOf(context);
  const { number, priority, text, ground, findings } = one;
  const notes = [
    say('addressedTo', voice, { whom: addresseeOf(one, voice) }),
    say('priorityIs', voice, { what: label(language, 'priorities', priority) }),
    ...(ground ? [say('groundIs', voice, { what: writtenLine(ground, writing) })] : []),
    ...(findings.length > 0 ? [say('restsOnFindings', voice, { numbers: findings.join(', ') })] : []),
  ];
  const title = say('recommendationNumbered', voice, { number: String(number) });
  return [
    { kind: 'heading', level: 2, text: title, numbered: false },
    { kind: 'paragraph', text: writtenLine(text!, writing) },
    { kind: 'paragraph', style: 'note', text: `${notes.join('. ')}.` },
  ];
}

const tableOf = (said: readonly FrozenRecommendation[], voice: Voice): Block => ({
  kind: 'table',
  caption: say('recommendationsTable', voice),
  columns: [
    { title: say('number', voice), share: 0.6, align: 'right' },
    { title: say('addressee', voice), share: 4 },
    { title: say('priority', voice), share: 2 },
    { title: say('findingNumbers', voice), share: 1.6 },
  ],
  rows: said.map((one) => [
    String(one.number),
    addresseeOf(one, voice),
    label(voice.language, 'priorities', one.priority),
    one.findings.join(', '),
  ]),
});
