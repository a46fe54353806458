import { FIGURES, label, readsMarkdown, type FigureId, type Language } from '#libs/regulation';
import {
  asTyped,
  gapBetween,
  isRecorded,
  placedIn,
  proseOf,
  type Inline,
  type ProseBlock,
  type Recorded,
} from '#libs/prose';
import type { Block, Span } from '#libs/typesetting';
import type { Content } from './content.js';
import type { Figures } from './figures-asked.js';
import type { SectionContext } from './section.js';
import { say } from './wording.js';

const isFigureId = (id: string): id is FigureId => Object.hasOwn(FIGURES, id);

/** What of a text is needed to print it. References are printed for whoever reads the drafts, as those that are `recorded`. */
export type Writing = Pick<Content, 'kind' | 'outlineVersion' | 'language'> & {
  figures: Figures;
  recorded: Recorded | null;
};

export const writingOf = (context: SectionContext): Writing => {
  const { content, language, figures, referring, recorded } = context;
  const { kind, outlineVersion } = content;
  return { kind, outlineVersion, language, figures, recorded: referring ? recorded : null };
};

/** What people wrote, as a document prints it. */
export const writtenBlocks = (text: string, writing: Writing): Block[] =>
  readsMarkdown(writing.kind, writing.outlineVersion)
    ? underEachOther(proseOf(text).blocks).flatMap((block) => printed(block, writing))
    : plainBlocks(text);

/** The words of a finding or a recommendation: no Markdown, but figures by name as in a text. */
export const writtenLine = (text: string, writing: Writing): string =>
  readsMarkdown(writing.kind, writing.outlineVersion)
    ? saidIn(
        placedIn(text).map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part)),
        writing,
      ).text
    : text;

/** A lower heading with none above it would be numbered 3.0.1: it stands as a higher one. */
function underEachOther(blocks: readonly ProseBlock[]): ProseBlock[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  const alone = first < 0 ? blocks.length : first;
  return blocks.map((block, at) => (block.kind === 'heading' && at < alone ? { ...block, level: 2 } : block));
}

/** Of documents that were begun when there was nothing else: an empty line ends a paragraph; a single line break stays one. */
const plainBlocks = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));

function printed(block: ProseBlock, writing: Writing): Block[] {
  const line = (says: readonly Inline[]) => saidIn(says, writing);
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: line(block.says).text }];
    case 'paragraph': {
      const placed = wholeOf(block.says);
      const drawn = placed && drawnOf(placed, writing);
      if (drawn) return [drawn];
      const said = line(block.says);
      if (said.text.trim() === '' && !said.spans) return [];
      return [{ kind: 'paragraph', ...said, ...(block.isNote && { style: 'note' }) }];
    }
    case 'quote':
      return [{ kind: 'quote', ...line(block.says) }];
    case 'list':
      return [
        {
          kind: 'list',
          ...(block.ordered && { ordered: true, ...(block.start !== 1 && { start: block.start }) }),
          items: block.items.map(({ says, items }) => ({ ...line(says), items: items.map(line) })),
        },
      ];
    case 'table': {
      const text = (says: readonly Inline[]) => line(says).text;
      const rows = block.rows.map((row) => row.map(text));
      const columns = block.columns.map(({ says, align }, i) => ({
        title: text(says),
        share: shareOf([text(says), ...rows.map((row) => row[i] ?? '')]),
        align,
      }));
      return [{ kind: 'table', columns, rows }];
    }
    default:
      return block satisfies never;
  }
}

/** A column gets room by what stands in it, within reason: nobody who writes a table says how wide its columns are. */
const shareOf = (cells: readonly string[]): number =>
  Math.min(8, Math.max(2, Math.sqrt(Math.max(...cells.map(({ length }) => length)))));

/** The name of a fact that has a line to itself. */
function wholeOf(says: readonly Inline[]): string | undefined {
  const told = says.filter((part) => part.kind !== 'words' || part.text.trim() !== '');
  const [only] = told;
  return told.length === 1 && only?.kind === 'fact' ? only.name : undefined;
}

const CHART = 'chart.';
/** More bars than this are no picture. */
const MOST_BARS = 20;

/** A table of all figures of a name, or a chart of them; undefined for what is a number, or nothing at all. */
function drawnOf(name: string, { figures, language }: Writing): Block | undefined {
  const id = name.startsWith(CHART) ? name.slice(CHART.length) : name;
  if (!isFigureId(id) || !isSeveral(id)) return undefined;
  const all = figures.each(id);
  const title = FIGURES[id].name[language];
  if (all.length === 0) {
    const none = figures.none(id);
    return none === undefined ? undefined : { kind: 'paragraph', text: `${title}: ${none}` };
  }
  const labels = all.map(({ called }) => called?.[language] ?? '');
  if (name.startsWith(CHART)) {
    if (all.length > MOST_BARS || all.some(({ value }) => typeof value !== 'number')) return undefined;
    const values = all.map(({ value }) => Number(value));
    return {
      kind: 'chart',
      form: 'bars',
      title,
      of: say('figure', { language }),
      labels,
      series: [{ name: title, values }],
    };
  }
  return {
    kind: 'table',
    caption: title,
    columns: [
      { title: say('figure', { language }), share: 6 },
      { title: say('value', { language }), share: 2, align: 'right' },
    ],
    rows: all.map((figure, i) => [labels[i]!, figures.written(figure)]),
  };
}

const isSeveral = (id: FigureId) => 'by' in FIGURES[id];

/** Whether the snapshot tells what is placed by this name, where it is placed: several figures have a line of their own. */
export function isTold(name: string, alone: boolean, writing: Writing): boolean {
  return figureOf(name, writing) !== undefined || (alone && drawnOf(name, writing) !== undefined);
}

function figureOf(name: string, { figures }: Writing) {
  const [id = '', ...of] = name.split(':');
  if (!isFigureId(id)) return undefined;
  return figures.placed(id, ...of.map((part) => (part === '' ? null : decoded(part))));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Said = { text: string; spans?: Span[] };

/** A line with its facts in their places; of words alone it is no more than these. */
function saidIn(says: readonly Inline[], writing: Writing): Said {
  const spans: Span[] = [];
  for (const [at, part] of says.entries()) {
    const style = 'style' in part ? part.style : undefined;
    if (part.kind === 'note') {
      const footnote = saidIn(part.says, writing).text;
      const last = spans.at(-1);
      if (last && last.footnote === undefined) spans[spans.length - 1] = { ...last, footnote };
      else spans.push({ text: '', footnote });
      continue;
    }
    const word = wordsOf(part, writing);
    const isFirst = spans.every((span) => span.text === '');
    const text = word === '' || isFirst ? word : gapBetween(says[at - 1], part) + word;
    const last = spans.at(-1);
    // Where a reference is not printed, neither is the space before it.
    if (text === '' && last) last.text = last.text.trimEnd();
    if (last && last.style === style && last.footnote === undefined)
      spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, ...(style && { style }) });
  }
  const text = spans.map((span) => span.text).join('');
  return spans.some((span) => span.style ?? span.footnote) ? { text, spans } : { text };
}

function wordsOf(part: Exclude<Inline, { kind: 'note' }>, writing: Writing): string {
  const { language, figures, recorded } = writing;
  if (part.kind === 'words') return part.text;
  // What nobody knows is seen by everybody who reads the draft, as it was typed; it keeps the document from review.
  if (part.kind === 'reference')
    return recorded === null ? '' : isRecorded(part, recorded) ? referenceIn(language, part) : asTyped(part);
  const figure = figureOf(part.name, writing);
  return figure ? figures.written(figure) : `{${part.name}}`;
}

const referenceIn = (language: Language, { to, number }: Extract<Inline, { kind: 'reference' }>) =>
  `[${label(language, 'referenceKinds', to)} ${number}]`;
