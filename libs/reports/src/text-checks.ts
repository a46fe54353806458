import type { TextChecks } from '#libs/contracts';
import { linesIn, placedIn, proseOf, referencesIn, withNotes, wordsOf, type Inline } from '#libs/prose';
import {
  figureKey,
  findingOf,
  LABELS,
  readsMarkdown,
  type Figure,
  type Finding,
  type Language,
  type ReferenceKind,
  type SectionId,
} from '#libs/regulation';
import { placeOf, type Content } from './content.js';
import { Figures } from './figures-asked.js';
import { noneIn } from './figures-of-nothing.js';
import { figuresIn } from './figures.js';
import { typedNumbersIn } from './typed-numbers.js';
import { isTold, type Writing } from './written.js';

/** How many records of each kind a mission has: a reference is to one of them, by its number. */
export type Numbered = Record<ReferenceKind, number>;

/** What of one text its author should know of. Older documents hold words alone: of these, only the numbers are looked for. */
export type Checks = Omit<TextChecks, 'section' | 'language'>;

/** Reads the texts of one language against the snapshot of their version. */
export class TextReader {
  private readonly all: readonly Figure[];
  private readonly writing: Writing;

  constructor(
    { kind, outlineVersion, language, snapshot }: Pick<Content, 'kind' | 'outlineVersion' | 'language' | 'snapshot'>,
    private readonly numbered: Numbered,
  ) {
    this.all = figuresIn(language, snapshot);
    const figures = new Figures(language, this.all, noneIn(snapshot));
    this.writing = { kind, outlineVersion, language, figures, referring: true };
  }

  private get isMarkdown(): boolean {
    return readsMarkdown(this.writing.kind, this.writing.outlineVersion);
  }

  read(text: string): Checks {
    const { language } = this.writing;
    if (!this.isMarkdown)
      return { losses: [], unknownFacts: [], unknownReferences: [], numbers: this.numbersIn(text, language) };
    const { blocks, losses } = proseOf(text);
    const lines = blocks.flatMap((block) =>
      linesIn(block).map((says) => ({ says, alone: block.kind === 'paragraph' && isAlone(says) })),
    );
    const unknown = lines.flatMap(({ says, alone }) =>
      withNotes(says).flatMap((part) =>
        part.kind === 'fact' && !isTold(part.name, alone, this.writing) ? [part.name] : [],
      ),
    );
    const references = referencesIn(blocks).filter(({ to, number }) => number < 1 || number > this.numbered[to]);
    return {
      losses,
      unknownFacts: [...new Set(unknown)],
      unknownReferences: [...new Set(references.map(({ to, number }) => `${to} ${number}`))],
      numbers: lines.flatMap(({ says }) => this.numbersIn(lineOf(says), language)),
    };
  }

  /** The words of a finding or a recommendation: figures by name, each in its line. */
  readEntry(text: string): Checks {
    const { language } = this.writing;
    const facts = placedIn(text).flatMap((part) =>
      typeof part !== 'string' && part.kind === 'fact' && !isTold(part.name, false, this.writing) ? [part.name] : [],
    );
    return {
      losses: [],
      unknownFacts: this.isMarkdown ? facts : [],
      unknownReferences: [],
      // As in a text: what is placed, such as a reference with its number, nobody has typed.
      numbers: this.numbersIn(
        placedIn(text)
          .map((part) => (typeof part === 'string' ? part : '…'))
          .join(''),
        language,
      ),
    };
  }

  private numbersIn(text: string, language: Language) {
    return text
      .split('\n')
      .flatMap((line) => typedNumbersIn(line, language))
      .map(({ number, value, sentence }) => ({
        number,
        sentence,
        same: this.all.filter((figure) => String(figure.value) === value).map(figureKey),
      }));
  }
}

const isAlone = (says: readonly Inline[]) =>
  says.filter((part) => part.kind !== 'words' || part.text.trim() !== '').length === 1;

/** With what its footnotes say, each as a line of its own. */
const lineOf = (says: readonly Inline[]) =>
  [wordsOf(says), ...withNotes(says).flatMap((part) => (part.kind === 'note' ? [wordsOf(part.says)] : []))].join('\n');

/** The same as a warning to whoever has just saved it. */
export const warningsOf = ({ losses, unknownFacts, unknownReferences }: Checks): Finding[] => [
  ...losses.map(({ line, begins, what }) =>
    findingOf('warns', 'report.text-plainer', { line, begins, loss: LABELS.proseLosses[what] }),
  ),
  ...(unknownFacts.length > 0
    ? [findingOf('warns', 'report.facts-unknown', { facts: unknownFacts.map((name) => `{${name}}`).join(', ') })]
    : []),
  ...(unknownReferences.length > 0
    ? [
        findingOf('warns', 'report.references-unknown', {
          references: unknownReferences.map((one) => `[[${one}]]`).join(', '),
        }),
      ]
    : []),
];

/** Of all that people wrote in a language: the texts by their sections, the entries by those that print them. */
export function checksOf(reader: TextReader, content: Content): (Checks & { section: SectionId })[] {
  const { texts, findings = [], recommendations = [] } = content;
  const checks = new Map<SectionId, Checks>();
  const note = (section: SectionId, one: Checks) => checks.set(section, both(checks.get(section), one));
  for (const [section, text] of Object.entries(texts) as [SectionId, string][]) note(section, reader.read(text));
  for (const { text, ...finding } of findings) if (text) note(placeOf(finding, content), reader.readEntry(text));
  for (const { text, ground } of recommendations)
    for (const part of [text, ground]) if (part) note('recommendations', reader.readEntry(part));
  return [...checks].map(([section, check]) => ({ section, ...check }));
}

const both = (one: Checks | undefined, other: Checks): Checks =>
  one
    ? {
        losses: [...one.losses, ...other.losses],
        unknownFacts: [...new Set([...one.unknownFacts, ...other.unknownFacts])],
        unknownReferences: [...new Set([...one.unknownReferences, ...other.unknownReferences])],
        numbers: [...one.numbers, ...other.numbers],
      }
    : other;

/** The same where references are asked of elsewhere: they keep nothing up. */
export const checksIn = (content: Content) => checksOf(new TextReader(content, NOBODY_REFERS), content);
const NOBODY_REFERS = { meeting: Infinity, incident: Infinity, visit: Infinity };

/** What is placed by names that the snapshot of the version does not know. */
export const unknownFactsIn = (content: Content): string[] =>
  checksIn(content).flatMap(({ unknownFacts }) => unknownFacts);
