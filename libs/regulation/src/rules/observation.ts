import type { Rule } from './rule.js';

/** Deployment and observation. */
export const OBSERVATION_RULES = {
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
} as const satisfies Record<string, Rule>;
