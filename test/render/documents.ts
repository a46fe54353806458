import type { Block, DocumentModel } from '#libs/typesetting';

export function documentOf(blocks: Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return {
    language: 'ru',
    organisation: 'Межпарламентская ассамблея',
    kind: 'Итоговое заключение',
    title: 'Выборы в парламент',
    subtitle: 'по итогам наблюдения',
    coverLines: [{ label: 'Государство', value: 'Республика Казахстан' }],
    status: 'Утверждено',
    footer: { number: 'МПА-2022-01', version: '3', digest: 'ab'.repeat(32) },
    runningHeader: 'Итоговое заключение',
    wording: {
      contents: 'Содержание',
      page: 'страница {page} из {pages}',
      continued: 'продолжение',
      version: 'версия',
      digest: 'сумма',
    },
    createdAt: '2022-11-21T06:00:00Z',
    blocks,
    ...more,
  };
}

export const table = (rows: string[][], caption?: string): Block => ({
  kind: 'table',
  caption,
  columns: [
    { title: 'Номер', share: 1, align: 'right' },
    { title: 'Наблюдатель', share: 3 },
    { title: 'Должность', share: 4 },
  ],
  rows,
});
