import type { Rule } from './rule.js';

/** Delegations and nominations. */
export const DELEGATION_RULES = {
  'R-11': {
    statement: {
      ru: 'Состав делегации (места по палатам, члены делегации, полномочный представитель) ведётся с датами действия. За прошедшими миссиями сохраняется состав на их дату.',
      en: 'The composition of a delegation (seats by chamber, members, plenipotentiary representative) is kept with dates of effect. Past missions keep the composition of their own date.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Сведения о составе делегаций, опубликованные в разное время, расходятся',
        en: 'The composition of the delegations differs between pages published at different times',
      },
    },
    configurable: false,
  },
  'R-12': {
    statement: {
      ru: 'Членство и участие (участвует, не участвует) – два отдельных признака, каждый со своими датами. Делегации, не участвующей в работе, приглашение представить кандидатуры не направляется, но её участие может быть возобновлено.',
      en: 'Membership and participation (active or not participating) are two separate attributes, each with dates. A delegation that is not participating is not sent calls for nominations but may be re-activated.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Армения остаётся членом, но с декабря 2023 года в заседаниях не участвует',
        en: 'Armenia remains a member but has stayed away from sessions since December 2023',
      },
    },
    configurable: true,
  },
  'R-13': {
    statement: {
      ru: 'Кандидатуры представляются только в период формирования миссии и до истечения внутреннего срока.',
      en: 'Nominations may be made only while the mission is forming and before the internal deadline.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Запас времени, чтобы проверить документы и отправить список',
        en: 'Time is left to check the documents and send the list',
      },
    },
    configurable: true,
    default: {
      ru: 'за 5 дней до истечения срока представления документов на аккредитацию в принимающем государстве',
      en: 'host cut-off − 5 days',
    },
  },
  'R-14': {
    statement: {
      ru: 'Парламентарий может подать заявку сам, но она учитывается только после того, как её поддержит полномочный представитель его делегации или заместитель полномочного представителя.',
      en: 'A member of parliament may register himself or herself, but the registration counts only after endorsement by the plenipotentiary representative of the delegation or the deputy of that representative.',
    },
    provenance: {
      codes: ['brief', 'practice'],
      note: {
        ru: 'Самостоятельная регистрация предусмотрена заданием; списки депутатов готовят делегации',
        en: 'Self-registration is in the brief; in practice the delegations prepare the lists',
      },
    },
    configurable: true,
    default: {
      ru: 'поддержка нужна; этот шаг можно отключить',
      en: 'endorsement is needed; the step can be skipped',
    },
  },
  'R-15': {
    statement: {
      ru: 'Заявителем может быть действующий член делегации, парламентарий вне состава делегации, сотрудник Секретариата, эксперт или приглашённый наблюдатель от парламента-партнёра либо парламента-наблюдателя. Категории включаются отдельно для каждой миссии.',
      en: 'An applicant must be a current delegation member, a member of parliament outside the delegation, a member of the Secretariat staff, an expert, or an invited observer from a partner or observer parliament. Categories are enabled for each mission.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'В миссиях работали депутаты обеих палат, сотрудники Секретариата, полномочные представители, депутат из Сербии',
        en: 'Missions have included members of both chambers, Secretariat staff, plenipotentiary representatives and a deputy from Serbia',
      },
    },
    configurable: true,
  },
  'R-16': {
    statement: {
      ru: 'Гражданин государства проведения выборов и член его парламента не могут быть наблюдателями. Заявитель указывает все свои гражданства, включая второе.',
      en: 'Nationals of the host state and members of its parliament cannot be observers. Applicants declare every citizenship, including a second one.',
    },
    provenance: {
      codes: ['practice', 'host-law', 'sibling'],
      note: {
        ru: 'Миссии в Кыргызстане в 2021 году и в Беларуси в 2025 году; правила России; практика Организации тюркских государств',
        en: 'The missions to Kyrgyzstan in 2021 and Belarus in 2025; the rules of Russia; the practice of the Organization of Turkic States',
      },
    },
    configurable: true,
    default: {
      ru: 'правило действует; члены делегации государства проведения могут участвовать для связи, но не как наблюдатели',
      en: 'the rule is on; members of the host delegation may act as liaison, not as observers',
    },
  },
  'R-17': {
    statement: {
      ru: 'При необходимости устанавливаются квота на делегацию, соотношение палат, предел для политической группы, предел и наименьшее число для лиц каждого пола и общий предел численности. Советники миссии мест не занимают. Сверх квоты ведётся лист ожидания в порядке поддержки кандидатур.',
      en: 'A quota per delegation, a balance of chambers, a limit for each political group, a limit and a smallest number for each gender and a total cap are optional. Advisers of the mission take no place. Applicants beyond them form a waiting list in order of endorsement.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'В практике ПА ОДКБ квот не найдено; ПАСЕ устанавливает общую численность и делит её между политическими группами',
        en: 'No quota was found in CSTO PA practice; PACE fixes a total and divides it among political groups',
      },
    },
    configurable: true,
    default: { ru: 'без квоты', en: 'no quota' },
  },
  'R-18': {
    statement: {
      ru: 'В одной миссии у лица может быть только одна действующая заявка. Участие в миссии другой организации на том же голосовании заявляется и показывается.',
      en: 'A person has at most one live application in a mission. A parallel engagement in the mission of another organization to the same event is declared and shown.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Одни и те же парламентарии входили одновременно в миссии нескольких организаций',
        en: 'The same members of parliament have sat in the missions of several organizations at once',
      },
    },
    configurable: true,
    default: {
      ru: 'при параллельном участии – предупреждение или запрет',
      en: 'a parallel engagement warns or blocks',
    },
  },
  'R-19': {
    statement: {
      ru: 'Действие мандата проверяется заново при утверждении списка, при отправке списка и при начале работы на месте. Если мандат прекращён, лицо отмечается для замены.',
      en: 'The validity of the mandate is checked again at list approval, at submission and at deployment. A lapsed mandate flags the person for replacement.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'В сентябре 2025 года парламент Кыргызстана самораспустился',
        en: 'The parliament of Kyrgyzstan dissolved itself in September 2025',
      },
    },
    configurable: false,
  },
  'R-20': {
    statement: {
      ru: 'До поддержки кандидатуры заявитель принимает заявление о беспристрастности и об отсутствии конфликта интересов и обязуется соблюдать кодекс поведения наблюдателя. Фиксируются редакция текста, время и личность принявшего.',
      en: 'Before endorsement the applicant accepts a declaration of impartiality and no conflict of interest and a pledge to the code of conduct. The version of the text, the time and the identity are recorded.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'Правила ПА ОБСЕ; Декларация принципов международного наблюдения 2005 года',
        en: 'The rules of the OSCE PA; the 2005 Declaration of Principles for International Election Observation',
      },
    },
    configurable: true,
    default: {
      ru: 'настраиваются текст и обязательность заявления',
      en: 'the text can be changed and the requirement switched on or off',
    },
  },
  'R-21': {
    statement: {
      ru: 'Если о конфликте интересов заявлено или сообщено, вопрос рассматривает секретариат и принимает мотивированное решение. Достаточно видимости конфликта.',
      en: 'A declared or alleged conflict of interest sends the case to review by the secretariat, which decides with reasons. A perceived conflict suffices.',
    },
    provenance: {
      codes: ['sibling'],
      note: { ru: 'Руководящие принципы ПА ОБСЕ 2019 года', en: 'The 2019 guidelines of the OSCE PA' },
    },
    configurable: true,
  },
  'R-22': {
    statement: {
      ru: 'Кандидат на данных выборах, доверенное лицо кандидата и участник избирательной кампании не могут быть наблюдателями.',
      en: 'A candidate in the host vote, an agent of a candidate or a member of a campaign cannot be an observer.',
    },
    provenance: {
      codes: ['sibling', 'background'],
      note: {
        ru: 'ПА ОБСЕ: никакой выгоды от участников выборов и тесных связей с ними',
        en: 'OSCE PA: no benefit from contestants and no close ties to them',
      },
    },
    configurable: false,
  },
  'R-23': {
    statement: {
      ru: 'Если не хватает обязательных документов, заявку можно сохранить как черновик, но нельзя передать принимающему государству.',
      en: 'Gaps in the required documents block submission to the host, not the draft.',
    },
    provenance: {
      codes: ['engineering', 'host-law'],
      note: {
        ru: 'Состав документов определяет принимающее государство; в Казахстане нужна анкета наблюдателя',
        en: 'The host decides which documents it requires; Kazakhstan has a questionnaire',
      },
    },
    configurable: true,
    default: {
      ru: 'перечень документов задаётся для каждого государства',
      en: 'the list of documents is set for each host',
    },
  },
} as const satisfies Record<string, Rule>;
