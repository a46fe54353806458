import jsQR from 'jsqr';
import { drawBadges, type DrawnBadge, type DrawnBadges } from '#libs/badges';
import { checkAddress, signedText, statementToSign } from '#libs/contracts';
import { LABELS } from '#libs/regulation';
import { itWith, run, save, textOfPages, wordsOf } from './pdf-tools.js';

const DPI = 400;

/** Synthetic people: a usual name, a long one, Armenian and Kazakh letters, one so long that nobody has it. */
const NAMES = [
  { ru: 'Первина Условное-Имя Условновна', en: 'Synthetic-Name Pervina' },
  {
    ru: 'Четвертак-Условный-Двадцатинский Константин-Владислав Александрович-Вячеславович',
    en: 'Konstantin-Vladislav Chetvertak-Uslovny-Dvadtsatinsky',
  },
  { ru: 'Առաջինյան Պայմանական Անունովիչ', en: 'Paymanakan Arajinyan' },
  { ru: 'Әбілқасымұлы Ғұмар Өтегенұлы', en: 'Gumar Abilkasymuly' },
  { ru: `${'Приставкин'.repeat(8)} ${'Имя'.repeat(26)}`, en: `${'Nameless'.repeat(10)} Given` },
];

function badgeOf(name: DrawnBadge['name'], index: number): DrawnBadge {
  const validity = { validFrom: '2026-03-02', validUntil: null, certificate: `C-${index}` };
  const toSign = statementToSign({
    badgeId: `0f8fad5b-d9cb-469f-a165-7086772895${String(index).padStart(2, '0')}`,
    kid: 'abcdefgh',
    function: 'member',
    mission: 'BLR-2026-1',
    name,
    ...validity,
  });
  return {
    name,
    function: LABELS.badgeFunctions.member,
    delegation: { ru: 'Республика Армения', en: 'Republic of Armenia' },
    mission: { number: 'BLR-2026-1', title: { ru: 'Наблюдение за выборами', en: 'Election observation' } },
    address: checkAddress('https://desk.example', signedText(toSign, new Uint8Array(64).fill(index))),
    photo: null,
    ...validity,
  };
}

const input = (more: Partial<DrawnBadges> = {}): DrawnBadges => ({
  organisation: { ru: 'Парламентская Ассамблея', en: 'Parliamentary Assembly' },
  demonstration: true,
  language: 'ru',
  size: 'card',
  sheet: true,
  createdAt: new Date('2026-03-02T09:00:00Z'),
  badges: NAMES.map(badgeOf),
  ...more,
});

it('draws the same bytes for the same badges, ten cards or four of A6 on a sheet', async () => {
  const many = Array.from({ length: 11 }, (_, index) => badgeOf(NAMES[index % 4]!, index));
  for (const [size, pages] of [
    ['card', 2],
    ['A6', 3],
  ] as const) {
    const first = await drawBadges(input({ size, badges: many }));
    expect(first.pages).toBe(pages);
    expect((await drawBadges(input({ size, badges: many }))).bytes.equals(first.bytes)).toBe(true);
    expect((await drawBadges(input({ size, badges: many, sheet: false }))).pages).toBe(11);
  }
});

it('draws a badge without a portrait, and with one that cannot be read', async () => {
  const [badge] = NAMES.map(badgeOf) as [DrawnBadge];
  const without = await drawBadges(input({ badges: [badge] }));
  const broken = await drawBadges(input({ badges: [{ ...badge, photo: Buffer.from('not a picture') }] }));
  expect(broken.bytes.equals(without.bytes)).toBe(true);
});

itWith('pdftotext')('prints every name whole, in both scripts, and what the badge is not', async () => {
  for (const size of ['card', 'A6'] as const) {
    const { bytes } = await drawBadges(input({ size, sheet: false }));
    for (const [index, page] of textOfPages(bytes, '-raw').entries()) {
      // A name too long for its line goes on behind a soft hyphen, which whoever searches need not know of.
      const text = wordsOf(page).join('').replaceAll('\u00ad', '');
      for (const part of [...wordsOf(NAMES[index]!.ru), ...wordsOf(NAMES[index]!.en)]) expect(text).toContain(part);
      expect(text).toContain('Незаменяетудостоверение');
      expect(text).toContain('Nosubstitute');
      expect(text).toContain('ДЕМОНСТРАЦИЯ');
    }
  }
});

itWith('pdftoppm')('shows codes that a camera reads back letter by letter', async () => {
  const badges = NAMES.map(badgeOf);
  const { bytes } = await drawBadges(input({ badges, sheet: false }));
  for (const [index, { address }] of badges.entries()) {
    const page = String(index + 1);
    const picture = Buffer.from(run('pdftoppm', '-r', String(DPI), '-f', page, '-l', page, save(bytes)), 'latin1');
    const { pixels, width, height } = rightHalf(picture);
    expect([index, jsQR.default(pixels, width, height)?.data]).toEqual([index, address]);
  }
});

/** Of a picture as pdftoppm writes it: where the code of a card is. */
function rightHalf(ppm: Buffer) {
  const [, columns = '', rows = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!;
  const [whole, height] = [Number(columns), Number(rows)];
  const from = Math.floor(whole / 2);
  const width = whole - from;
  const body = ppm.subarray(ppm.length - whole * height * 3);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) pixels[(y * width + x) * 4 + c] = body[(y * whole + from + x) * 3 + c]!;
  return { pixels, width, height };
}
