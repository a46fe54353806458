import { LANGUAGES, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import { EMBLEM } from './pictures.js';
import { both, many, SCRIPTS, SENTENCES, SURNAME, type Specimen } from './words.js';

const WORDS = {
  organisation: both('Условная парламентская ассамблея', 'Invented Parliamentary Assembly'),
  kind: both('Книга образцов', 'Specimen book'),
  title: both('Каждый блок и самые трудные слова', 'Every block, and the hardest words'),
  contents: both('Содержание', 'Contents'),
  page: both('страница {page} из {pages}', 'page {page} of {pages}'),
  continued: both('продолжение', 'continued'),
  version: both('версия', 'version'),
  digest: both('контрольный код', 'checksum'),
  number: both('№', 'No.'),
  of: both('Делегация', 'Delegation'),
  count: both('Наблюдателей', 'Observers'),
  announced: both('Наблюдатели отметили следующее:', 'Observers noted the following:'),
  picture: both('Рисунок в тексте', 'A picture in the text'),
  shows: both('Кольцо и звезда о восьми лучах', 'A ring and a star of eight points'),
  unread: both(
    'Рисунок, который нельзя прочесть: вместо него – слова',
    'A picture that cannot be read: words in its place',
  ),
  signatures: both('Подписи', 'Signatures'),
  office: both('депутат условной палаты', 'member of an invented chamber'),
};

const CHARTS = {
  bars: both('Число наблюдателей по делегациям', 'Number of observers by delegation'),
  'stacked-bars': both('Число наблюдателей за два года вместе', 'Number of observers, two years together'),
  dots: both('Число наблюдателей в каждом из трёх лет', 'Number of observers in each of three years'),
  line: both('Число наблюдателей за два года, линией', 'Number of observers in two years, as a line'),
} as const;
const NO_PICTURE = { type: 'image/png', data: Buffer.from('no picture').toString('base64') } as const;

function blocksOf(language: Language): Block[] {
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const sentence = SENTENCES[language];
  const labels = many(8, (i) => `${say('of')} ${i + 1}`);
  return [
    { kind: 'heading', level: 1, text: say('title') },
    { kind: 'paragraph', style: 'lead', text: sentence },
    { kind: 'paragraph', text: sentence.repeat(4), footnote: `${sentence}${SCRIPTS[0]}` },
    { kind: 'quote', text: sentence.repeat(2), source: say('office') },
    { kind: 'paragraph', text: say('announced') },
    {
      kind: 'list',
      ordered: true,
      items: many(4, (i) => (i === 1 ? { text: sentence, items: [sentence, ...SCRIPTS] } : sentence.repeat(i + 1))),
    },
    {
      kind: 'figure',
      picture: EMBLEM,
      alternative: say('shows'),
      height: 150,
      caption: `${say('picture')}: ${sentence}`,
    },
    { kind: 'figure', picture: NO_PICTURE, alternative: `${say('unread')}. ${SENTENCES[language]}`, height: 60 },
    ...Object.entries(CHARTS).flatMap(([form, how], k): Block[] => [
      { kind: 'heading', level: 2, text: how[language] },
      {
        kind: 'chart',
        form: form as keyof typeof CHARTS,
        title: how[language],
        of: say('of'),
        labels,
        series: many(k + 1 > 3 ? 2 : k + 1, (s) => ({
          name: `${2018 + 4 * s}`,
          values: labels.map((_, i) => ((i * 7 + s * 5) % 13) + 1),
        })),
      },
    ]),
    {
      kind: 'chart',
      form: 'bars',
      title: SURNAME,
      of: say('of'),
      labels: many(30, (i) => (i === 3 ? SURNAME : `${say('of')} ${i + 1}`)),
      series: [{ name: say('count'), values: many(30, (i) => 12_000 * i) }],
    },
    { kind: 'heading', level: 1, text: say('count') },
    {
      kind: 'table',
      caption: say('count'),
      columns: [
        { title: say('number'), share: 1, align: 'right' },
        { title: say('of'), share: 6 },
        { title: say('count'), share: 2, align: 'right' },
      ],
      // A cell of three pages, between two that are not.
      rows: many(6, (i) => [String(i + 1), i === 2 ? sentence.repeat(40) : `${say('of')} ${i + 1}`, String(i * 1000)]),
    },
    { kind: 'heading', level: 1, text: say('signatures') },
    {
      kind: 'signatures',
      signers: many(9, (i) => ({ name: i === 4 ? SURNAME : `У. Условнов-${i}`, office: say('office'), mark: '' })),
    },
  ];
}

export const blockSpecimens = (): Specimen[] =>
  LANGUAGES.flatMap((language) =>
    [false, true].map((letter): Specimen => {
      const say = (name: keyof typeof WORDS) => WORDS[name][language];
      return {
        name: `blocks-${letter ? 'letter' : 'report'}-${language}`,
        model: {
          language,
          organisation: say('organisation'),
          kind: say('kind'),
          title: say('title'),
          coverLines: [{ label: say('of'), value: SURNAME }],
          status: say('kind'),
          footer: { number: 'Z-1', version: '1', digest: 'ab'.repeat(32) },
          runningHeader: say('kind'),
          wording: {
            contents: say('contents'),
            page: say('page'),
            continued: say('continued'),
            version: say('version'),
            digest: say('digest'),
          },
          createdAt: '2026-03-20T18:00:00.000Z',
          blocks: blocksOf(language),
          ...(letter && {
            letterhead: { emblem: EMBLEM, reference: ['Z-1', SURNAME], addressee: [say('organisation')] },
          }),
        },
      };
    }),
  );
