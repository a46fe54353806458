import type { Rule } from './rule.js';

/** Mission set-up. */
export const MISSION_RULES = {
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
} as const satisfies Record<string, Rule>;
