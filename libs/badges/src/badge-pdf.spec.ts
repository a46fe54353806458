import { BADGE_SIZES, LABELS } from '#libs/regulation';
import type { Mark } from '#libs/typesetting';
import { LAYOUTS } from './badge-layout.js';
import { frontOf, type DrawnBadge, type DrawnBadges } from './badge-pdf.js';

const SURNAME = 'Четвертак-Условный-Двадцатинский-Пятьдесятников-Тысячелетов-Перепоясанно-Дваждыстоличный';
const LATIN = 'Chetvertak-Uslovnyi-Dvadtsatinskii-Piatdesiatnikov-Tysiacheletov-Perepoiasanno-Dvazhdystolichnyi';
const NAMES = {
  usual: { ru: 'Первина Условное-Имя Условновна', en: 'Synthetic-Name Pervina' },
  'of ninety letters': { ru: `${SURNAME} Синтетик`, en: `Sintetik ${LATIN}` },
  'of forty letters each': {
    ru: `${'Приставкин'.repeat(4)} ${'Синтетик'.repeat(5)}`,
    en: `${'Nameless'.repeat(5)} ${'Given'.repeat(8)}`,
  },
};
/** As much as can be typed: eighty letters in each of five fields. */
const filled = (word: string) => Array.from({ length: Math.floor(81 / (word.length + 1)) }, () => word).join('-');
const LONGEST = {
  'of as many letters as can be typed': {
    ru: ['Приставкин', 'Синтетик', 'Условнович'].map(filled).join(' '),
    en: ['Nameless', 'Given'].map(filled).join(' '),
  },
  'of as many broad letters as can be typed, in eight lines': {
    ru: ['Щербатин', 'Жамшид', 'Широковна'].map(filled).join(' '),
    en: ['Womanhood', 'Mammoths'].map(filled).join(' '),
  },
};
const TITLE = 'Наблюдение за подготовкой и проведением выборов депутатов и референдума';

const badgeOf = (name: DrawnBadge['name']): DrawnBadge => ({
  name,
  function: LABELS.badgeFunctions.member,
  delegation: { ru: 'Республика Армения', en: 'Republic of Armenia' },
  mission: { number: 'BLR-2026-1', title: { ru: TITLE.repeat(3), en: 'Observation of the elections '.repeat(7) } },
  validFrom: '2026-03-02',
  validUntil: '2026-03-30',
  certificate: 'C-1',
  address: 'https://desk.example/check#2.0',
  photo: null,
});
const input: DrawnBadges = {
  organisation: { ru: 'Условная парламентская ассамблея', en: 'Invented Parliamentary Assembly' },
  demonstration: true,
  language: 'ru',
  size: 'card',
  sheet: true,
  emblem: null,
  rules: null,
  telephone: null,
  createdAt: new Date('2026-03-02T09:00:00Z'),
  badges: [],
};

/** The letters of what was printed, with the size of each line. */
const printed = (name: DrawnBadge['name'], size: DrawnBadges['size']) =>
  frontOf(LAYOUTS[size], badgeOf(name), { ...input, size }).flatMap((mark) =>
    mark.kind === 'text' ? [{ text: letters(mark.line.text), size: mark.style.size }] : [],
  );
const letters = (text: string) => text.replace(/[\s\u00ad]/g, '');
const sizesOf = (lines: ReturnType<typeof printed>, text: string) =>
  lines.filter((line) => letters(text).includes(line.text) && line.text.length > 2).map(({ size }) => size);

describe.each(BADGE_SIZES)('a badge of the size %s', (size) => {
  it.each(Object.entries({ ...NAMES, ...LONGEST }))('prints a name %s in letters of six points at least', (_, name) => {
    const lines = printed(name, size);
    for (const each of [name.ru, name.en]) expect(Math.min(...sizesOf(lines, each))).toBeGreaterThanOrEqual(6);
    expect(Math.min(...lines.map((line) => line.size))).toBeGreaterThanOrEqual(4);
    const said = lines.map(({ text }) => text).join('');
    for (const stated of ['Незаменяетудостоверение', 'Nosubstituteforthecertificate', '02.03.2026–30.03.2026'])
      expect(said).toContain(stated);
  });

  it('marks one that nobody has issued from corner to corner, and no other', () => {
    const across = (more: Partial<DrawnBadges>) =>
      frontOf(LAYOUTS[size], badgeOf(NAMES.usual), { ...input, size, ...more }).filter(
        ({ kind }) => kind === 'diagonal',
      );
    const { width, height } = LAYOUTS[size];
    const [mark, ...others] = across({ isPreview: true });
    expect(mark).toMatchObject({ x: 0, y: 0, line: { text: 'ОБРАЗЕЦ / PREVIEW' } });
    const { line, ...box } = mark as Mark & { kind: 'diagonal' };
    expect(box.width / box.height).toBeCloseTo(width / height);
    expect(line.width).toBeGreaterThan(box.width * 0.8);
    expect([others, across({})]).toEqual([[], []]);
  });

  it('prints all else in letters of five points at least where the name is a usual one', () => {
    const lines = printed(NAMES.usual, size);
    expect(Math.min(...lines.map((line) => line.size))).toBeGreaterThanOrEqual(5);
    expect(lines.some(({ text }) => text.startsWith('Observation'))).toBe(true);
  });
});
