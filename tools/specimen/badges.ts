import type { DrawnBadges } from '#libs/badges';
import { LABELS, LANGUAGES } from '#libs/regulation';
import { both, many, SCRIPTS, SURNAME, SURNAME_LATIN, TITLE } from './words.js';

const NAMES = [
  both('Первина Условное-Имя Условновна', 'Synthetic-Name Pervina'),
  both(`${SURNAME} Синтетик`, `Sintetik ${SURNAME_LATIN}`),
  both('Առաջինյան Պայմանական Անունովիչ', 'Paymanakan Arajinyan'),
  both('Әбілқасымұлы Ғұмар Өтегенұлы', 'Gumar Abilkasymuly'),
  both('שלום ישראל', SCRIPTS[0]),
];

const badgeOf = (i: number): DrawnBadges['badges'][number] => ({
  name: NAMES[i % NAMES.length]!,
  function: LABELS.badgeFunctions.member,
  delegation: both('Республика Армения', 'Republic of Armenia'),
  mission: { number: 'BLR-2026-1', title: i % 2 ? TITLE : both('Наблюдение за выборами', 'Election observation') },
  validFrom: '2026-03-02',
  validUntil: i % 2 ? '2026-03-30' : null,
  certificate: i % 2 ? `МН-${i}` : null,
  address: `https://desk.example/check#1.${'0Aa9'.repeat(30)}${i}`,
  photo: null,
});

export const badgeSpecimens = (): { name: string; input: DrawnBadges }[] =>
  LANGUAGES.flatMap((language) =>
    (['card', 'A6'] as const).map((size) => ({
      name: `badges-${size}-${language}`,
      input: {
        organisation: both('Условная парламентская ассамблея', 'Invented Parliamentary Assembly'),
        demonstration: true,
        language,
        size,
        sheet: true,
        createdAt: new Date('2026-03-02T09:00:00Z'),
        badges: many(5, badgeOf),
      },
    })),
  );
