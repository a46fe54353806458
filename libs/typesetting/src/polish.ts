import type { Block, DocumentLanguage, DocumentModel, Span, TableBlock } from './model.js';

const NBSP = '\u00a0';
/** Within numbers: narrower than a space, and never at the end of a line. */
const THIN = '\u202f';

const MONTHS = {
  ru: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const satisfies Record<DocumentLanguage, string>;

/** Between letters, figures and signs; `\b` knows no Cyrillic. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

type Rule = readonly [find: RegExp, replaced: string | ((found: string, first: string, second: string) => string)];
const rule = (find: string, replaced: Rule[1]): Rule => [new RegExp(find, 'gu'), replaced];

/** Between words; several side by side are none. */
const DASH = rule('(?<=[^\\s–—-]) [-–—](?= (?![-–—] ))', `${NBSP}–`);
const INITIALS: readonly Rule[] = [
  // A surname before its initials, unless they may be those of the next.
  rule(` (?=\\p{Lu}\\.[ ${NBSP}]?\\p{Lu}\\.(?![ ${NBSP}]?\\p{Lu}\\p{Ll}))(?<=${BEFORE}\\p{Lu}\\p{Ll}+ )`, NBSP),
  rule(`${BEFORE}(\\p{Lu}\\.) (?=\\p{Lu}\\.)`, `$1${NBSP}`),
  rule(`${BEFORE}(\\p{Lu}\\.) (?=\\p{Lu}\\p{Ll})`, `$1${NBSP}`),
];
const inThousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, THIN);
/** What a number stands behind that counts nothing: it names a paper, a place or a telephone. */
const NAMES = [
  'номер\\p{L}*', 'number', 'паспорт\\p{L}*', 'passport', 'серия', 'тел\\.', 'телефон\\p{L}*', 'phone', 'индекс\\p{L}*', 'postcode',
  'код\\p{L}*', 'code', 'сч[её]т\\p{L}*', 'account', 'room', 'кабинет\\p{L}*', 'ст\\.', 'стать\\p{L}*', 'article', 'п\\.', 'пункт\\p{L}*',
  'решени\\p{L}*', 'протокол\\p{L}*', 'приказ\\p{L}*', 'форм\\p{L}*', 'form', 'д\\.', 'кв\\.', 'стр\\.',
].map((word) => `[${word[0]!}${word[0]!.toUpperCase()}]${word.slice(1)}`); // prettier-ignore
const NAMED_BY = `(?<![\\p{L}\\p{N}])(?:№|No\\.|N|\\p{Lu}{2,}|${NAMES.join('|')}):?[\\s${NBSP}]`;
// What is seldom is asked for first: looking back at every letter takes forty times as long.
const THOUSANDS = rule(
  `(?=\\d{5})(?<=^|[\\s(«„“])(?<!${NAMED_BY})(\\d{5,9})(?=[\\s${NBSP}]\\p{Ll}|%|[\\s${NBSP}]%|[.,;:)»]?$)`,
  (_, digits: string) => inThousands(digits),
);

/**
 * Thousands that their author set apart. A list of numbers of three figures looks the same, so where the first has three they
 * are held together and no more.
 */
const GROUPED = rule(
  `(?=[1-9]\\d{0,2} \\d{3})(?<![\\p{L}\\p{N}.,:/+№-]|\\p{N}\\s|${NAMED_BY})([1-9]\\d{0,2})((?: \\d{3}){1,3})(?![\\p{L}\\p{N}/-]|\\s\\d|[.,:]\\d{3})`,
  (_, first: string, rest: string) => first + rest.replaceAll(' ', first.length < 3 ? THIN : NBSP),
);

/** What is counted, not numbered: beside it two numbers with a hyphen are from one to the other. */
const COUNTED = {
  // An hour is none: «в 10-30 часов» is a time.
  ru: '(?:процент|минут|секунд|дн|недел|месяц|лет|год|раз|человек|участк|наблюдател|избирател|член|делегаци|депутат|бюллетен|голос|кандидат|случа|нарушени|жалоб|километр)(?:[аяиыйь]|ов|ев|ей|ах|ях|ам|ям|ами|ями)?|(?:чел|тыс|руб)\\.|млн|млрд|км|кг',
  en: 'per cent|percent|percentage points|thousand|million|(?:minute|second|day|week|month|year|time|observer|voter|station|member|delegation|ballot|vote|candidate|case|violation|kilometre|metre)s|people|persons|polling stations|km|kg',
} as const satisfies Record<DocumentLanguage, string>;
const NUMBER = `[1-9]\\d{0,2}(?:[ ${NBSP}${THIN}]\\d{3}){1,2}|[1-9]\\d{0,8}|0`;
const bare = (number: string) => number.replace(/\s/g, '');
const inThousandsIfLong = (number: string) => (/\s|\d{5}/.test(number) ? inThousands(bare(number)) : number);
/**
 * Numbers of papers, flats and articles, scores and telephones have a hyphen too: so only of what is counted, and from less
 * to more.
 */
const rangesOf = (language: DocumentLanguage): Rule =>
  rule(
    `(?=\\d[\\d\\s]{0,10}[-–]\\d)(?<=^|[\\s(«„“])(?<!${NAMED_BY}|\\p{N}\\s)(${NUMBER})[-–](${NUMBER})(?=[\\s${NBSP}]?%|[\\s${NBSP}](?:${COUNTED[language]})${AFTER})`,
    (found, from, to) =>
      Number(bare(from)) < Number(bare(to)) ? `${inThousandsIfLong(from)}–${inThousandsIfLong(to)}` : found,
  );

/** An hour and whose it is. */
const HOURS = rule('(\\d:\\d{2}) (?=\\(UTC)', `$1${NBSP}`);

const RUSSIAN: readonly Rule[] = [
  rule('\\.\\.\\.', '…'),
  DASH,
  rule(`${BEFORE}(\\d{1,2})[-–](\\d{1,2})[ ${NBSP}](?=(?:${MONTHS.ru})${AFTER})`, `$1–$2${NBSP}`),
  rule(`${BEFORE}(\\d{1,2}) (?=(?:${MONTHS.ru})${AFTER})`, `$1${NBSP}`),
  rule(`(${MONTHS.ru}) (?=\\d{4}${AFTER})`, `$1${NBSP}`),
  rule(`${BEFORE}(\\d{4})-(\\d{4})[ ${NBSP}](?=(?:гг|годы|годов|годах))`, `$1–$2${NBSP}`),
  rule(`(\\d) (?=(?:гг?\\.|год[аыуе]?${AFTER}|годов${AFTER}|годах${AFTER}))`, `$1${NBSP}`),
  rule('№ (?=\\S)', `№${NBSP}`),
  // What a document is found by stays on one line: «№ 12-34 от 30 ноября».
  rule(`(№${NBSP}\\S{1,24}) от (?=\\d)`, `$1${NBSP}от${NBSP}`),
  rule(`(\\d{4}${NBSP}года|\\d{2}\\.\\d{2}\\.\\d{4}) (?=№${NBSP})`, `$1${NBSP}`),
  rule(`(\\d) из (?=\\d)`, `$1${NBSP}из${NBSP}`),
  rule(`(\\d) (?=(?:%|км|кг|м|т|руб\\.|тыс\\.|млн|млрд|чел\\.|ч|мин)${AFTER})`, `$1${NBSP}`),
  rule(`(тыс\\.|млн|млрд) (?=(?:руб|долл|чел|экз|шт|кв|куб)\\.|(?:евро|тенге|км|кг|м|т)${AFTER})`, `$1${NBSP}`),
  rule(`${BEFORE}(т|н)\\. (?=[едпкнчоэ]\\.)`, `$1.${NBSP}`),
  rule(`${BEFORE}(ст|п|пп|гл|ч|стр|г|ул|д)\\. (?=[\\p{Lu}\\d])`, `$1.${NBSP}`),
  rule(`${BEFORE}([авикосуяАВИКОСУЯ]) (?=\\S)`, `$1${NBSP}`),
  rule(`${BEFORE}(\\d+)\\.(\\d{1,2})(?=(?:[-–]\\d+[.,]\\d{1,2})?[ ${NBSP}]?%)`, '$1,$2'),
  ...INITIALS,
  HOURS,
  rangesOf('ru'),
  GROUPED,
  THOUSANDS,
];

const ENGLISH: readonly Rule[] = [
  rule('\\.\\.\\.', '…'),
  DASH,
  rule(`${BEFORE}(\\d{1,2})[-–](\\d{1,2})[ ${NBSP}](?=(?:${MONTHS.en})${AFTER})`, `$1–$2${NBSP}`),
  rule(`${BEFORE}(\\d{1,2}) (?=(?:${MONTHS.en})${AFTER})`, `$1${NBSP}`),
  rule(`(${MONTHS.en}) (?=\\d{4}${AFTER})`, `$1${NBSP}`),
  rule(`${BEFORE}(No|Art|Ch|Mr|Mrs|Ms|Dr|p|pp)\\. (?=\\S)`, `$1.${NBSP}`),
  rule(`${BEFORE}(Mr|Mrs|Ms|Dr) (?=\\p{Lu})`, `$1${NBSP}`),
  rule(`(\\d) of (?=\\d)`, `$1${NBSP}of${NBSP}`),
  rule(`(\\d) (?=(?:%|km|kg|m|per cent)${AFTER})`, `$1${NBSP}`),
  rule(`${BEFORE}([aAI]) (?=\\S)`, `$1${NBSP}`),
  // Not in names: Irish and French ones have theirs after one letter, and are written as their bearer writes them.
  rule("(?<=\\p{L}\\p{Ll})'(?=\\p{Ll})", '’'),
  ...INITIALS,
  HOURS,
  rangesOf('en'),
  GROUPED,
  THOUSANDS,
];

/** In a cell, which may be narrow, and beside what is drawn: a day stays with its month, a part with its whole, and a sign with what it is of. */
const HELD = new RegExp(
  ` (?:${[
    `(?<=${BEFORE}\\d{1,2} )(?=(?:${MONTHS.ru}|${MONTHS.en})${AFTER})`,
    '(?<=\\d )(?=(?:из|of) \\d)',
    '(?<=\\d (?:из|of) )(?=\\d)',
    '(?<=, )(?=%$)',
  ].join('|')})`,
  'gu',
);
const held = (cell: string) => cell.replace(HELD, NBSP);

/** A column of counts has them as running text and charts do; numbers of rows never come to so many. */
const COUNT = /^\d{5,9}$/;
const countsIn = (row: string[], columns: TableBlock['columns']) =>
  row.some((cell, i) => columns[i]?.align === 'right' && COUNT.test(cell))
    ? row.map((cell, i) => (columns[i]?.align === 'right' && COUNT.test(cell) ? inThousands(cell) : cell))
    : row;

const RULES: Record<DocumentLanguage, readonly Rule[]> = { ru: RUSSIAN, en: ENGLISH };

/** Outer and inner. */
const GUILLEMETS = ['«»', '„“'] as const;
const INVERTED_COMMAS = ['“”', '‘’'] as const;
const QUOTES: Record<DocumentLanguage, readonly [string, string]> = { ru: GUILLEMETS, en: INVERTED_COMMAS };

/**
 * Text as a printer of its language would set it: quotation marks, dashes, and spaces that do not end a line. Words and
 * figures stay what they are; a second time changes nothing. Names, numbers of documents and digests that stand alone
 * (cells, signatures, what runs along the edge) are not given to it.
 */
export function polished(text: string, language: DocumentLanguage): string {
  return RULES[language].reduce(
    (set, [find, replaced]) => set.replace(find, replaced as string),
    quoted(text, QUOTES[language]),
  );
}

/** Straight marks become pairs; one without its other stays as it is. */
function quoted(text: string, [outer, inner]: readonly [string, string]): string {
  if (!text.includes('"')) return text;
  const letters = Array.from(text);
  const open: { at: number; deep: boolean }[] = [];
  let within = 0;
  for (const [at, letter] of letters.entries()) {
    if (letter === outer[0]) within += 1;
    if (letter === outer[1]) within = Math.max(0, within - 1);
    if (letter !== '"') continue;
    const begins = /^[\s\u00a0([«„“–—]?$/u.test(letters[at - 1] ?? '') || letters[at - 1] === '"' && open.at(-1)?.at === at - 1; // prettier-ignore
    if (begins && /\S/u.test(letters[at + 1] ?? '')) {
      open.push({ at, deep: within + open.length > 0 });
    } else {
      const opening = open.pop();
      if (!opening) continue;
      const [left, right] = opening.deep ? inner : outer;
      letters[opening.at] = left!;
      letters[at] = right!;
    }
  }
  return letters.join('');
}

/** A document with its running text so set; what names somebody or something stays as it is written. */
export function polishedModel(model: DocumentModel): DocumentModel {
  const set = (text: string) => polished(text, model.language);
  return {
    ...model,
    title: set(model.title),
    ...(model.subtitle !== undefined && { subtitle: set(model.subtitle) }),
    coverLines: model.coverLines.map(({ label, value }) => ({ label, value: set(value) })),
    blocks: model.blocks.map((block) => polishedBlock(block, set, model.language)),
  };
}

/** The whole text is set, and its parts end where they ended. */
function polishedSpans(spans: readonly Span[], language: DocumentLanguage): Span[] {
  const text = spans.map((span) => span.text).join('');
  const set = polished(text, language);
  let [at, setAt] = [0, 0];
  return spans.map((span, i) => {
    const from = setAt;
    for (const end = at + span.text.length; at < end;) {
      // All else is put in the place of one sign by another.
      const isNew = set[setAt] === THIN && !/\s/.test(text[at]!);
      if (!isNew) at += set[setAt] === '…' && text[at] === '.' ? 3 : 1;
      setAt += 1;
    }
    const own = set.slice(from, i === spans.length - 1 ? undefined : setAt);
    return { ...span, text: own, ...(span.footnote !== undefined && { footnote: polished(span.footnote, language) }) };
  });
}

function polishedBlock(block: Block, set: (text: string) => string, language: DocumentLanguage): Block {
  const said = <Said extends { text: string; spans?: Span[] }>(one: Said): Said => ({
    ...one,
    text: set(one.text),
    ...(one.spans && { spans: polishedSpans(one.spans, language) }),
  });
  switch (block.kind) {
    case 'heading':
      return { ...block, text: set(block.text) };
    case 'paragraph':
      return { ...said(block), ...(block.footnote !== undefined && { footnote: set(block.footnote) }) };
    case 'quote':
    case 'code':
      return block;
    case 'list':
      return {
        ...block,
        items: block.items.map((item) =>
          typeof item === 'string'
            ? set(item)
            : { ...said(item), items: item.items.map((one) => (typeof one === 'string' ? set(one) : said(one))) },
        ),
      };
    case 'chart':
      return {
        ...block,
        title: set(block.title),
        of: set(block.of),
        labels: block.labels.map(held),
        series: block.series.map((series) => ({ ...series, name: held(series.name) })),
      };
    case 'figure':
      return { ...block, ...(block.caption !== undefined && { caption: set(block.caption) }) };
    case 'table':
      return {
        ...block,
        ...(block.caption !== undefined && { caption: set(block.caption) }),
        columns: block.columns.map((column) => ({ ...column, title: held(column.title) })),
        rows: block.rows.map((row) =>
          countsIn(row.some((cell) => cell.search(HELD) >= 0) ? row.map(held) : row, block.columns),
        ),
      };
    case 'cards':
      return { ...block, cards: block.cards.map(({ label, value }) => ({ label: set(label), value })) };
    case 'signatures':
      return {
        ...block,
        ...(block.intro !== undefined && { intro: set(block.intro) }),
        signers: block.signers.map((signer) => ({ ...signer, mark: set(signer.mark) })),
      };
    default:
      return block satisfies { kind: 'page-break' };
  }
}
