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

type Bilingual = { ru: string; en: string };

export type Rule = {
  statement: Bilingual;
  provenance: { codes: readonly ProvenanceCode[]; note: Bilingual };
  /** Whether the secretariat may change the rule or a part of it. */
  configurable: boolean;
  /** The value it starts with, or the part that may be changed. */
  default?: Bilingual;
};

/** The rules the system works by, in our own words; none of them quotes the Regulation. */
export const RULES = {
  // Mission set-up
  'R-01': {
    statement: {
      ru: 'Миссия относится ровно к одному государству проведения выборов и к одному или нескольким голосованиям: выборам или референдумам с указанием вида, уровня и названия. У каждого голосования один или несколько дней голосования.',
      en: 'A mission refers to exactly one host state and to one or more electoral events: elections or referendums, each with its type, level and title. Each event has one or more voting days.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Миссия в Сербии в 2022 году; трёхдневное голосование в России',
        en: 'The mission to Serbia in 2022; three-day voting in Russia',
      },
    },
    configurable: false,
  },
  'R-02': {
    statement: {
      ru: 'Наблюдение проводится в государстве – члене Организации. Для миссии в государство, не являющееся членом, требуется зарегистрированное исключительное решение.',
      en: 'The host is a member state of the Organization. A mission to a state that is not a member needs a recorded exceptional decision.',
    },
    provenance: {
      codes: ['seed', 'practice'],
      note: {
        ru: 'Предмет Положения – выборы и референдумы в государствах-членах; вместе с тем миссии направлялись и в Сербию',
        en: 'The subject of the Regulation is votes in member states; yet missions have also gone to Serbia',
      },
    },
    configurable: true,
  },
  'R-03': {
    statement: {
      ru: 'Миссия не может быть утверждена, пока не зарегистрировано хотя бы одно приглашение: вид приглашающей стороны, подписавшее лицо, адресат, дата и документ.',
      en: 'A mission cannot be approved until at least one invitation is registered with the type of inviter, the signatory, the addressee, the date and the document.',
    },
    provenance: {
      codes: ['practice', 'host-law'],
      note: {
        ru: 'Приглашения известны по ряду миссий; по закону Кыргызстана приглашение служит основанием аккредитации',
        en: 'Invitations are reported for several missions; in the law of Kyrgyzstan an invitation is the basis of accreditation',
      },
    },
    configurable: true,
    default: {
      ru: 'настраивается перечень приглашающих сторон',
      en: 'the list of inviters can be changed',
    },
  },
  'R-04': {
    statement: {
      ru: 'Допустимые приглашающие стороны берутся из профиля государства: глава государства, парламент или палата, правительство, министерство иностранных дел, центральная избирательная комиссия. Приглашение от иной стороны принимается только с предупреждением.',
      en: 'The permitted types of inviter come from the profile of the host: head of state, parliament or chamber, government, foreign ministry, central election commission. An invitation from anyone else is accepted only with a warning.',
    },
    provenance: {
      codes: ['host-law'],
      note: {
        ru: 'Круг приглашающих определён законом, например в России, Беларуси и Кыргызстане',
        en: 'The law names the inviters, for example in Russia, Belarus and Kyrgyzstan',
      },
    },
    configurable: true,
  },
  'R-05': {
    statement: {
      ru: 'Решение о наблюдении регистрируется с указанием того, кто его принял (Совет или Председатель), даты и номера. Секретариат может подготовить решение, но не принимает его.',
      en: 'The decision to observe is recorded with the body that took it (the Council or the Chairman), its date and its number. The Secretariat may prepare the decision but does not take it.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'В сообщениях ПА ОДКБ: по поручению Совета и его Председателя; в МПА СНГ – распоряжение Председателя Совета',
        en: 'CSTO PA communiqués speak of an instruction of the Council and its Chairman; IPA CIS uses an order of the Chair of its Council',
      },
    },
    configurable: true,
  },
  'R-06': {
    statement: {
      ru: 'У каждой миссии в любой момент ровно один действующий координатор; заместители и региональные представители координатора назначаются по необходимости. При смене координатора история назначений сохраняется.',
      en: 'Each mission has exactly one acting coordinator at a time; deputies and regional representatives are optional. A change of coordinator keeps the history of appointments.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'Практика миссий ПА ОДКБ; в МПА СНГ назначаются также представители координатора в регионах',
        en: 'CSTO PA missions; IPA CIS also names representatives of the coordinator in the regions',
      },
    },
    configurable: false,
  },
  'R-07': {
    statement: {
      ru: 'Координатором миссии может быть только действующий депутат или сенатор из делегации государства – члена Организации.',
      en: 'The coordinator must be a serving member of parliament from the delegation of a member state.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: '12 из 12 известных случаев: 11 координаторов или глав миссий и один официальный представитель',
        en: '12 of 12 known cases: 11 coordinators or heads of mission and one spokesperson',
      },
    },
    configurable: true,
  },
  'R-08': {
    statement: {
      ru: 'Координатор миссии не может представлять государство проведения выборов.',
      en: 'The coordinator may not come from the host state.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: '12 из 12 известных случаев: 11 координаторов или глав миссий и один официальный представитель',
        en: '12 of 12 known cases: 11 coordinators or heads of mission and one spokesperson',
      },
    },
    configurable: true,
    default: { ru: 'правило действует', en: 'the rule is on' },
  },
  'R-09': {
    statement: {
      ru: 'Сроки миссии охватывают все дни голосования, если прямо не установлено иное.',
      en: 'The dates of a mission contain all voting days unless this is expressly overridden.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'Миссии ПА ОДКБ длятся от трёх до шести дней; в СНГ прибытие за два-три дня до голосования',
        en: 'CSTO PA missions last three to six days; in the CIS observers arrive two to three days before the vote',
      },
    },
    configurable: true,
    default: {
      ru: 'прибытие за 3 дня до голосования, отъезд на следующий день после него',
      en: 'arrival 3 days before the vote, departure the day after it',
    },
  },
  'R-10': {
    statement: {
      ru: 'Можно отметить миссии других организаций, работающие на том же голосовании в том же регионе. Их показатели не учитываются повторно.',
      en: 'Missions of other organizations to the same event in the same region can be noted. Figures are never counted twice.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'В 2016 году регионы были распределены между ПА ОДКБ и МПА СНГ; миссия СНГ включает наблюдателей ПА ОДКБ в свои подсчёты',
        en: 'In 2016 the regions were divided between the CSTO PA and IPA CIS; the CIS mission counts CSTO PA observers in its own figures',
      },
    },
    configurable: false,
  },

  // Delegations and nominations
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
      ru: 'за 5 дней до окончания аккредитации в принимающем государстве',
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
      ru: 'При необходимости устанавливаются квота на делегацию, соотношение палат и общий предел численности. Сверх квоты ведётся лист ожидания в порядке поддержки кандидатур.',
      en: 'A quota per delegation, a balance of chambers and a total cap are optional. Applicants beyond them form a waiting list in order of endorsement.',
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

  // Accreditation
  'R-24': {
    statement: {
      ru: 'Срок окончания аккредитации хранится как точные дата и время по местному времени принимающего государства. Он подставляется из профиля государства и подтверждается ответственным лицом с указанием источника.',
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
      ru: 'О приближении срока окончания аккредитации система напоминает заранее. После него новые списки не отправляются; для позднего включения нужно подтверждённое документом согласие принимающей стороны.',
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
      ru: 'При отказе в аккредитации сохраняется его причина. Пока не наступил срок окончания аккредитации, секретариат может обжаловать отказ, подать документы повторно или заменить кандидатуру.',
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
      ru: 'Места в группах можно планировать предварительно, но работать наблюдателем, вносить посещения и подписывать документы может только лицо, аккредитованное в данный момент.',
      en: 'Planned places in teams may be tentative, but only a currently accredited person may be on duty, record visits or sign.',
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

  // Deployment and observation
  'R-35': {
    statement: {
      ru: 'В каждой группе есть хотя бы один руководитель. Численность группы и предпочтение смешанного состава из разных делегаций задаются настройкой.',
      en: 'Each team has at least one leader. The size of a team and the preference for different delegations in it are settings.',
    },
    provenance: {
      codes: ['sibling', 'practice'],
      note: {
        ru: 'БДИПЧ ОБСЕ – международные группы по два наблюдателя; ПА ОДКБ в 2021 году – 8 наблюдателей в 6 группах',
        en: 'OSCE/ODIHR uses international teams of two; in 2021 eight CSTO PA observers formed six groups',
      },
    },
    configurable: true,
    default: {
      ru: 'два наблюдателя, предпочтительно из разных делегаций',
      en: 'two observers, preferably from different delegations',
    },
  },
  'R-36': {
    statement: {
      ru: 'План работы наблюдателей определяет для каждой группы регион или участки, этапы (открытие, голосование, закрытие, подсчёт голосов) и время. Группа не может одновременно находиться на двух участках.',
      en: 'The deployment plan gives each team its region or stations, stages (opening, voting, closing, count) and times. A team cannot be at two stations at overlapping times.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'ПА ОБСЕ: наблюдатели следуют плану работы и остаются на месте до конца подсчёта',
        en: 'OSCE PA: observers follow the deployment plan and stay on duty through the count',
      },
    },
    configurable: true,
    default: { ru: 'при наложении времени – предупреждение', en: 'an overlap gives a warning' },
  },
  'R-37': {
    statement: {
      ru: 'Система предупреждает о пробеле в охвате, если ни один участок не запланирован на открытие или на подсчёт голосов.',
      en: 'The system warns of a gap in coverage if no station is planned for the opening or for the count.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Миссии наблюдают от открытия участков до подсчёта голосов',
        en: 'Missions observe from the opening to the count',
      },
    },
    configurable: true,
  },
  'R-38': {
    statement: {
      ru: 'В записи о посещении указываются участок, страна, этап, время прибытия и более позднее время убытия, присутствовавшие наблюдатели и ответы опросного листа. Запись можно сделать без связи и передать позже; время внесения сохраняется.',
      en: 'A visit record needs the station, the country, the stage, the arrival, a departure later than the arrival, the observers present and the answers of the form. It may be made offline and entered later; the time of entry is kept.',
    },
    provenance: {
      codes: ['sibling', 'engineering'],
      note: {
        ru: 'Методика БДИПЧ ОБСЕ: один опросный лист на каждый посещённый участок',
        en: 'The OSCE/ODIHR method: one form for each station visited',
      },
    },
    configurable: false,
  },
  'R-39': {
    statement: {
      ru: 'Число посещённых участков – это число разных участков, по которым есть хотя бы одно подтверждённое посещение. Посещения, участки за рубежом и дистанционное наблюдение считаются отдельно.',
      en: 'The number of stations visited is the number of distinct stations with at least one confirmed visit. Visits, stations abroad and remote monitoring are counted separately.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'О шести группах в Кыргызстане в 2021 году сообщалось, что они отследили 2435 участков; об одной миссии СНГ – «700» и «более 800» в один день',
        en: 'Six groups in Kyrgyzstan in 2021 were reported to have monitored 2,435 precincts; one CIS mission was quoted with 700 and with more than 800 on the same day',
      },
    },
    configurable: false,
  },
  'R-40': {
    statement: {
      ru: 'Участок, на котором побывали две группы, учитывается один раз; сохраняются оба посещения.',
      en: 'A station visited by two teams counts once; both visits stay.',
    },
    provenance: {
      codes: ['engineering'],
      note: { ru: 'Следует из правила R-39', en: 'Follows from rule R-39' },
    },
    configurable: false,
  },
  'R-41': {
    statement: {
      ru: 'Наблюдатели не вмешиваются в избирательный процесс. О серьёзном нарушении составляется запись с оценкой тяжести и подтверждающими материалами, и координатор миссии получает уведомление.',
      en: 'Observers do not interfere. A serious irregularity becomes an incident record with a severity and evidence, and the coordinator is notified.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'Кодекс поведения наблюдателей ПА ОБСЕ; принцип невмешательства в миссиях СНГ',
        en: 'The code of conduct of the OSCE PA; the principle of non-interference in CIS missions',
      },
    },
    configurable: true,
    default: { ru: 'настраивается шкала тяжести', en: 'the severity scale can be changed' },
  },
  'R-42': {
    statement: {
      ru: 'Для общения наблюдателей со СМИ выбирается один из порядков: свободно, через координатора миссии или без комментариев.',
      en: 'One policy is chosen for the media contacts of observers: free, through the coordinator, or none.',
    },
    provenance: {
      codes: ['practice', 'sibling'],
      note: {
        ru: 'В миссиях ПА ОДКБ наблюдатели свободно комментируют ход голосования; кодекс ПА ОБСЕ не допускает комментариев по существу',
        en: 'CSTO PA observers comment freely on voting day; the code of the OSCE PA allows no comments on substance',
      },
    },
    configurable: true,
  },
  'R-43': {
    statement: {
      ru: 'Наблюдатель видит формы свои и своей группы, координатор миссии и секретариат – все. Подтверждённую форму другого лица никто не правит; исправления вносятся новыми версиями.',
      en: 'An observer sees his or her own forms and those of the team; the coordinator and the secretariat see all. Nobody edits a confirmed form of another person; corrections are new versions.',
    },
    provenance: {
      codes: ['sibling'],
      note: {
        ru: 'Конфиденциальность материалов наблюдения в сопоставимых организациях',
        en: 'Confidentiality of observation material in comparable bodies',
      },
    },
    configurable: false,
  },
  'R-44': {
    statement: {
      ru: 'Встречи миссии регистрируются с указанием категории собеседника и учитываются в статистике.',
      en: 'Meetings are logged with the type of counterpart and counted in the statistics.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Встречи с руководством палат, избирательной комиссией, кандидатами, общественным штабом по наблюдению',
        en: 'Meetings with speakers of chambers, the election commission, candidates and public observation headquarters',
      },
    },
    configurable: false,
  },

  // Report and conclusion
  'R-45': {
    statement: {
      ru: 'Виды документов миссии: промежуточная записка, заключение о законодательстве (по необходимости), итоговое заключение, отчёт миссии для Совета.',
      en: 'The document types are the interim note, the opinion on legislation (optional), the final conclusion and the mission report to the Council.',
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
      ru: 'Координатор скачивает проекты и принятые документы (PDF) только своих миссий. Наблюдателям доступны принятые документы, всем остальным – опубликованные.',
      en: 'A coordinator downloads the drafts and the adopted PDFs of his or her own missions only. Observers get the adopted ones, the public the published ones.',
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

  // Cross-cutting
  'R-59': {
    statement: {
      ru: 'У каждого изменения состояния указаны исполнитель, время, причина и значения до и после. Журнал только дополняется.',
      en: 'Every change of state has an actor, a time, a reason and the values before and after. The log is append-only.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Кто, что и когда решил, можно доказать',
        en: 'Who decided what and when can be proved',
      },
    },
    configurable: false,
  },
  'R-60': {
    statement: {
      ru: 'Паспортные данные и копии документов хранятся в зашифрованном виде, доступны только сотрудникам секретариата, ведущим эту миссию, и удаляются через установленное число дней после её закрытия. Публичные биографические сведения сохраняются.',
      en: 'Passport data and scans are encrypted, visible to the secretariat officers of that mission, and erased a set number of days after it is closed. The public biography is kept.',
    },
    provenance: {
      codes: ['engineering', 'background'],
      note: {
        ru: 'Общие требования к защите персональных данных',
        en: 'General requirements for the protection of personal data',
      },
    },
    configurable: true,
    default: { ru: '180 дней после закрытия миссии', en: '180 days after the mission is closed' },
  },
  'R-61': {
    statement: {
      ru: 'Время хранится по UTC вместе с часовым поясом принимающего государства. Система показывает и то и другое.',
      en: 'Times are stored in UTC with the time zone of the host. The interface shows both.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Сроки принимающего государства исчисляются по местному времени',
        en: 'The deadlines of a host run on its local time',
      },
    },
    configurable: false,
  },
  'R-62': {
    statement: {
      ru: 'Если голосование отложено или отменено, сроки можно перенести с указанием причины, и проверки аккредитации проводятся заново; если приглашение отозвано, миссия отменяется. Последующее признание результатов недействительными отражается только в отметке об исходе.',
      en: 'If the vote is cancelled or postponed, dates can be moved with a reason, which re-opens the accreditation checks; if the invitation is withdrawn, the mission is cancelled. A later annulment is only an outcome note.',
    },
    provenance: {
      codes: ['practice'],
      note: {
        ru: 'Кыргызстан, октябрь 2020 года: результаты отменены уже после завершения миссии',
        en: 'Kyrgyzstan, October 2020: the result was annulled after the mission had ended',
      },
    },
    configurable: false,
  },
  'R-63': {
    statement: {
      ru: 'Второй тур оформляется как дочерняя миссия, в которую переносятся состав группы и ещё действующие аккредитации.',
      en: 'A run-off is a child mission that copies the team and the accreditations still valid.',
    },
    provenance: {
      codes: ['host-law', 'engineering'],
      note: {
        ru: 'Аккредитация действует до результатов выборов',
        en: 'Accreditation is valid until the results',
      },
    },
    configurable: true,
  },
  'R-64': {
    statement: {
      ru: 'Решения, которые принимает Председатель или Совет, секретариат вносит на основании документа. Никто другой не проставляет их в системе за Председателя или Совет.',
      en: 'Decisions that belong to the Chairman or the Council are recorded by the secretariat with a document. Nobody else clicks them through on their behalf.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Запись в системе не подменяет решения',
        en: 'A record in the system does not stand in for the decision',
      },
    },
    configurable: false,
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as RuleId[];
