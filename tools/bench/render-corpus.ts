import type { Block, DocumentModel } from '#libs/typesetting';

const CHARTS = ['bars', 'stacked-bars', 'dots', 'line', 'bars'] as const;

const SYLLABLES =
  'на по вы при рас за об ко ми та ре ли зо ва ни сто про го ло су ди ка те ство ция мен пра из би ра тель ко мис сия уча сток про то кол за яв ле ни е'.split(
    ' ',
  );
const FREQUENT = 'и в на с по для при от не из выборов голосования избирателей наблюдателей комиссии участка'.split(
  ' ',
);

/** The same sequence for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A report of ten sections, five of them with a chart, and a table of observers; another seed gives other words, as another mission would. */
export function sampleReport(seed: number, rows = 200, wordsOfOffice = 9): DocumentModel {
  const random = randomOf(seed);
  const pick = <T>(from: T[]): T => from[Math.floor(random() * from.length)]!;
  const word = () =>
    random() < 0.3
      ? pick(FREQUENT)
      : Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES)).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => `${capital(words(8 + Math.floor(random() * 12)))}.`;
  const paragraph = () => Array.from({ length: 7 }, sentence).join(' ');

  const chart = (form: (typeof CHARTS)[number]): Block => {
    const labels = Array.from({ length: 9 }, () => capital(words(2)));
    const names = form === 'bars' ? ['Наблюдателей'] : ['Посещено', 'Открыто вовремя', 'Без замечаний'];
    const series = names.map((name) => ({ name, values: labels.map(() => Math.floor(random() * 90)) }));
    return { kind: 'chart', form, title: capital(words(6)), of: 'Делегация', labels, series };
  };

  const sections = Array.from({ length: 10 }, (_, i): Block[] => [
    { kind: 'heading', level: 1, text: capital(words(5)) },
    ...Array.from({ length: 4 }, (): Block => ({ kind: 'paragraph', text: paragraph() })),
    { kind: 'heading', level: 2, text: capital(words(4)) },
    { kind: 'list', items: Array.from({ length: 4 }, () => `${words(12)};`) },
    ...Array.from({ length: 3 }, (): Block => ({ kind: 'paragraph', text: paragraph() })),
    ...(i % 2 ? [chart(CHARTS[(i - 1) / 2]!)] : []),
  ]).flat();
  const table: Block = {
    kind: 'table',
    caption: 'Список наблюдателей',
    columns: [
      { title: '№', share: 0.6, align: 'right' },
      { title: 'Фамилия, имя, отчество', share: 3 },
      { title: 'Должность', share: 4 },
      { title: 'Государство', share: 2 },
      { title: 'Участков', share: 1.2, align: 'right' },
      { title: 'Удостоверение', share: 1.8 },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      String(i + 1),
      [word(), word(), word()].map(capital).join(' '),
      capital(words(wordsOfOffice)),
      capital(words(2)),
      String(Math.floor(random() * 40)),
      `МН-${String(seed)}-${String(1000 + i)}`,
    ]),
  };
  const signers = Array.from({ length: 5 }, () => ({
    name: [word(), word()].map(capital).join(' '),
    office: capital(words(5)),
    mark: 'подписано 20.11.2022 21:40 (UTC+6)',
  }));
  return {
    language: 'ru',
    organisation: 'Секретариат ассамблеи',
    kind: 'Заключение',
    title: capital(words(6)),
    coverLines: [{ label: 'Документ', value: String(seed) }],
    status: 'Проект',
    footer: { number: `Z-${seed}`, version: '1', digest: seed.toString(16).padStart(64, '0') },
    runningHeader: capital(words(6)),
    wording: {
      contents: 'Содержание',
      page: 'страница {page} из {pages}',
      continued: 'продолжение',
      version: 'версия',
      digest: 'контрольная сумма',
    },
    createdAt: '2022-11-21T06:00:00Z',
    blocks: [
      ...sections,
      { kind: 'heading', level: 1, text: 'Приложение', numbered: false },
      table,
      { kind: 'signatures', signers },
    ],
  };
}
