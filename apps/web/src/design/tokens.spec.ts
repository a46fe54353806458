import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheet } from './sheet.js';
import { COATS, SCHEMES, SURFACES, type Colour, type Surface } from './tokens.js';

/** As WCAG measures it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Those that stand too close. */
const short = (least: number, pairs: [string, string, string][]) =>
  pairs.filter(([, one, other]) => contrast(one, other) < least).map(([name]) => name);

const GROUNDS: readonly Surface[] = ['ground', 'surface', 'sunken'];
const READ: readonly Surface[] = ['text', 'dimmed', 'link', 'error'];
const colours = Object.keys(COATS) as Colour[];

describe.each(SCHEMES)('The colours of the %s scheme', (scheme) => {
  const on = (grounds: readonly Surface[]) => grounds.map((ground) => SURFACES[ground][scheme]);

  it('can be read: text stands 4.5 to 1 from all it lies on', () => {
    const surfaces = READ.flatMap((name) =>
      on(GROUNDS).map((ground, at): [string, string, string] => [
        `${name} on ${GROUNDS[at]}`,
        SURFACES[name][scheme],
        ground,
      ]),
    );
    const coats = colours.flatMap((name): [string, string, string][] => {
      const { filled, hover, tint, tintHover, ink } = COATS[name];
      return [
        [`white on ${name}`, '#ffffff', filled[scheme]],
        [`white on ${name} under the pointer`, '#ffffff', hover[scheme]],
        [`${name} on its tint`, ink[scheme], tint[scheme]],
        [`${name} on its tint under the pointer`, ink[scheme], tintHover[scheme]],
        [`${name} as text on the page`, COATS[name].ink[scheme], SURFACES.ground[scheme]],
        [`text on the tint of ${name}`, SURFACES.text[scheme], tint[scheme]],
      ];
    });
    expect(short(4.5, [...surfaces, ...coats])).toEqual([]);
  });

  it('can be met: what is pressed or filled in stands 3 to 1 from what it lies on', () => {
    const pairs = on(['ground', 'surface']).flatMap((ground): [string, string, string][] => [
      ['the line of a control', SURFACES.control[scheme], ground],
      ...colours.flatMap((name): [string, string, string][] => [
        [`${name}, filled`, COATS[name].filled[scheme], ground],
        [`the line of ${name}`, COATS[name].line[scheme], ground],
      ]),
    ]);
    expect(short(3, pairs)).toEqual([]);
  });
});

describe('The style sheet of the tokens', () => {
  it('is what the table says', () => {
    const file = join(dirname(fileURLToPath(import.meta.url)), '../styles/tokens.css');
    // oxlint-disable-next-line node/no-process-env -- as the tables of test/golden
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, sheet());
    expect(readFileSync(file, 'utf8')).toBe(sheet());
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
