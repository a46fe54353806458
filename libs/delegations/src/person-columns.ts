import type { PersonView } from '#libs/contracts';
import { column, type ColumnsOf } from '#libs/platform';
import { GENDERS, SPOKEN_NAMES } from '#libs/regulation';

/** As lists and the log say who somebody is: the family name first, by which they are sorted and searched. */
export const PERSON_NAME = (table: string) =>
  `json_build_object('ru', concat_ws(' ', ${table}.family_name, ${table}.given_name, ${table}.patronymic),
                     'en', concat_ws(' ', ${table}.family_name_latin, ${table}.given_name_latin))`;

/** As somebody signs and is written to: `given family`. */
export const SIGNED_NAME = (table: string) =>
  `json_build_object('ru', ${table}.given_name || ' ' || ${table}.family_name,
                     'en', ${table}.given_name_latin || ' ' || ${table}.family_name_latin)`;

/** The order of lists for people, by the alphabets of the member states: Ё after Е, Қ after К, І among its own. */
export const NAME_ORDER = (table: string) =>
  `${table}.family_name COLLATE "ru-x-icu", ${table}.given_name COLLATE "ru-x-icu", ${table}.id`;

/** The same for a list in English. */
export const LATIN_ORDER = (table: string) =>
  `${table}.family_name_latin COLLATE "en-x-icu", ${table}.given_name_latin COLLATE "en-x-icu", ${table}.id`;

export const PERSON_COLUMNS = `seq, id, delegation_id AS "delegationId", family_name AS "familyName", given_name AS "givenName",
  patronymic, family_name_latin AS "familyNameLatin", given_name_latin AS "givenNameLatin",
  latin_proposed AS "latinProposed", json_build_object('ru', office_ru, 'en', office_en) AS office, citizenship,
  other_citizenships AS "otherCitizenships", email, group_code AS "groupCode", gender, speaks, version`;

/** What PERSON_COLUMNS selects. */
export const PERSON = {
  seq: column.digits,
  id: column.text,
  delegationId: column.orNull(column.text),
  familyName: column.text,
  givenName: column.text,
  patronymic: column.orNull(column.text),
  familyNameLatin: column.text,
  givenNameLatin: column.text,
  latinProposed: column.bool,
  office: column.wording,
  citizenship: column.text,
  otherCitizenships: column.texts,
  email: column.orNull(column.text),
  groupCode: column.orNull(column.text),
  gender: column.orNull(column.oneOf(GENDERS)),
  speaks: column.someOf(SPOKEN_NAMES),
  version: column.int,
} satisfies ColumnsOf<PersonView & { seq: string }>;
