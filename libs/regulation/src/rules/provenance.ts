/** Where a rule comes from. We ship no article number of the Regulation: its text is not public. */
export const PROVENANCE = {
  seed: {
    ru: 'Сообщение на сайте ПА ОДКБ от 17 марта 2022 года, в котором говорится о принятом Положении; сам текст Положения не опубликован.',
    en: 'The news item of 17 March 2022 on the site of the CSTO Parliamentary Assembly, which speaks of the Regulation; the text of the Regulation itself is not public.',
  },
  practice: {
    ru: 'Практика ПА ОДКБ: так проходили миссии наблюдателей, о которых сообщалось публично.',
    en: 'The practice of the CSTO Parliamentary Assembly, as shown by its publicly reported observer missions.',
  },
  sibling: {
    ru: 'Правила или практика сопоставимых организаций: МПА СНГ, СНГ, ОБСЕ, ПАСЕ и других.',
    en: 'The rules or practice of comparable bodies: IPA CIS, the CIS, the OSCE, PACE and others.',
  },
  'host-law': {
    ru: 'Избирательное законодательство государства проведения выборов и порядок аккредитации, установленный его избирательными органами.',
    en: 'The electoral law of a host state and the accreditation procedure of its election authorities.',
  },
  engineering: {
    ru: 'Вывод разработчиков: правило нужно, чтобы сведения в системе были верны, проверяемы и защищены.',
    en: 'A conclusion of those who built this system: the rule keeps its records correct, verifiable and protected.',
  },
  background: {
    ru: 'Общеизвестная практика наблюдения за выборами, не подтверждённая отдельным источником.',
    en: 'General knowledge of election observation, not confirmed by a source of its own.',
  },
  brief: {
    ru: 'Задание на создание этой системы.',
    en: 'The commission for this system.',
  },
} as const;

export type ProvenanceCode = keyof typeof PROVENANCE;
