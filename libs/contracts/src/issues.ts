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
  'is not a time zone such as Asia/Almaty': 'не является часовым поясом вида Asia/Almaty',
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
  'is given in one of the two languages at least': 'указывается хотя бы на одном из двух языков',
  'names an entry twice': 'одна запись указана дважды',
  'say why': 'укажите причину',
  'a region or a station is needed': 'нужен регион или участок',
  'names a participant twice': 'участник назван дважды',
  'answers more than a form asks': 'ответов больше, чем вопросов в опросном листе',
  'names an observer twice': 'наблюдатель назван дважды',
  'is one of those who were there': 'это один из тех, кто был на участке',
  'is not a SHA-256': 'не является хешем SHA-256',
  'is given for an incident, and for nothing else': 'указывается для происшествия и только для него',
  'is not a percentage, such as 54,19': 'не является числом процентов, например 54,19',
  'is more than 100 per cent': 'больше 100 процентов',
  'is not an address that begins with http:// or https://':
    'не является адресом, который начинается с http:// или https://',
  'has {on} in both languages, in the place of the day': 'на обоих языках должно стоять {on} – вместо дня',
  'is needed here': 'здесь обязательно',
  'is not asked of this kind': 'для этого вида сведений не указывается',
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

type Said = Record<Language, string>;
/** What a schema expects, in words; a code that has none is left out of the sentence. */
const EXPECTED: Record<string, Said> = {
  string: { ru: 'текст', en: 'a text' },
  boolean: { ru: '«да» или «нет»', en: 'yes or no' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'набор полей', en: 'a set of fields' },
  record: { ru: 'набор полей', en: 'a set of fields' },
  date: { ru: 'дата вида 2022-11-20', en: 'a date such as 2022-11-20' },
  datetime: { ru: 'дата и время вида 2022-11-14T12:00:00Z', en: 'a date and time such as 2022-11-14T12:00:00Z' },
  email: { ru: 'адрес электронной почты', en: 'an e-mail address' },
  uuid: { ru: 'номер записи', en: 'the number of a record' },
};
/** Every number that is asked for is a whole one. */
const WHOLE: Said = { ru: 'нужно целое число, цифрами', en: 'a whole number in digits is wanted' };
const expectedIn = (language: Language, code = '') => {
  const word = EXPECTED[code]?.[language];
  return word ? { ru: `; ожидается ${word}`, en: `; expected is ${word}` }[language] : '';
};

const VALUE: Said = { ru: 'значение', en: 'the value' };
const COUNTED: Record<string, Said> = {
  string: { ru: 'число знаков', en: 'the number of characters' },
  array: { ru: 'количество', en: 'the number of items' },
  set: { ru: 'количество', en: 'the number of items' },
  file: { ru: 'размер', en: 'the size' },
};
const bound = (way: 'least' | 'most', limit: Issue['minimum'], origin = ''): Said => {
  const { ru, en } = COUNTED[origin] ?? VALUE;
  return way === 'least'
    ? { ru: `${ru} не меньше ${limit}`, en: `${en} is at least ${limit}` }
    : { ru: `${ru} не больше ${limit}`, en: `${en} is at most ${limit}` };
};

/** What Zod says of itself, in the reader's language: one entry for each of its codes. */
const OF_ZOD: Record<string, (issue: Issue) => Said> = {
  invalid_type: ({ expected = '' }) =>
    expected === 'never'
      ? { ru: 'такого поля нет', en: 'there is no such field' }
      : ['number', 'int'].includes(expected)
        ? WHOLE
        : {
            ru: `имеет другой тип${expectedIn('ru', expected)}`,
            en: `is of another type${expectedIn('en', expected)}`,
          },
  invalid_format: ({ format }) => ({
    ru: `имеет не тот вид${expectedIn('ru', format)}`,
    en: `is not of the right form${expectedIn('en', format)}`,
  }),
  invalid_value: ({ values = [] }) => ({
    ru: `не входит в число допустимых: ${values.join(', ')}`,
    en: `is none of those that may be: ${values.join(', ')}`,
  }),
  invalid_union: () => ({
    ru: 'не подходит ни под один из допустимых видов',
    en: 'is of none of the forms that may be',
  }),
  invalid_key: () => ({ ru: 'содержит недопустимое имя поля', en: 'has a field of a name that may not be' }),
  invalid_element: () => ({ ru: 'содержит недопустимый элемент', en: 'has an item that may not be' }),
  unrecognized_keys: ({ keys = [] }) => ({
    ru: `содержит неизвестные поля: ${keys.join(', ')}`,
    en: `has fields that are not known: ${keys.join(', ')}`,
  }),
  not_multiple_of: () => ({ ru: 'не кратно допустимому шагу', en: 'is no multiple of the step' }),
  too_small: ({ minimum, origin }) => bound('least', minimum, origin),
  too_big: ({ maximum, origin }) => bound('most', maximum, origin),
  custom: ({ message }) => ({ ru: 'не подходит', en: message }),
};

const MISSING: Record<Language, string> = { ru: 'Заполните поле.', en: 'Fill in this field.' };
/** Nothing was given, or a text or a list with nothing in it: whatever else was expected of it, that comes first. */
const isMissing = ({ code, message, minimum, origin = '' }: Issue) =>
  code === 'too_small'
    ? origin in COUNTED && Number(minimum) === 1
    : code === 'invalid_type' && message.endsWith('received undefined');

/** Why a value does not fit its schema, for its reader. */
export function issueSentence(issue: Issue, language: Language): string {
  if (isMissing(issue)) return MISSING[language];
  if (isOwnSentence(issue.message))
    return language === 'en'
      ? issue.message
      : (OWN_ISSUES[issue.message] ?? OF_NAMES.get(issue.message) ?? issue.message);
  return (OF_ZOD[issue.code ?? 'custom'] ?? OF_ZOD.custom!)(issue)[language];
}
