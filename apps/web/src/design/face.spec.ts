import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync, type Font } from 'fontkit';

const here = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
const faces = [...readFileSync(join(here, '../styles/face.css'), 'utf8').matchAll(/@font-face \{([^}]+)\}/g)].map(
  ([, body = '']) => ({
    file: /url\('([^']+)'\)/.exec(body)?.[1],
    ranges: [...body.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) =>
      [from, to].map((hex) => parseInt(hex, 16)),
    ),
    percent: (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(body)?.[1]),
  }),
);
const fetched = faces.filter(({ file }) => file);
const fontOf = (file: string) => openSync(resolve(file)) as Font;
const partFor = (letter: string) => {
  const code = letter.codePointAt(0)!;
  return fetched.filter(({ ranges }) => ranges.some(([from = 0, to = 0]) => from <= code && code <= to));
};

describe('The face of the desk', () => {
  it('has the letters of the languages that names are written in, each in the one part that a browser fetches for it', () => {
    const letters = 'Az09«»–—№ЁёЖжЩщӘәҒғҚқҢңӨөҰұҮүҺһІіӢӣӮӯҲҳҶҷЎўЇїЄєҐґԱաԲբՖֆևŁłžğ';
    const wrong = Array.from(letters).filter((letter) => {
      const parts = partFor(letter);
      return parts.length !== 1 || !fontOf(parts[0]?.file ?? '').hasGlyphForCodePoint(letter.codePointAt(0)!);
    });
    expect(wrong).toEqual([]);
  });

  it('weighs at most 60 kB for a screen in Russian and English', () => {
    const parts = new Set(
      Array.from('Mission – Миссия «№ 1»').flatMap((letter) => partFor(letter).map(({ file }) => file!)),
    );
    const bytes = [...parts].reduce((sum, file) => sum + statSync(resolve(file)).size, 0);
    expect(parts.size).toBe(2);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });

  it('finds lines of its own height where another face stands in for it', () => {
    const { ascent, descent, unitsPerEm } = fontOf(fetched[0]?.file ?? '');
    const standIns = faces.filter(({ file }) => !file);
    expect(standIns.length).toBe(3);
    for (const { percent } of standIns) {
      const size = percent('size-adjust') / 100;
      expect(percent('ascent-override') * size).toBeCloseTo((100 * ascent) / unitsPerEm, 0);
      expect(percent('descent-override') * size).toBeCloseTo((-100 * descent) / unitsPerEm, 0);
    }
  });
});
