import type { RegisterRow } from '#libs/contracts';
import { COLUMN, type ExportColumn, type ExportRow } from './export-columns.js';

const column = (key: string, ru: string, en: string, labels?: ExportColumn['labels']): ExportColumn => ({
  key,
  title: { ru, en },
  ...(labels && { labels }),
});

/** What was recommended to whom, and what became of it by the last record. */
export const RECOMMENDATIONS_EXPORT = {
  title: { ru: 'Рекомендации', en: 'Recommendations' },
  columns: [
    column('host', 'Государство проведения', 'Host state'),
    column('mission', 'Миссия', 'Mission'),
    column('document', 'Документ', 'Document'),
    column('documentNumber', 'Номер документа', 'Number of the document'),
    { ...column('adoptedOn', 'Принят', 'Adopted'), dates: true },
    column('number', 'Рекомендация №', 'Recommendation'),
    column('addressee', 'Адресат', 'Addressee', 'addressees'),
    column('addresseeName', 'Кому именно', 'To whom exactly'),
    column('priority', 'Очерёдность', 'Priority', 'priorities'),
    column('textRu', 'Рекомендация (рус.)', 'Recommendation (ru)'),
    column('textEn', 'Рекомендация (англ.)', 'Recommendation (en)'),
    column('outcome', 'Что с ней стало', 'What became of it', 'outcomes'),
    { ...column('outcomeDate', 'На какой день', 'As of'), dates: true },
    COLUMN.source,
  ],
};

export function recommendationRow({ outcomes: [last], text, addresseeName, ...row }: RegisterRow): ExportRow {
  const { ru, en } = addresseeName;
  return {
    host: row.hostName,
    mission: row.missionTitle,
    document: row.reportTitle,
    documentNumber: row.reportNumber,
    adoptedOn: row.adoptedOn,
    number: row.number,
    addressee: row.addressee,
    addresseeName: ru !== null || en !== null ? { ru: ru ?? en!, en: en ?? ru! } : null,
    priority: row.priority,
    textRu: text.ru,
    textEn: text.en,
    outcome: last?.outcome ?? null,
    outcomeDate: last?.date ?? null,
    source: last?.source ?? null,
  };
}
