import type { Rule } from './rule.js';

/** Cross-cutting. */
export const CROSS_CUTTING_RULES = {
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
  'R-65': {
    statement: {
      ru: 'Роль для всей Ассамблеи, полномочия представителя делегации, координатора миссии и его заместителя действуют только после подтверждения вторым лицом с тем же правом назначать: не тем, кто назначил, не тем, кого назначают, и не под другой записью того же человека. Пока подтвердить больше некому, назначение действует сразу, и журнал это отмечает.',
      en: 'A role for the whole Assembly, and the office of a representative of a delegation, of a coordinator or of a deputy coordinator hold only once a second person with the same right to appoint has confirmed them: not who appointed, not who is appointed, and not through another record of the same human. As long as there is nobody else to confirm, an appointment holds at once, and the log says so.',
    },
    provenance: {
      codes: ['engineering'],
      note: {
        ru: 'Никто не наделяет правами в одиночку',
        en: 'Nobody hands out power alone',
      },
    },
    configurable: true,
    default: { ru: 'включено', en: 'on' },
  },
} as const satisfies Record<string, Rule>;
