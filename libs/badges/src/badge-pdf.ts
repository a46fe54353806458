import { once } from 'node:events';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { encode } from 'uqr';
import type { BadgeSize, Language } from '#libs/regulation';
import { typography, type Render } from '#libs/typesetting';
import { A4, LAYOUTS, placesOnSheet, type BadgeLayout, type Box } from './badge-layout.js';
import { fitText, type Part } from './fitted-text.js';
import { Spoken, type Document } from './spoken.js';

const { createFile, inOneLine, sans: regular, sansBold: bold, writeLine } = await typography();

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
  createdAt: Date;
  badges: DrawnBadge[];
};

const WORDS = {
  title: { ru: 'Бейджи', en: 'Badges' },
  banner: { ru: 'ДЕМОНСТРАЦИЯ – условные данные', en: 'DEMONSTRATION – synthetic data' },
  disclaimer: {
    ru: 'Не заменяет удостоверение, выданное избирательным органом принимающей стороны.',
    en: 'No substitute for the certificate issued by the election authority of the host.',
  },
  validity: { ru: 'Действителен', en: 'Valid' },
  certificate: { ru: 'Удостоверение', en: 'Certificate' },
  mission: { ru: 'Миссия', en: 'Mission' },
  from: { ru: 'с', en: 'from' },
  portrait: { ru: 'Портрет', en: 'Portrait' },
  code: { ru: 'Код для проверки бейджа', en: 'Code by which the badge is checked' },
} as const;

const NAVY = '#17365c';
const INK = '#14181f';
const GREY = '#55606e';
const PALE = '#e9edf2';
const RED = '#b3261e';
const WHITE = '#ffffff';
const GOLD = '#c8a24a';

const POINTS = 72 / 25.4;
const BLEED = 1;
const CROP = { length: 4, distance: 2, thickness: 0.25 };
const AT_A_TIME = 4;

/** The same badges are the same bytes. The render process loads this file by its name. */
export const render: Render<DrawnBadges> = async (input, { onProgress } = {}) => {
  const doc = fileOf(input);
  const spoken = new Spoken(doc, input.language);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');
  const layout = LAYOUTS[input.size];
  const spots = input.sheet ? placesOnSheet(input.size) : [{ x: 0, y: 0 }];
  const page = input.sheet ? A4 : layout;
  let pages = 0;
  for (const [index, badge] of input.badges.entries()) {
    const spot = spots[index % spots.length]!;
    if (index % spots.length === 0) {
      doc.addPage({ size: [page.width * POINTS, page.height * POINTS], margin: 0 });
      pages += 1;
      if (input.sheet) spoken.decoration(() => drawCropMarks(doc, input.size));
    }
    doc.save().translate(spot.x * POINTS, spot.y * POINTS);
    spoken.begin();
    drawBadge(doc, spoken, layout, badge, input);
    doc.restore();
    onProgress?.(index + 1, input.badges.length);
    if (index % AT_A_TIME === 0) await letOthersRun();
  }
  spoken.end();
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
};

function fileOf({ organisation, language, createdAt, badges }: DrawnBadges) {
  const numbers = [...new Set(badges.map(({ mission }) => mission.number))].join(', ');
  return createFile({
    language,
    title: inOneLine(`${WORDS.title[language]} – ${numbers}`),
    author: inOneLine(organisation[language]),
    createdAt,
  });
}

function drawBadge(
  doc: Document,
  spoken: Spoken,
  layout: BadgeLayout,
  badge: DrawnBadge,
  { organisation, demonstration, language }: DrawnBadges,
) {
  const [first, second] = language === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  const both = (words: Wording) => (words.ru === words.en ? words.ru : `${words[first]} / ${words[second]}`);
  const { number, title } = badge.mission;
  spoken.decoration(() => drawBand(doc, layout.band));
  writeTexts(spoken, doc, layout.organisation, {
    first: [organisation[first], bold, WHITE],
    second: [organisation[second], regular, WHITE],
  });
  if (demonstration) writeTexts(spoken, doc, layout.banner, { both: [both(WORDS.banner), bold, RED] });
  spoken.picture(`${WORDS.portrait[first]}: ${inOneLine(badge.name[first])}`, () =>
    drawPortrait(doc, layout.photo, badge, first),
  );
  writeTexts(spoken, doc, layout.who, {
    name: [badge.name[first], bold, INK],
    otherName: [badge.name[second], regular, INK],
  });
  writeTexts(spoken, doc, layout.what, {
    function: [badge.function[first], bold, NAVY],
    otherFunction: [badge.function[second], regular, NAVY],
    delegation: [badge.delegation?.[first] ?? '', regular, INK],
    otherDelegation: [badge.delegation?.[second] ?? '', regular, GREY],
  });
  writeTexts(spoken, doc, layout.about, {
    mission: [`${WORDS.mission[first]} ${number}. ${title[first]}`, regular, INK],
    otherMission: [title[second], regular, GREY],
    validity: [`${both(WORDS.validity)}: ${validity(badge, both(WORDS.from))}`, bold, INK],
    certificate: [badge.certificate ? `${both(WORDS.certificate)} № ${badge.certificate}` : '', bold, INK],
  });
  writeTexts(spoken, doc, layout.disclaimer, {
    first: [WORDS.disclaimer[first], regular, RED],
    second: [WORDS.disclaimer[second], regular, RED],
  });
  const { x, y, width, height } = layout.code;
  const area = [x * POINTS, y * POINTS, width * POINTS, height * POINTS] as [number, number, number, number];
  spoken.link(WORDS.code[first], () => drawCode(doc, layout.code, badge.address), area, badge.address);
}

/** `14.11.2022`. With libs/platform the render process would load a database. */
const shownDay = (day: string) => day.split('-').toReversed().join('.');

const validity = ({ validFrom, validUntil }: DrawnBadge, from: string) =>
  validFrom && validUntil
    ? `${shownDay(validFrom)} – ${shownDay(validUntil)}`
    : validFrom
      ? `${from} ${shownDay(validFrom)}`
      : '–';

type Written = [text: string, face: Part['face'], colour: string];

function writeTexts<Name extends string>(
  spoken: Spoken,
  doc: Document,
  { x, y, width, height, sizes, middle }: Box & { sizes: Record<Name, number>; middle?: true },
  texts: Record<NoInfer<Name>, Written>,
) {
  const parts = (Object.entries(texts) as [Name, Written][])
    .filter(([, [text]]) => text)
    .map(([name, [text, face, colour]]) => ({ text, face, colour, size: sizes[name] }));
  const { lines, height: needed } = fitText(parts, width * POINTS, height * POINTS);
  const top = y * POINTS + (middle ? (height * POINTS - needed) / 2 : 0);
  // Lines of one style are lines of one text.
  for (const style of new Set(lines.map((line) => line.style))) {
    const written = lines.filter((line) => line.style === style);
    spoken.text(written.map(({ text }) => text).join(' '), () => {
      for (const { baseline, ...line } of written) writeLine(doc, line, x * POINTS, top + baseline);
    });
  }
}

/** Colour that reaches the edge goes a little beyond it, so that no white shows where the cut is not exact. */
function drawBand(doc: Document, { x, y, width, height, bleeds }: BadgeLayout['band']) {
  const over = bleeds ? BLEED : 0;
  rectangle(doc, { x: x - over, y: y - over, width: width + 2 * over, height: height + over }).fill(NAVY);
  rectangle(doc, { x: x - over, y: y + height - 0.5, width: width + 2 * over, height: 0.5 }).fill(GOLD);
}

const rectangle = (doc: Document, { x, y, width, height }: Box) =>
  doc.rect(x * POINTS, y * POINTS, width * POINTS, height * POINTS);

function drawPortrait(doc: Document, box: Box, { photo, name }: DrawnBadge, first: Language) {
  const image = photo && openImage(doc, photo);
  if (image) {
    doc.save();
    rectangle(doc, box).clip();
    const cover: [number, number] = [box.width * POINTS, box.height * POINTS];
    doc.image(image as never, box.x * POINTS, box.y * POINTS, { cover, align: 'center', valign: 'center' });
    doc.restore();
  } else {
    rectangle(doc, box).fill(PALE);
    const initials = inOneLine(name[first])
      .split(' ')
      .slice(0, 2)
      .map((word) => Array.from(word)[0] ?? '')
      .join('');
    const size = box.width * POINTS * 0.38;
    const left = (box.x + box.width / 2) * POINTS - (bold.width(initials) * size) / 2;
    const baseline = (box.y + box.height / 2) * POINTS + size * 0.36;
    writeLine(doc, { text: initials, style: { face: bold, size, leading: size, colour: GREY } }, left, baseline);
  }
  rectangle(doc, box).lineWidth(0.5).stroke(GREY);
}

/** A portrait that cannot be read must not keep a mission without badges. */
function openImage(doc: Document, photo: Uint8Array): unknown {
  try {
    return (doc as unknown as { openImage(source: Buffer): unknown }).openImage(Buffer.from(photo));
  } catch {
    return undefined;
  }
}

const QUIET_ZONE = 2;

function drawCode(doc: Document, box: Box, address: string) {
  const { size, data } = encode(address, { ecc: 'M', border: 0, boostEcc: false });
  const side = (box.width * POINTS) / (size + 2 * QUIET_ZONE);
  const [left, top] = [box.x * POINTS + QUIET_ZONE * side, box.y * POINTS + QUIET_ZONE * side];
  rectangle(doc, box).fill(WHITE);
  for (const [row, modules] of data.entries())
    for (let from = 0, to = 0; from < size; from = to) {
      to = from + 1;
      while (to < size && modules[to] === modules[from]) to += 1;
      if (modules[from]) doc.rect(left + from * side, top + row * side, (to - from) * side, side);
    }
  doc.fill('#000000');
}

const distinctCuts = (cuts: number[]) => [...new Set(cuts.map((cut) => Math.round(cut * 1000) / 1000))];

/** Outside of what is printed, in line with every cut. */
function drawCropMarks(doc: Document, size: BadgeSize) {
  const { width, height } = LAYOUTS[size];
  const spots = placesOnSheet(size);
  const columns = distinctCuts(spots.flatMap(({ x }) => [x, x + width]));
  const rows = distinctCuts(spots.flatMap(({ y }) => [y, y + height]));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const line = (x: number, y: number, toX: number, toY: number) =>
    doc.moveTo(x * POINTS, y * POINTS).lineTo(toX * POINTS, toY * POINTS);
  // Where the badges fill the paper the marks stand on its edge, within the empty rim of the badges.
  const before = (edge: number) => (edge > CROP.length + CROP.distance ? edge - CROP.distance - CROP.length : 0);
  const after = (edge: number, paper: number) => paper - before(paper - edge);
  doc.save().lineWidth(CROP.thickness);
  for (const x of columns) {
    line(x, before(top), x, before(top) + CROP.length);
    line(x, after(bottom, A4.height) - CROP.length, x, after(bottom, A4.height));
  }
  for (const y of rows) {
    line(before(left), y, before(left) + CROP.length, y);
    line(after(right, A4.width) - CROP.length, y, after(right, A4.width), y);
  }
  doc.stroke(INK).restore();
}
