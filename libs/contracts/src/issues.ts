import { NAME_FAULTS, type Language } from '#libs/regulation';

/** What a schema found, as Zod tells it; the value itself is not in it and never repeated. */
export type Issue = {
  message: string;
  code?: string;
  path?: readonly unknown[] | undefined;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  expected?: string;
  format?: string;
  values?: readonly unknown[];
  keys?: readonly string[];
};

/** The sentences our own schemas say, in Russian. A test finds those that are missing. */
export const OWN_ISSUES: Record<string, string> = {
  'contains control characters': 'содержит управляющие символы',
  'contains half a character': 'содержит половину символа',
  'lies outside the years 1990 to 2100': 'не попадает в годы с 1990 по 2100',
  'is not of the form 2022-11-14T18:00': 'не имеет вида 2022-11-14T18:00',
  'is not of the form 20:00': 'не имеет вида 20:00',
  'is not a country code of three letters': 'не является трёхбуквенным кодом страны',
  'is made of capital letters, digits and hyphens': 'состоит из заглавных латинских букв, цифр и дефисов',
  'names a day twice': 'день назван дважды',
  'a place closes before it opens': 'место закрывается раньше, чем открывается',
  'is not a digest': 'не является контрольной суммой',
  'names more than 100 delegations': 'названо больше 100 делегаций',
  'is not the code of a group': 'не является обозначением группы',
  'names more than 100 groups': 'названо больше 100 групп',
  'is not a file': 'не является файлом',
  'the host consents to a late name on the list: `list` or `resubmit`':
    'принимающая сторона соглашается на позднее имя в списке: `list` или `resubmit`',
  'lies outside the years 1900 to 2100': 'не попадает в годы с 1900 по 2100',
  'is made of small letters, digits and hyphens': 'состоит из строчных латинских букв, цифр и дефисов',
  'names no fact': 'не называет ни одного сведения',
  'is not of the form +02:00': 'не имеет вида +02:00',
  'names a category twice': 'категория названа дважды',
  'each decision needs an action, its own or the default one': 'для каждого решения нужно действие, своё или общее',
  'one decision for each name': 'по одному решению на каждого человека',
  'is given for a regional representative, and for nobody else':
    'указывается для регионального представителя и только для него',
  'an accreditation needs the number and the date of the act, the number of the certificate and its first day':
    'для аккредитации нужны номер и дата акта, номер удостоверения и день, с которого оно действует',
};

/** Whether it is a sentence of ours, which says whole what is wrong: not one that Zod says of some field. */
export const isOwnSentence = (sentence: string) => OWN_SENTENCES.has(sentence);
const OWN_SENTENCES = new Set([
  ...Object.entries(OWN_ISSUES).flat(),
  ...Object.values(NAME_FAULTS).flatMap(({ en, ru }) => [en, ru]),
]);
/** What the rule of names says, which is told in both languages where the rule stands. */
const OF_NAMES = new Map<string, string>(Object.values(NAME_FAULTS).map(({ en, ru }) => [en, ru]));

const OF_LENGTH = new Set(['string', 'array', 'set', 'file']);
const bound = (word: string, limit: Issue['minimum'], origin = '') =>
  `${OF_LENGTH.has(origin) ? 'длина или количество' : 'значение'} ${word} ${limit}`;

/** What Zod says of itself, in Russian: one entry for each of its codes. */
const RUSSIAN: Record<string, (issue: Issue) => string> = {
  invalid_type: ({ expected }) =>
    expected === 'never' ? 'такого поля нет' : `имеет другой тип; ожидается ${expected}`,
  invalid_format: ({ format }) => `имеет не тот вид; ожидается ${format}`,
  invalid_value: ({ values = [] }) => `не входит в число допустимых: ${values.join(', ')}`,
  invalid_union: () => 'не подходит ни под один из допустимых видов',
  invalid_key: () => 'содержит недопустимое имя поля',
  invalid_element: () => 'содержит недопустимый элемент',
  unrecognized_keys: ({ keys = [] }) => `содержит неизвестные поля: ${keys.join(', ')}`,
  not_multiple_of: () => 'не кратно допустимому шагу',
  too_small: ({ minimum, origin }) => bound('не меньше', minimum, origin),
  too_big: ({ maximum, origin }) => bound('не больше', maximum, origin),
  custom: () => 'не подходит',
};

const MISSING: Record<Language, string> = { ru: 'Заполните поле.', en: 'Fill in this field.' };
/** Nothing was given, or a text or a list with nothing in it: whatever else was expected of it, that comes first. */
const isMissing = ({ code, message, minimum, origin = '' }: Issue) =>
  code === 'too_small'
    ? OF_LENGTH.has(origin) && Number(minimum) === 1
    : code === 'invalid_type' && message.endsWith('received undefined');

/** Why a value does not fit its schema, for its reader. */
export function issueSentence(issue: Issue, language: Language): string {
  if (isMissing(issue)) return MISSING[language];
  if (language === 'en') return issue.message;
  return (
    OWN_ISSUES[issue.message] ??
    OF_NAMES.get(issue.message) ??
    RUSSIAN[issue.code ?? 'custom']?.(issue) ??
    RUSSIAN.custom!(issue)
  );
}
