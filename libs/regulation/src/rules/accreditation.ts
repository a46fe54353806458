import type { Rule } from './rule.js';

/** Accreditation. */
export const ACCREDITATION_RULES = {
  'R-24': {
    statement: {
      ru: 'Срок представления документов на аккредитацию хранится как точные дата и время по местному времени принимающего государства. Он подставляется из профиля государства и подтверждается ответственным лицом с указанием источника.',
      en: 'The host cut-off is an exact date and time in the local time of the host. It is pre-filled from the profile of the host and confirmed by a person who names the source.',
    },
    provenance: {
      codes: ['host-law', 'practice'],
      note: {
        ru: 'Объявления избирательных комиссий; во всех семи изученных кампаниях Казахстана – за 6 календарных дней, в 18:00',
        en: 'Announcements of election commissions; in all seven campaigns seen in Kazakhstan 6 calendar days before, at 18:00',
      },
    },
    configurable: true,
    default: {
      ru: 'по профилю государства: Казахстан – за 6 дней до голосования, 18:00; Армения – за 15 или 10 дней',
      en: 'from the host profile: Kazakhstan 6 days before the vote at 18:00; Armenia 15 or 10 days before it',
    },
  },
  'R-25': {
    statement: {
      ru: 'О приближении срока представления документов на аккредитацию система напоминает заранее. После него новые списки не отправляются; для позднего включения нужно подтверждённое документом согласие принимающей стороны.',
      en: 'The system sends reminders ahead of the host cut-off. After it there are no new submissions; a late one is marked as late by consent of the host and needs evidence of that consent.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Пропущенный срок лишает миссию наблюдателя',
        en: 'A missed cut-off costs the mission an observer',
      },
    },
    configurable: true,
    default: {
      ru: 'напоминания за 10, 5 и 2 дня и за 24 часа',
      en: 'reminders 10, 5 and 2 days and 24 hours before the cut-off',
    },
  },
  'R-26': {
    statement: {
      ru: 'Списки направляются под номерами, с указанием канала (напрямую или через министерство иностранных дел), даты и документа со списком в формате PDF. Лицо может значиться только в одном направленном списке, по которому ещё нет решения.',
      en: 'Names go out in numbered batches with the channel (direct or through the foreign ministry), the date and the list as a PDF. A person is in one open batch only.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Казахстан – через министерство иностранных дел; в Казахстане и Кыргызстане комиссия решает на нескольких заседаниях',
        en: 'Kazakhstan takes names through the foreign ministry; the commissions of Kazakhstan and Kyrgyzstan decide at several meetings',
      },
    },
    configurable: true,
    default: { ru: 'настраивается канал отправки', en: 'the channel can be changed' },
  },
  'R-27': {
    statement: {
      ru: 'Решение принимающей стороны вносится по каждому лицу: аккредитован, отказано или ожидается решение; номер и дата акта; номер удостоверения; начало и окончание срока действия.',
      en: 'The decision of the host is recorded for each person: accredited, refused or pending, with the number and date of the act, the number of the certificate and the dates of validity.',
    },
    provenance: {
      codes: ['practice', 'host-law'],
      note: {
        ru: 'Постановления центральных избирательных комиссий; реквизиты российского удостоверения',
        en: 'Resolutions of central election commissions; the particulars of the Russian certificate',
      },
    },
    configurable: false,
  },
  'R-28': {
    statement: {
      ru: 'При отказе в аккредитации сохраняется его причина. Пока не наступил срок представления документов на аккредитацию, секретариат может обжаловать отказ, подать документы повторно или заменить кандидатуру.',
      en: 'A refusal keeps its reason. While the host cut-off allows, the secretariat may appeal, resubmit or replace the person.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Основания отказа в законодательстве Армении: опоздание, нарушение формы, неподходящая организация',
        en: 'Grounds of refusal in the law of Armenia: late, wrong form, unsuitable organization',
      },
    },
    configurable: true,
  },
  'R-29': {
    statement: {
      ru: 'При замене записи о прежнем и новом лице связываются: прежнее считается выбывшим или заменённым, а новое проходит весь порядок по правилам с R-14 по R-24.',
      en: 'A replacement links the old and the new person. The old one becomes withdrawn or replaced; the new one goes through rules R-14 to R-24.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Порядок Казахстана; БДИПЧ ОБСЕ изменяло свой список в 2015 и 2023 годах',
        en: 'The procedure of Kazakhstan; OSCE/ODIHR changed its list in 2015 and 2023',
      },
    },
    configurable: true,
  },
  'R-30': {
    statement: {
      ru: 'Отзыв аккредитации принимающей стороной, отзыв наблюдателя Парламентской Ассамблеей и самоотвод – разные исходы, каждый с датой, инстанцией и причиной. Доступ к формам дня голосования прекращается немедленно.',
      en: 'Revocation by the host, recall by the Assembly and withdrawal at own request are different end states, each with its date, authority and reason. Access to the election-day forms ends at once.',
    },
    provenance: {
      codes: ['host-law', 'sibling'],
      note: {
        ru: 'Отзыв аккредитации предусмотрен в Кыргызстане, Беларуси и России; меры ответственности – в правилах ПА ОБСЕ',
        en: 'Kyrgyzstan, Belarus and Russia provide for revocation; the rules of the OSCE PA provide for sanctions',
      },
    },
    configurable: false,
  },
  'R-31': {
    statement: {
      ru: 'Аккредитация действует с момента предоставления и до события, определённого принимающим государством (официальные результаты). Когда дата события внесена, срок истекает автоматически, иначе его окончание отмечают вручную.',
      en: 'Validity starts at accreditation and ends at the event set by the host (the official results). Expiry is automatic once the date of that event is entered, otherwise manual.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Кыргызстан – до официального опубликования результатов; Беларусь – до дня их установления',
        en: 'Kyrgyzstan: until the official publication of the results; Belarus: until the day they are established',
      },
    },
    configurable: true,
  },
  'R-32': {
    statement: {
      ru: 'Данные удостоверения и бейджа видят только их владелец, координатор миссии и секретариат. Бейдж Парламентской Ассамблеи не заменяет удостоверения, выданного принимающей стороной.',
      en: 'The data of certificates and badges are shown to the bearer, the coordinator and the secretariat only. A badge printed by the Assembly is no substitute for the certificate of the host.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Россия: удостоверение выдаёт Центральная избирательная комиссия, оно действительно вместе с документом, удостоверяющим личность',
        en: 'Russia: the certificate is issued by the central election commission and is valid with an identity document',
      },
    },
    configurable: false,
  },
  'R-33': {
    statement: {
      ru: 'Места в группах можно планировать предварительно, но работать наблюдателем и вносить посещения может только лицо, аккредитованное в данный момент; документ о днях работы подписывает тот, кто тогда был аккредитован и работал, даже если срок аккредитации истёк.',
      en: 'Planned places in teams may be tentative, but only a currently accredited person may be on duty or record visits; a document about the days on duty is signed by who was accredited and on duty then, even when the accreditation has run out.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Статус международного наблюдателя даёт только аккредитация',
        en: 'Only accreditation gives the status of an international observer',
      },
    },
    configurable: false,
  },
  'R-34': {
    statement: {
      ru: 'Изменения в профиле принимающего государства не затрагивают прежние миссии: профиль копируется в миссию при её создании.',
      en: 'Changes to the profile of a host never alter past missions: the profile is copied when a mission is created.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Миссия должна оставаться понятной по правилам своего времени',
        en: 'A mission must stay readable under the rules of its own time',
      },
    },
    configurable: false,
  },
} as const satisfies Record<string, Rule>;
