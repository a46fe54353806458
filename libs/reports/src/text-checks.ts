import type { TextChecks } from '#libs/contracts';
import {
  isRecorded,
  linesIn,
  placedIn,
  proseOf,
  referenceKey,
  referencesIn,
  withNotes,
  wordsOf,
  type Inline,
  type Recorded,
} from '#libs/prose';
import {
  figureKey,
  findingOf,
  LABELS,
  readsMarkdown,
  type Figure,
  type Finding,
  type Language,
  type SectionId,
} from '#libs/regulation';
import { placeOf, type Content } from './content.js';
import { Figures } from './figures-asked.js';
import { noneIn } from './figures-of-nothing.js';
import { figuresIn } from './figures.js';
import { typedNumbersIn } from './typed-numbers.js';
import { isTold, type Writing } from './written.js';

/** What of one text its author should know of. Older documents hold words alone: of these, only the numbers are looked for. */
export type Checks = Omit<TextChecks, 'section' | 'language'>;

/** Reads the texts of one language against the snapshot of their version. */
export class TextReader {
  private readonly all: readonly Figure[];
  private readonly writing: Writing;

  constructor(
    { kind, outlineVersion, language, snapshot }: Pick<Content, 'kind' | 'outlineVersion' | 'language' | 'snapshot'>,
    private readonly recorded: Recorded,
  ) {
    this.all = figuresIn(language, snapshot);
    const figures = new Figures(language, this.all, noneIn(snapshot));
    this.writing = { kind, outlineVersion, language, figures, recorded };
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
    return {
      losses,
      unknownFacts: [...new Set(unknown)],
      unknownReferences: leadingNowhere(referencesIn(blocks), this.recorded),
      numbers: lines.flatMap(({ says }) => this.numbersIn(lineOf(says), language)),
    };
  }

  /** The words of a finding or a recommendation: figures by name, each in its line. */
  readEntry(text: string): Checks {
    const { language } = this.writing;
    const placed = this.isMarkdown ? placedIn(text).filter((part) => typeof part !== 'string') : [];
    return {
      losses: [],
      unknownFacts: placed.flatMap((part) =>
        part.kind === 'fact' && !isTold(part.name, false, this.writing) ? [part.name] : [],
      ),
      unknownReferences: leadingNowhere(
        placed.filter((part) => part.kind === 'reference'),
        this.recorded,
      ),
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

/** Each reference once that leads to no record, as `visit 999`. */
export function leadingNowhere(references: readonly Parameters<typeof isRecorded>[0][], recorded: Recorded): string[] {
  const nowhere = references.filter((one) => !isRecorded(one, recorded));
  return [...new Set(nowhere.map(referenceKey))];
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
  const note = (section: SectionId, one: Checks) =>
    checks.set(section, together(checks.get(section) ?? NOTHING_TOLD, one));
  for (const [section, text] of Object.entries(texts) as [SectionId, string][]) note(section, reader.read(text));
  for (const { text, ...finding } of findings) if (text) note(placeOf(finding, content), reader.readEntry(text));
  for (const { text, ground } of recommendations)
    for (const part of [text, ground]) if (part) note('recommendations', reader.readEntry(part));
  return [...checks].map(([section, check]) => ({ section, ...check }));
}

export const NOTHING_TOLD: Checks = { losses: [], unknownFacts: [], unknownReferences: [], numbers: [] };
export const together = (one: Checks, other: Checks): Checks => ({
  losses: [...one.losses, ...other.losses],
  unknownFacts: [...new Set([...one.unknownFacts, ...other.unknownFacts])],
  unknownReferences: [...new Set([...one.unknownReferences, ...other.unknownReferences])],
  numbers: [...one.numbers, ...other.numbers],
});

/** How many numbers people typed into it. */
export const numbersTypedIn = (content: Content, recorded: Recorded): number =>
  checksOf(new TextReader(content, recorded), content).reduce((sum, { numbers }) => sum + numbers.length, 0);

/** What stands in the way of the review: names that the snapshot does not know, and references that lead to no record. */
export type Unknown = Pick<Checks, 'unknownFacts' | 'unknownReferences'>;
export function unknownIn(contents: readonly Content[], recorded: Recorded): Unknown {
  const checks = contents.flatMap((content) => checksOf(new TextReader(content, recorded), content));
  return {
    unknownFacts: [...new Set(checks.flatMap(({ unknownFacts }) => unknownFacts))],
    unknownReferences: [...new Set(checks.flatMap(({ unknownReferences }) => unknownReferences))],
  };
}
