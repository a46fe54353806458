import type { Rule } from './rule.js';

/** Report and conclusion. */
export const REPORT_RULES = {
  'R-45': {
    statement: {
      ru: 'Виды документов миссии: промежуточная записка, предварительное заявление, заключение о законодательстве (по необходимости), итоговое заключение, отчёт миссии для Совета, пресс-релиз.',
      en: 'The document types are the interim note, the preliminary statement, the opinion on legislation (optional), the final conclusion, the mission report to the Council and the press release.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'Итоговое заключение принимает группа наблюдателей ПА ОДКБ; правовой анализ готовят в МПА СНГ и СНГ, подробный отчёт – БДИПЧ ОБСЕ и ПАСЕ',
        en: 'The CSTO PA group adopts a final conclusion; IPA CIS and the CIS prepare legal analysis, OSCE/ODIHR and PACE a detailed report',
      },
    },
    configurable: true,
  },
  'R-46': {
    statement: {
      ru: 'Цифры в документе берутся из закреплённого снимка данных, для которого указаны момент, показатели и контрольный код. Новое составление документа создаёт новую версию.',
      en: 'The figures in a document come from a frozen snapshot with its as-of time, counts and hash. Generating the document again makes a new version.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Расхождения в цифрах прошлых миссий; формы, поступающие после принятия заключения',
        en: 'Conflicting figures of past missions; forms that arrive after the conclusion is adopted',
      },
    },
    configurable: false,
  },
  'R-47': {
    statement: {
      ru: 'Лица, которым отказано в аккредитации, выбывшие и заменённые, а также черновики форм в документы не попадают. Личные документы не попадают в них никогда.',
      en: 'Persons refused, withdrawn or replaced and draft forms never appear in a document. Personal documents never appear.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Такие сведения остаются в истории, но не публикуются',
        en: 'Such data stay in the history but are not published',
      },
    },
    configurable: false,
  },
  'R-48': {
    statement: {
      ru: 'Оценки пишут люди, и у каждого такого текста есть автор; система выводов не вставляет. Пока обязательный раздел пуст, документ не передаётся на рассмотрение.',
      en: 'Assessment paragraphs are written by people and bear their author; the generator inserts no verdict. An empty mandatory section blocks the review.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'Принцип нейтральности; беспристрастный анализ как норма сопоставимых организаций',
        en: 'The principle of neutrality; impartial analysis as a norm of comparable bodies',
      },
    },
    configurable: true,
    default: { ru: 'настраивается перечень разделов', en: 'the list of sections can be changed' },
  },
  'R-49': {
    statement: {
      ru: 'Итоговое заключение опирается на два критерия: национальное законодательство и практику его применения и международные обязательства. Каждая рекомендация имеет адресата и связана с установленным фактом.',
      en: 'The final conclusion rests on two yardsticks: national law and practice, and international commitments. Each recommendation is addressed to someone and tied to a finding.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'Рекомендации для наблюдателей на пространстве СНГ, по содержанию – МПА СНГ',
        en: 'Recommendations for observers in the CIS area, by their content those of IPA CIS',
      },
    },
    configurable: true,
  },
  'R-50': {
    statement: {
      ru: 'Заключение принимается подписями наблюдателей, система показывает порог принятия. Порядок выбирается из трёх: подписи всех присутствующих, большинство или только координатор миссии; отказ от подписи фиксируется вместе с письменным особым мнением.',
      en: 'A conclusion is adopted by signature, and the threshold is shown. The mode is every observer present, a majority, or the coordinator only; a refusal is recorded with a written dissent.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Россия, 2021 год: заключение подписали все члены группы',
        en: 'Russia 2021: the conclusion was signed by all members of the group',
      },
    },
    configurable: true,
    default: {
      ru: 'подписи всех присутствующих наблюдателей',
      en: 'the signature of every observer present',
    },
  },
  'R-51': {
    statement: {
      ru: 'Заключение не принимается до закрытия участков в последний день голосования. Текст, опубликованный раньше, называется предварительными оценками.',
      en: 'Nothing is adopted before the polls close on the last voting day. A text published earlier is called a preliminary assessment.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Заключения принимались вечером дня голосования или на следующий день',
        en: 'Conclusions were adopted on the evening of the vote or on the day after',
      },
    },
    configurable: true,
  },
  'R-52': {
    statement: {
      ru: 'Для итогового заключения и отчёта миссии устанавливаются плановые даты; просрочка показывается.',
      en: 'The final conclusion and the mission report each have a target date; an overdue one is shown.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'Даты заключений ПА ОДКБ; итоговый отчёт БДИПЧ ОБСЕ выходит примерно через 8 недель',
        en: 'The dates of CSTO PA conclusions; the final report of OSCE/ODIHR follows after about 8 weeks',
      },
    },
    configurable: true,
    default: {
      ru: 'заключение – в день голосования или на следующий день; отчёт – через 60 дней или к ближайшему заседанию Совета, смотря что установлено',
      en: 'the conclusion on voting day or the day after; the report 60 days after the vote or at the next Council session, whichever is set',
    },
  },
  'R-53': {
    statement: {
      ru: 'Опубликовать можно только принятую версию, и опубликованный текст не меняется. Исправление – это новая версия с пометкой об исправлении; причины сохраняются.',
      en: 'Only an adopted version can be published, and the published text is immutable. A correction is a new version marked as corrected, and its reasons are kept.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Опубликованный документ должен поддаваться проверке',
        en: 'A published document must be open to verification',
      },
    },
    configurable: false,
  },
  'R-54': {
    statement: {
      ru: 'У документа есть текст на языке оригинала и перевод, привязанный к той же версии. Устаревший перевод отмечается.',
      en: 'A document has a text in the original language and a translation linked to the same version. A stale translation is flagged.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'ПА ОДКБ публикует материалы на русском и английском языках',
        en: 'The CSTO PA publishes in Russian and English',
      },
    },
    configurable: true,
    default: { ru: 'оригинал на русском, перевод на английский', en: 'original in Russian, translation into English' },
  },
  'R-55': {
    statement: {
      ru: 'Координатор скачивает проекты и принятые документы (PDF) только своих миссий. Наблюдателям доступны принятые документы, а из проекта – раздел, открытый им для замечаний; всем остальным – опубликованные.',
      en: 'A coordinator downloads the drafts and the adopted PDFs of his or her own missions only. Observers get the adopted ones, and of a draft a section that is offered to them for comment; the public gets the published ones.',
    },
    provenance: {
      codes: ['brief', 'engineering'],
      note: {
        ru: 'Скачивание отчётов координатором предусмотрено заданием',
        en: 'The brief asks that coordinators can download the reports',
      },
    },
    configurable: true,
    default: { ru: 'настраивается таблица доступа', en: 'the access matrix can be changed' },
  },
  'R-56': {
    statement: {
      ru: 'В PDF указаны обозначение миссии, версия, момент снимка данных, номер страницы и их общее число, контрольный код; проект помечен водяным знаком. Шрифты встроены; по возможности файл размечен для вспомогательных технологий.',
      en: 'A PDF carries the mission identifier, the version, a status watermark if it is a draft, the as-of time, the page number and page total, and a checksum. Fonts are embedded, and the file is tagged for accessibility if possible.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Распечатку можно отнести к точной версии документа',
        en: 'A printout can be traced to its exact version',
      },
    },
    configurable: false,
  },
  'R-57': {
    statement: {
      ru: 'Опубликованное заключение представляется Совету или пленарному заседанию с указанием номера и даты заседания. До закрытия миссии регистрируется, что на этом заседании оно принято к сведению.',
      en: 'A published conclusion is submitted to the Council or the plenary, with the number and date of the session. That the session took note of it is registered before the mission is closed.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'О миссиях информировали участников заседаний в июне 2024 года и в декабре 2025 года',
        en: 'Missions were reported at the sessions of June 2024 and December 2025',
      },
    },
    configurable: true,
  },
  'R-58': {
    statement: {
      ru: 'Миссию можно закрыть, когда все аккредитации завершены, формы окончательно оформлены, а документы переданы в архив.',
      en: 'Closing a mission requires that all accreditations have ended, the forms are finalised and the documents are archived.',
    },
    provenance: {
      codes: ['engineering'],
      note: { ru: 'После закрытия записи больше не меняются', en: 'After closing the records no longer change' },
    },
    configurable: false,
  },
} as const satisfies Record<string, Rule>;
