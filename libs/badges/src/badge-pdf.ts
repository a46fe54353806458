import type { BadgeSize, Language } from '#libs/regulation';
import { typography, type LoosePage, type Mark, type Picture, type Render, type Tag } from '#libs/typesetting';
import { A4, LAYOUTS, pagesOf, placesOnSheet, type BadgeLayout, type Box } from './badge-layout.js';
import { band, boxOf, COLOURS, cropMarks, inPoints, POINTS, slotMark } from './badge-shapes.js';
import { fitIn, inBox, part, writeIn, written, type FittedBox } from './badge-boxes.js';
import { fitNames, type Part } from './fitted-text.js';

const { codeMarks, diagonalMarks, drawLoosePages, inOneLine, linesOf, polished, sans: regular, sansBold: bold, tag, textMarks } = await typography(); // prettier-ignore

type Wording = { ru: string; en: string };

export type DrawnBadge = {
  /** In the bearer's own letters, and in Latin ones. */
  name: Wording;
  function: Wording;
  delegation: Wording | null;
  mission: { number: string; title: Wording };
  validFrom: string | null;
  validUntil: string | null;
  certificate: string | null;
  /** Of the page that checks the badge, with the signed statement behind #. */
  address: string;
  photo: Uint8Array | null;
};

export type DrawnBadges = {
  organisation: Wording;
  demonstration: boolean;
  /** Comes first and larger; the other follows. */
  language: Language;
  size: BadgeSize;
  sheet: boolean;
  emblem: Picture | null;
  /** For the back: what the host wants observers to know, and the number of the mission. */
  rules: Wording | null;
  telephone: string | null;
  createdAt: Date;
  /** Of badges that nobody has issued: each is marked across, so that none of them is worn. */
  isPreview?: true;
  badges: DrawnBadge[];
};

const WORDS = {
  title: { ru: 'Бейджи', en: 'Badges' },
  preview: { ru: 'ОБРАЗЕЦ', en: 'PREVIEW' },
  banner: { ru: 'ДЕМОНСТРАЦИЯ – условные данные', en: 'DEMONSTRATION – synthetic data' },
  disclaimer: {
    ru: 'Не заменяет удостоверение, выданное избирательным органом принимающей стороны.',
    en: 'No substitute for the certificate issued by the accrediting authority.',
  },
  validity: { ru: 'Действителен', en: 'Valid' },
  validFrom: { ru: 'Действителен с', en: 'Valid from' },
  certificate: { ru: 'Удостоверение', en: 'Certificate' },
  mission: { ru: 'Миссия', en: 'Mission' },
  number: { ru: '№', en: 'No.' },
  rules: { ru: 'Правила для наблюдателей', en: 'Rules for observers' },
  telephone: { ru: 'Телефон', en: 'Telephone' },
  portrait: { ru: 'Портрет', en: 'Portrait' },
  code: { ru: 'Код для проверки бейджа', en: 'Code by which the badge is checked' },
} as const;

const NAME = { smallest: 6, isName: true } as const;

/** The same badges are the same bytes. The render process loads this file by its name. */
export const render: Render<DrawnBadges> = (input, { onProgress } = {}) =>
  drawLoosePages(
    factsOf(input),
    counted(pages(input), (done) => onProgress?.(done, pagesOf(input, input.badges.length))),
  );

/** A page is drawn by the time that the next is wanted. */
function* counted(all: Iterable<LoosePage>, onDrawn: (done: number) => void): Iterable<LoosePage> {
  let done = 0;
  for (const page of all) {
    yield page;
    onDrawn(++done);
  }
}

function factsOf({ organisation, language, createdAt, badges, isPreview }: DrawnBadges) {
  const numbers = [...new Set(badges.map(({ mission }) => mission.number))].join(', ');
  const title = inOneLine(
    [...(isPreview ? [WORDS.preview[language]] : []), WORDS.title[language], numbers].join(' – '),
  );
  return { language, title, author: inOneLine(organisation[language]), createdAt };
}

/** The backs of a sheet follow it, in the places where they lie when the paper is turned over its long side. */
function* pages(input: DrawnBadges): Iterable<LoosePage> {
  const { size, sheet, badges } = input;
  const layout = LAYOUTS[size];
  const spots = sheet ? placesOnSheet(size) : [{ x: 0, y: 0 }];
  const paper = sheet ? A4 : layout;
  const page = (marks: Mark[]): LoosePage => ({
    width: paper.width * POINTS,
    height: paper.height * POINTS,
    marks: sheet ? [...marks, ...cropMarks(size)] : marks,
  });
  // They say the same on all badges, so that is fitted once.
  const back = backOf(layout, input);
  for (let from = 0; from < badges.length; from += spots.length) {
    const together = badges.slice(from, from + spots.length);
    yield page(together.flatMap((badge, i) => shifted(frontOf(layout, badge, input), spots[i]!)));
    if (!back) continue;
    yield page(
      together.flatMap((_, i) => {
        const { x, y } = spots[i]!;
        return shifted(written(back, tag('Sect')), { x: paper.width - x - layout.width, y });
      }),
    );
  }
}

const shifted = (marks: Mark[], { x, y }: { x: number; y: number }): Mark[] =>
  marks.map((mark) => {
    const moved = { ...mark, x: mark.x + x * POINTS, y: mark.y + y * POINTS };
    return moved.kind === 'picture' && moved.instead ? { ...moved, instead: shifted(moved.instead, { x, y }) } : moved;
  });

export function frontOf(layout: BadgeLayout, badge: DrawnBadge, input: DrawnBadges): Mark[] {
  const { organisation, demonstration, language, emblem, isPreview } = input;
  const { sizes, slot } = layout;
  const [first, second] = language === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  const both = (words: Wording) => (words.ru === words.en ? words.ru : `${words[first]} / ${words[second]}`);
  const whole = tag('Sect');
  const { number, title } = badge.mission;
  const besideEmblem = emblem ? inset(layout.organisation, layout.emblem.width + 1.4) : layout.organisation;
  const valid = validity(badge, both);
  const certificate = badge.certificate ? `${both(WORDS.certificate)} ${WORDS.number[first]} ${badge.certificate}` : '';

  const names: Part[] = [
    { ...part(badge.name[first], bold, COLOURS.ink, sizes.name, 2), ...NAME },
    {
      ...part(badge.name[second], regular, COLOURS.ink, sizes.otherName, 2),
      ...NAME,
      noLargerThanBefore: true,
    },
  ];
  const what = [
    part(badge.function[first], bold, COLOURS.navy, sizes.function, 2),
    part(badge.function[second], regular, COLOURS.navy, sizes.otherFunction, 2),
    part(badge.delegation?.[first] ?? '', regular, COLOURS.ink, sizes.delegation, 2),
    part(badge.delegation?.[second] ?? '', regular, COLOURS.grey, sizes.otherDelegation, 2),
  ];
  const titled = layout.beside ? 1 : 2;
  const about: Part[] = [
    {
      ...part(`${WORDS.mission[first]} ${number}. ${title[first]}`, regular, COLOURS.ink, sizes.mission, titled),
      mayBeCut: true,
      givesWay: 'to a name',
    },
    { ...part(title[second], regular, COLOURS.grey, sizes.mission, titled), mayBeCut: true, givesWay: 'first' },
  ];
  const stated: Part[] = [
    part([valid, certificate].filter(Boolean).join('  ·  '), bold, COLOURS.ink, sizes.validity, 1),
    part(WORDS.disclaimer[first], regular, COLOURS.red, sizes.disclaimer, 1),
    part(WORDS.disclaimer[second], regular, COLOURS.red, sizes.disclaimer, 1),
  ];
  const { below, rest } = layout.beside
    ? belowNames(layout.below, names, about, stated)
    : { below: fitIn(layout.below, [...names, ...what], [...about, ...stated]), rest: [] };
  const emblemMark = emblem ? [pictureMark(layout.emblem, emblem, organisation[first], whole, {})] : [];
  const banner = demonstration ? [WORDS.banner[first], WORDS.banner[second]] : [];
  return [
    ...band(layout.band),
    ...slotMark(slot),
    ...emblemMark,
    ...writeIn(
      besideEmblem,
      [first, second].map((name) =>
        part(organisation[name], name === first ? bold : regular, COLOURS.white, sizes.organisation, 2),
      ),
      whole,
    ),
    ...writeIn(
      layout.banner,
      (layout.beside ? banner : [banner.join(' / ')]).map((text) =>
        // In bold it would not fit beside the slot.
        layout.beside
          ? part(text, regular, COLOURS.gold, sizes.banner, 1)
          : part(text, bold, COLOURS.red, sizes.banner, 1),
      ),
      whole,
    ),
    ...portrait(layout.photo, badge, first, whole),
    ...(layout.beside ? written(fitIn(layout.beside, what, rest.map(inNarrowRoom)), whole) : []),
    ...written(below, whole),
    ...code(layout.code, badge.address, WORDS.code[first], whole),
    ...(isPreview ? acrossMarks(layout, both(WORDS.preview)) : []),
  ];
}

/** Through the face and the code as well: with either of them alone one could make a badge. */
const acrossMarks = ({ width, height }: BadgeLayout, says: string): Mark[] =>
  diagonalMarks(inPoints({ x: 0, y: 0, width, height }), says, {
    face: bold,
    colour: COLOURS.red,
    widest: 0.86 * Math.hypot(width, height) * POINTS,
    largest: 60,
    look: 'stamp',
  });

/**
 * Below the names stands all that is stated, or how long the badge is valid, or nothing: what would make names smaller than
 * they may be is the rest, which stands beside the portrait.
 */
function belowNames(box: Box, names: Part[], about: Part[], stated: Part[]): { below: FittedBox; rest: Part[] } {
  const { width, height } = inPoints(box);
  for (const count of [stated.length, 1]) {
    const fitted = fitNames([...names, ...about, ...stated.slice(0, count)], width, height);
    if (fitted) return { below: inBox(box, fitted, names), rest: stated.slice(count) };
  }
  return { below: fitIn(box, names, about), rest: stated };
}

const inNarrowRoom = (stated: Part): Part => ({ ...stated, lines: 3 });

/** What a host wants its observers to know, and whom to ring; null where neither is known. */
function backOf({ back, sizes }: BadgeLayout, { language, rules, telephone }: DrawnBadges): FittedBox | null {
  if (!(rules ?? telephone)) return null;
  const languages = language === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  const said = languages.flatMap((each) =>
    rules
      ? [
          { ...part(WORDS.rules[each], bold, COLOURS.navy, sizes.rules, 1), apart: true as const },
          part(polished(rules[each], each), regular, COLOURS.ink, sizes.rules, 99),
        ]
      : [],
  );
  const call = telephone ? [part(`${languages.map((each) => WORDS.telephone[each]).join(' / ')}: ${telephone}`, bold, COLOURS.ink, sizes.rules, 2)] : []; // prettier-ignore
  return fitIn(back, said, call);
}

/** `14.11.2022`. With libs/platform the render process would load a database. */
const shownDay = (day: string) => day.split('-').toReversed().join('.');

/** A first day alone goes on from its words; two days, or none, stand after them. */
function validity({ validFrom, validUntil }: DrawnBadge, both: (words: Wording) => string): string {
  if (validFrom && !validUntil) return `${both(WORDS.validFrom)} ${shownDay(validFrom)}`;
  return `${both(WORDS.validity)}: ${validFrom && validUntil ? `${shownDay(validFrom)} – ${shownDay(validUntil)}` : '–'}`;
}

const inset = (box: Box, left: number): Box => ({ ...box, x: box.x + left, width: box.width - left });

const pictureMark = (area: Box, picture: Picture, alternative: string, parent: Tag, more: object): Mark => ({
  kind: 'picture',
  ...inPoints(area),
  picture,
  tag: { role: 'Figure', parent, alternative: inOneLine(alternative) },
  ...more,
});

function portrait(area: Box, { photo, name }: DrawnBadge, first: Language, whole: Tag): Mark[] {
  const initials = inOneLine(name[first])
    .split(' ')
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('');
  const { x, y, width, height } = inPoints(area);
  const size = width * 0.38;
  const style = { face: bold, size, leading: size, colour: COLOURS.grey };
  const middle = { left: x, width, align: 'center' } as const;
  const drawn: Mark[] = [
    boxOf(area, COLOURS.pale),
    ...textMarks(style, linesOf(style, initials, width), middle, y + (height - size) / 2),
  ];
  const says = `${WORDS.portrait[first]}: ${name[first]}`;
  const picture: Picture = { type: 'image/jpeg', data: photo ? Buffer.from(photo).toString('base64') : '' };
  const steps = [['box', 0, 0, width, height]] as const;
  return [
    // One that cannot be read must not keep a mission without badges.
    pictureMark(area, picture, says, whole, { covers: true, instead: drawn }),
    { kind: 'path', x, y, steps, stroke: { thickness: 0.5, colour: COLOURS.grey } },
  ];
}

function code(area: Box, address: string, says: string, whole: Tag): Mark[] {
  const { x, y, width } = inPoints(area);
  return codeMarks({ x, y, side: width }, address, says, whole);
}
