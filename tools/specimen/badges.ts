import type { DrawnBadges } from '#libs/badges';
import { checkAddress, signedText, statementToSign } from '#libs/contracts';
import { LABELS, LANGUAGES } from '#libs/regulation';
import { EMBLEM, PORTRAIT } from './pictures.js';
import { both, many, SURNAME, SURNAME_LATIN, TITLE } from './words.js';

const eighty = (word: string) => many(Math.floor(81 / (word.length + 1)), () => word).join('-');
const NAMES = [
  both('Первина Условное-Имя Условновна', 'Synthetic-Name Pervina'),
  both(`${SURNAME} Синтетик`, `Sintetik ${SURNAME_LATIN}`),
  both('Առաջինյան Պայմանական Անունովիչ', 'Paymanakan Arajinyan'),
  both('Әбілқасымұлы Ғұмар Өтегенұлы', 'Gumar Abilkasymuly'),
  both('שם בדוי', 'Badui Shem'),
  // As many letters as can be typed, in each field of a name.
  both(['Приставкин', 'Синтетик', 'Условнович'].map(eighty).join(' '), ['Nameless', 'Given'].map(eighty).join(' ')),
];

const addressOf = (i: number) => {
  const toSign = statementToSign({
    badgeId: `0f8fad5b-d9cb-469f-a165-7086772895${String(i).padStart(2, '0')}`,
    kid: 'abcdefgh',
    name: NAMES[i % NAMES.length]!,
    function: 'member',
    mission: 'BLR-2026-1',
    validFrom: '2026-03-02',
    validUntil: i % 2 ? '2026-03-30' : null,
    certificate: i % 2 ? `МН-${i}` : null,
  });
  return checkAddress('https://desk.example.org', signedText(toSign, new Uint8Array(64).fill(i + 1)));
};

const badgeOf = (i: number): DrawnBadges['badges'][number] => ({
  name: NAMES[i % NAMES.length]!,
  function: LABELS.badgeFunctions.member,
  delegation: both('Республика Армения', 'Republic of Armenia'),
  mission: { number: 'BLR-2026-1', title: i % 2 ? TITLE : both('Наблюдение за выборами', 'Election observation') },
  validFrom: '2026-03-02',
  validUntil: i % 2 ? '2026-03-30' : null,
  certificate: i % 2 ? `МН-${i}` : null,
  address: addressOf(i),
  photo: i === 3 ? PORTRAIT : null,
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
        emblem: EMBLEM,
        rules: both(
          'Носите бейдж и удостоверение на виду. Не вмешивайтесь в работу комиссии. О нарушениях сообщайте координатору.',
          'Wear the badge and the certificate where they are seen. Do not interfere with the work of a commission.',
        ),
        telephone: '+375 00 000 00 00',
        createdAt: new Date('2026-03-02T09:00:00Z'),
        badges: many(NAMES.length, badgeOf),
      },
    })),
  );
