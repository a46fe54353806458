import type { Language, Wording } from '#libs/regulation';

/** The words of letters and sheets. They state and ask; they judge nothing and quote no article. */
export const WORDS = {
  demonstration: {
    ru: 'Демонстрация – условные данные / Demonstration – synthetic data',
    en: 'Demonstration – synthetic data / Демонстрация – условные данные',
  },
  page: { ru: 'страница {page} из {pages}', en: 'page {page} of {pages}' },
  continued: { ru: 'продолжение', en: 'continued' },
  digest: { ru: 'контрольный код исходных данных', en: 'checksum of the source data' },
  numbered: { ru: '№\u00a0{number} от\u00a0{date}', en: 'Ref. {number}, {date}' },
  unnumbered: { ru: '№\u00a0______________ от\u00a0{date}', en: 'Ref. ______________, {date}' },
  answers: { ru: 'На №\u00a0{number} от\u00a0{date}', en: 'Your ref. {number}, {date}' },
  answersRegistered: {
    ru: 'На №\u00a0{number} от\u00a0{date} (рег.\u00a0№\u00a0{incoming})',
    en: 'Your ref. {number}, {date} (our\u00a0ref.\u00a0{incoming})',
  },
  ministryOf: { ru: 'Министерству иностранных дел {state}', en: 'Ministry of Foreign Affairs of the {state}' },
  votingDay: { ru: 'День голосования: {days}.', en: 'Voting day: {days}.' },
  votingDays: { ru: 'Дни голосования: {days}.', en: 'Voting days: {days}.' },
  missionDates: { ru: 'Сроки работы миссии: {period}.', en: 'Dates of the mission: {period}.' },
  total: { ru: 'Всего: {count}.', en: 'Total: {count}.' },
  annulled: {
    ru: 'Кроме того, удостоверений аннулировано или отозвано: {count}.',
    en: 'Certificates annulled or revoked besides: {count}.',
  },
  asOf: { ru: 'По состоянию на {date}.', en: 'As of {date}.' },
  observerAndName: { ru: 'Наблюдатель', en: 'Observer' },
  number: { ru: '№', en: 'No.' },
  office: { ru: 'Должность', en: 'Office' },
  delegation: { ru: 'Делегация', en: 'Delegation' },
  citizenship: { ru: 'Гражданство', en: 'Citizenship' },
  datum: { ru: 'Сведения', en: 'Particulars' },

  dearColleagues: { ru: 'Уважаемые коллеги!', en: 'Excellency,' },
  dearColleague: { ru: 'Уважаемый коллега!', en: 'Excellency,' },
  dearMan: { ru: 'Уважаемый {name}!', en: 'Excellency,' },
  dearWoman: { ru: 'Уважаемая {name}!', en: 'Excellency,' },
  dearMr: { ru: 'Уважаемый господин {name}!', en: 'Excellency,' },
  dearMs: { ru: 'Уважаемая госпожа {name}!', en: 'Excellency,' },
  closing: {
    ru: 'С уважением,',
    en: 'Please accept, Excellency, the assurances of my highest consideration.',
  },

  executor: { ru: 'Исп.: {name}', en: 'Contact: {name}' },
  executorPhone: { ru: 'Тел.: {phone}', en: 'Tel. {phone}' },
  executorAndPhone: { ru: 'Исп.: {name}, тел.: {phone}', en: 'Contact: {name}, tel. {phone}' },

  callTitle: {
    ru: 'О представлении кандидатур в состав миссии наблюдателей',
    en: 'Nominations for the observation mission',
  },
  call: {
    ru: '{organisation} формирует миссию наблюдателей{vote}{where}.',
    en: 'The {organisation} is forming an observation mission{vote}{where}.',
  },
  callAsks: {
    ru: 'Просим рассмотреть вопрос об участии делегации и представить кандидатуры наблюдателей.',
    en: 'We ask the delegation to consider taking part and to nominate observers.',
  },
  callDeadline: {
    ru: 'Кандидатуры, поддержанные полномочным представителем, принимаются до\u00a0{deadline}.',
    en: 'Nominations endorsed by the plenipotentiary representative are accepted until {deadline}.',
  },
  callCutoff: {
    ru: 'Срок представления документов на аккредитацию – до\u00a0{cutoff}.',
    en: 'Accreditation deadline: {cutoff}.',
  },

  coveringTitle: { ru: 'О направлении списка наблюдателей № {n}', en: 'List of observers No. {n}' },
  covering: {
    ru: '{organisation} направляет для аккредитации список № {n} миссии наблюдателей{vote}.',
    en: 'The {organisation} submits for accreditation list No. {n} of its observation mission{vote}.',
  },
  coveringCount: { ru: 'В список включено: {count}.', en: 'The list contains {count}.' },
  coveringForward: {
    ru: 'Просим передать список в орган, принимающий решение об аккредитации ({commission}), и сообщить о решении по каждому лицу.',
    en: 'We ask you to pass the list to the accrediting authority ({commission}), and to inform us of the decision about each person.',
  },
  coveringDecide: {
    ru: 'Просим рассмотреть вопрос об аккредитации и сообщить о решении по каждому лицу.',
    en: 'We ask you to consider the accreditation and to inform us of the decision about each person.',
  },
  coveringEnclosed: { ru: 'Приложение: список наблюдателей № {n}.', en: 'Enclosed: list of observers No. {n}.' },

  listTitle: { ru: 'Список наблюдателей № {n}', en: 'List of observers No. {n}' },
  listSentUnnumbered: {
    ru: 'Направлен {date}, номер сопроводительного письма не установлен. Способ направления: {channel}.',
    en: 'Sent on {date}; the number of the covering letter is not established. Channel: {channel}.',
  },
  listSent: {
    ru: 'Направлен {date}, сопроводительное письмо № {reference}. Способ направления: {channel}.',
    en: 'Sent on {date}, Ref. {reference}. Channel: {channel}.',
  },

  replacementTitle: { ru: 'О замене наблюдателя', en: 'Replacement of an observer' },
  replacement: {
    ru: 'Просим произвести замену в списке № {n} миссии наблюдателей{vote}.',
    en: 'We ask for a replacement in list No. {n} of the observation mission{vote}.',
  },
  replacementUnsent: {
    ru: 'Просим учесть замену в составе миссии наблюдателей{vote}.',
    en: 'We ask you to take note of a replacement in the observation mission{vote}.',
  },
  replacedPerson: { ru: 'Исключается из списка', en: 'Withdrawn' },
  newPerson: { ru: 'Включается в список', en: 'Nominated in replacement' },
  replacementAsks: {
    ru: 'Просим аккредитовать включаемого в список наблюдателя и считать отозванными запрос об аккредитации или аккредитацию исключаемого.',
    en: 'We ask you to accredit the observer nominated in replacement and to regard the request for, or the accreditation of, the observer withdrawn as no longer maintained.',
  },

  correctionTitle: { ru: 'Об уточнении данных наблюдателя', en: 'Correction of an observer’s particulars' },
  correction: {
    ru: 'В списке № {n} миссии наблюдателей{vote} просим читать данные наблюдателя в следующей редакции.',
    en: 'In list No. {n} of the observation mission{vote} please read the particulars of this observer as follows.',
  },
  correctedData: { ru: 'Уточнённые данные', en: 'Corrected particulars' },
  correctionChanged: { ru: 'Изменилось: {data}.', en: 'Changed: {data}.' },
  changedName: { ru: 'имя', en: 'name' },
  changedCitizenship: { ru: 'гражданство', en: 'citizenship' },
  changedPassport: { ru: 'паспорт', en: 'passport' },
  correctionInstead: {
    ru: 'Данные, сообщённые ранее, просим считать заменёнными.',
    en: 'Please regard the particulars submitted earlier as replaced.',
  },

  requestTitle: {
    ru: 'Об аннулировании аккредитации наблюдателей',
    en: 'Cancellation of observers’ accreditations',
  },
  request: {
    ru: 'Просим не рассматривать запросы об аккредитации и аннулировать предоставленную аккредитацию следующих лиц из списка № {n} миссии наблюдателей{vote}.',
    en: 'We ask you not to consider the requests for, and to cancel the accreditations given to, the following persons of list No. {n} of the observation mission{vote}.',
  },
  requestCertificates: {
    ru: 'Просим сообщить порядок возврата выданных удостоверений.',
    en: 'Please tell us how the certificates already issued are to be returned.',
  },
  certificate: { ru: 'Удостоверение', en: 'Certificate' },

  cancelledTitle: { ru: 'Об отмене миссии наблюдателей', en: 'The observation mission is cancelled' },
  postponedTitle: { ru: 'О переносе сроков работы миссии наблюдателей', en: 'The observation mission is postponed' },
  declinedTitle: { ru: 'О невозможности направления миссии наблюдателей', en: 'An observation mission cannot be sent' },
  cancelled: {
    ru: '{organisation} сообщает, что миссия наблюдателей{vote} отменена.',
    en: 'The {organisation} informs you that the observation mission{vote} is cancelled.',
  },
  postponed: {
    ru: '{organisation} сообщает, что работа миссии наблюдателей{vote} отложена до назначения новых сроков.',
    en: 'The {organisation} informs you that the observation mission{vote} is postponed until new dates are set.',
  },
  declined: {
    ru: '{organisation} благодарит за приглашение и сообщает, что не имеет возможности направить миссию наблюдателей{vote}.',
    en: 'The {organisation} thanks you for the invitation and informs you that it is not in a position to send an observation mission{vote}.',
  },
  declinedToDelegation: {
    ru: '{organisation} сообщает, что миссия наблюдателей{vote} направлена не будет.',
    en: 'The {organisation} informs you that no observation mission will be sent{vote}.',
  },
  withdrawnAtHost: {
    ru: 'Просим считать отозванными запросы об аккредитации и предоставленную аккредитацию по направленным спискам ({count}).',
    en: 'Please regard the requests for accreditation and the accreditations given on the lists sent ({count}) as withdrawn.',
  },
  keptAtHost: {
    ru: 'Направленные ранее списки ({count}) сохраняют силу; новые сроки будут сообщены дополнительно.',
    en: 'The lists sent earlier ({count}) stand; the new dates will be communicated separately.',
  },
  datesFollow: {
    ru: 'Новые сроки будут сообщены дополнительно.',
    en: 'The new dates will be communicated separately.',
  },
  withdrawnForDelegation: {
    ru: 'Заявки, поданные от делегации, далее не рассматриваются.',
    en: 'The applications made by the delegation will not be considered further.',
  },
  keptForDelegation: {
    ru: 'Заявки, поданные от делегации, сохраняются; новые сроки будут сообщены дополнительно.',
    en: 'The applications made by the delegation are kept; the new dates will be communicated separately.',
  },

  newDatesTitle: { ru: 'О новых сроках работы миссии наблюдателей', en: 'New dates of the observation mission' },
  newDatesOf: {
    ru: 'В связи с переносом {ofVote} {organisation} сообщает о новых сроках работы миссии наблюдателей.',
    en: 'The {organisation} informs you of the new dates of the observation mission{vote}.',
  },
  newDates: {
    ru: '{organisation} сообщает о новых сроках работы миссии наблюдателей{vote}.',
    en: 'The {organisation} informs you of the new dates of the observation mission{vote}.',
  },
  deadlinesFollow: {
    ru: 'Срок представления документов на аккредитацию будет сообщён дополнительно.',
    en: 'The accreditation deadline will be communicated separately.',
  },
  listsStand: { ru: 'Направленные ранее списки сохраняют силу.', en: 'The lists sent earlier stand.' },
  applicationsStand: {
    ru: 'Поданные от делегации заявки сохраняют силу.',
    en: 'The applications made by the delegation stand.',
  },

  registerTitle: { ru: 'Реестр удостоверений наблюдателей', en: 'Register of observers’ certificates' },
  act: { ru: 'Решение', en: 'Decision' },
  actNumber: { ru: 'Решение №', en: 'Decision No.' },
  actDate: { ru: 'Дата решения', en: 'Date of the decision' },
  validity: { ru: 'Срок действия', en: 'Validity' },
  validFrom: { ru: 'Действительно с', en: 'Valid from' },
  validUntil: { ru: 'Действительно по', en: 'Valid until' },
  validSince: { ru: 'с {day}', en: 'from {day}' },
  state: { ru: 'Аккредитация', en: 'Accreditation' },
  listNumber: { ru: 'Список', en: 'List' },

  pressTitle: { ru: 'Состав миссии наблюдателей', en: 'Composition of the observation mission' },

  signingTitle: { ru: 'Лист подписей', en: 'Signing sheet' },
  signing: {
    ru: 'Документ: {kind} № {number}, редакция {version}.',
    en: 'Document: {kind} No. {number}, version {version}.',
  },
  signingDigest: {
    ru: 'Контрольный код содержания на языке оригинала (SHA-256): {digest}',
    en: 'Checksum of the content in the original language (SHA-256): {digest}',
  },

  staysTitle: { ru: 'Прибытие и отъезд наблюдателей', en: 'Arrivals and departures of observers' },
  arrival: { ru: 'Прибытие', en: 'Arrival' },
  departure: { ru: 'Отъезд', en: 'Departure' },
  phone: { ru: 'Телефон', en: 'Telephone' },
  interpreter: { ru: 'Переводчик', en: 'Interpreter' },
} as const satisfies Record<string, Wording>;

export type Word = keyof typeof WORDS;

/** A wording with its values filled in. */
export const say = (word: Word, language: Language, values: Record<string, string> = {}): string =>
  WORDS[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const OBSERVERS: Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  ru: { one: 'наблюдатель', few: 'наблюдателя', many: 'наблюдателей', other: 'наблюдателя' },
  en: { one: 'observer', other: 'observers' },
};

/** `21 наблюдатель`, `3 observers`. */
export function observers(count: number, language: Language): string {
  const forms = OBSERVERS[language];
  return `${count}\u00a0${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`;
}
