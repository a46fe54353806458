import type { Wording } from './report-outlines.js';
import type { ProvenanceCode } from './rules/index.js';

/** A word or two for a badge; the sentence behind each stands in the register. */
export const provenanceCodes = {
  seed: { ru: 'Сообщение ПА ОДКБ', en: 'CSTO PA news item' },
  practice: { ru: 'Практика ПА ОДКБ', en: 'CSTO PA practice' },
  sibling: { ru: 'Опыт сопоставимых организаций', en: 'Comparable bodies' },
  'host-law': { ru: 'Право принимающего государства', en: 'Host law' },
  engineering: { ru: 'Вывод разработчиков', en: 'Conclusion of the builders' },
  background: { ru: 'Не подтверждено источником', en: 'Not confirmed by a source' },
  brief: { ru: 'Задание на систему', en: 'Commission for the system' },
} as const satisfies Record<ProvenanceCode, Wording>;
