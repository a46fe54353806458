import { PERSON_NAME } from '#libs/delegations';
import { VISIT_STANDS } from '#libs/observation';
import {
  answerTo,
  FORM_NAMES,
  formOf,
  FORMS,
  LABELS,
  NONE,
  type Answer,
  type Answers,
  type Form,
  type FormName,
  type Language,
  type Question,
  type Wording,
} from '#libs/regulation';
import { COLUMN, type ExportColumn, type ExportRow } from './export-columns.js';
import type { MissionExport } from './mission-export.js';

const keyOf = (form: FormName, id: string) => `${form}.${id}`;
const headed = ({ title }: Form, { ask }: Question): Wording => ({
  ru: `${title.ru}: ${ask.ru}`,
  en: `${title.en}: ${ask.en}`,
});

/** A column for each question of each form, in the words of the newest version that asks it. */
const QUESTIONS: ExportColumn[] = FORM_NAMES.flatMap((name) => {
  const asked = new Map<string, Wording>();
  for (const form of FORMS[name] as readonly Form[])
    for (const question of form.questions) asked.set(question.id, headed(form, question));
  return [...asked].map(([id, title]) => ({ key: keyOf(name, id), title }));
});

/** What was answered, in the words of the version that asked; a silence says which, and what was not asked is empty. */
function answersIn({ form, formVersion, answers }: ExportRow): ExportRow {
  const name = form as FormName;
  const given = JSON.parse(answers as string) as Answers;
  return Object.fromEntries(
    formOf(name, formVersion as number)!.questions.map((question) => [
      keyOf(name, question.id),
      cellOf(question, answerTo(given, question.id)),
    ]),
  );
}

function cellOf(question: Question, answer: Answer): ExportRow[string] {
  if ('silence' in answer) return LABELS.silences[answer.silence];
  const { value } = answer;
  if (question.type === 'one') return question.options[value as string]!;
  if (question.type !== 'many') return value as string | number;
  const chosen = (value as string[]).map((each) => (each === NONE ? question.none : question.options[each]!));
  const inWords = (language: Language) => chosen.map((wording) => wording[language]).join('; ');
  return { ru: inWords('ru'), en: inWords('en') };
}

/** At the clocks of the station, which of one abroad are not the host's. */
const LOCAL = (at: string) =>
  `to_char(${at} AT TIME ZONE coalesce(s.zone, o.host_profile->>'zone'), 'YYYY-MM-DD"T"HH24:MI')`;
const BY_NAME = 'p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu"';
const NAMES = (which: string) => `(SELECT json_build_object(
    'ru', string_agg(concat_ws(' ', p.family_name, p.given_name, p.patronymic), ', ' ORDER BY ${BY_NAME}),
    'en', string_agg(concat_ws(' ', p.family_name_latin, p.given_name_latin), ', ' ORDER BY ${BY_NAME}))
  FROM person p WHERE ${which} HAVING count(*) > 0)`;

const NAMED = (person: string) => `(SELECT ${PERSON_NAME('w')} FROM person w WHERE w.id = ${person})`;

/** A row for each visit that stands, confirmed or not, and a column for each question. */
export const VISITS_EXPORT: MissionExport = {
  title: { ru: 'Посещения участков', en: 'Visits to stations' },
  permission: 'mission:read',
  columns: [
    COLUMN.stationCode,
    COLUMN.stationNameRu,
    COLUMN.stationNameEn,
    COLUMN.region,
    COLUMN.country,
    COLUMN.abroad,
    COLUMN.stage,
    COLUMN.stationArrived,
    COLUMN.stationLeft,
    COLUMN.zone,
    COLUMN.at,
    COLUMN.teamNumber,
    COLUMN.visitAuthor,
    COLUMN.visitObservers,
    COLUMN.visitState,
    COLUMN.visitEnteredBy,
    COLUMN.visitVersionBy,
    COLUMN.visitEntered,
    COLUMN.formName,
    COLUMN.formVersion,
    ...QUESTIONS,
  ],
  query: {
    select: `s.code, s.name_ru AS "nameRu", s.name_en AS "nameEn", s.region, s.country, s.abroad, m.stage,
      ${LOCAL('m.arrived_at')} AS "stationArrived", ${LOCAL('m.left_at')} AS "stationLeft",
      coalesce(s.zone, o.host_profile->>'zone') AS zone, utc(m.arrived_at) AS at,
      (SELECT g.number FROM team g WHERE g.entry_id = m.team_id AND g.replaced_at IS NULL) AS team,
      CASE WHEN m.confirmed_at IS NULL THEN 'entered' ELSE 'confirmed' END AS "visitState",
      utc(m.entered_at) AS "visitEntered",
      m.form, m.form_version AS "formVersion", m.answers::text AS answers`,
    from: `FROM visit m JOIN station s ON s.id = m.station_id JOIN mission o ON o.id = m.mission_id WHERE m.mission_id = $1
      AND ${VISIT_STANDS('m')}`,
    named: [
      {
        to: null,
        columns: {
          visitAuthor: NAMES('p.id = m.author_id'),
          visitObservers: NAMES('p.id IN (SELECT t.person_id FROM visit_observer t WHERE t.visit_id = m.id)'),
          visitEnteredBy: NAMED('m.entered_by'),
          visitVersionBy: NAMED('m.recorded_by'),
        },
      },
    ],
    id: 'm.id',
    order: 'm.arrived_at, m.seq',
    folded: { key: 'answers', columns: QUESTIONS, cells: answersIn },
  },
};
