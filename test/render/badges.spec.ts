import { correction, generate } from 'lean-qr';
import { drawBadges, type DrawnBadge, type DrawnBadges } from '#libs/badges';
import { checkAddress, signedText, statementToSign } from '#libs/contracts';
import { LABELS } from '#libs/regulation';
import { itWith, openedUp, run, save, textOfPages, wordsOf } from './pdf-tools.js';

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
  emblem: null,
  rules: null,
  telephone: null,
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
      // A word that goes on in the next line has a hyphen there that is none of its letters.
      const text = wordsOf(page).join('').replaceAll('\u00ad', '');
      for (const part of [...wordsOf(NAMES[index]!.ru), ...wordsOf(NAMES[index]!.en)]) expect(text).toContain(part);
      expect(text).toContain('Незаменяетудостоверение');
      expect(text).toContain('Nosubstitute');
      expect(text).toContain('ДЕМОНСТРАЦИЯ');
    }
  }
});

itWith('pdftotext')(
  'says of which day on it holds, and the number of a certificate, in words of its language',
  async () => {
    const [badge] = NAMES.map(badgeOf) as [DrawnBadge];
    const said = async (more: Partial<DrawnBadges>) =>
      textOfPages((await drawBadges(input({ badges: [{ ...badge, certificate: 'МН-1' }], ...more }))).bytes, '-raw')
        .join(' ')
        .replace(/\s+/g, ' ');
    expect(await said({})).toContain('Действителен с / Valid from 02.03.2026 · Удостоверение / Certificate № МН-1');
    expect(await said({ language: 'en' })).toContain(
      'Valid from / Действителен с 02.03.2026 · Certificate / Удостоверение No. МН-1',
    );
  },
);

/** A module is half a millimetre at least, for whatever name. */
const LEAST_SQUARE = 0.5;
const CARD_CODE = 28.5;

it('keeps the squares of every code half a millimetre wide, for names of any length', () => {
  for (const { address } of NAMES.map(badgeOf)) {
    const { size } = generate(address, { minCorrectionLevel: correction.L });
    expect(CARD_CODE / size).toBeGreaterThanOrEqual(LEAST_SQUARE);
  }
});

itWith('pdftotext')('prints rules and telephone on the back of each, and no back where there are none', async () => {
  const rules = { ru: 'Носите бейдж на виду', en: 'Wear the badge where it is seen' };
  const [badge] = NAMES.map(badgeOf) as [DrawnBadge];
  const both = await drawBadges(input({ rules, telephone: '+375 00', sheet: false, badges: [badge, badge] }));
  expect(both.pages).toBe(4);
  const texts = textOfPages(both.bytes, '-raw');
  for (const back of [texts[1]!, texts[3]!])
    for (const said of [rules.ru, rules.en, '+375 00']) expect(back.replace(/\s+/g, ' ')).toContain(said);
  expect((await drawBadges(input({ telephone: '+375 00', badges: [badge] }))).pages).toBe(2);
  expect((await drawBadges(input({ badges: [badge] }))).pages).toBe(1);
});

itWith('qpdf')('is a sound file that leads to nothing but its check', async () => {
  const { bytes } = await drawBadges(input());
  run('qpdf', '--check', save(bytes));
  const addresses = openedUp(bytes).match(/\/URI \([^)]*\)/g)!;
  expect(addresses).toHaveLength(NAMES.length);
  for (const address of addresses) expect(address).toContain('https://desk.example/check#2.');
});
