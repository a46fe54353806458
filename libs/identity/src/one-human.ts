import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { column, inSight, readOne, Told } from '#libs/platform';

/** SQL over two persons: the same e-mail, on the record or the account. */
export const SAME_EMAIL = (x: string, y: string) => `EXISTS (
  SELECT FROM (VALUES (${x}.email), ((SELECT email FROM account WHERE person_id = ${x}.id))) AS xe (email)
  JOIN (VALUES (${y}.email), ((SELECT email FROM account WHERE person_id = ${y}.id))) AS ye (email)
    ON lower(xe.email) = lower(ye.email))`;
const SAME_NAME = (x: string, y: string) => `(
  name_fold(${x}.family_name || ' ' || ${x}.given_name) = name_fold(${y}.family_name || ' ' || ${y}.given_name)
  OR name_fold(${x}.family_name_latin || ' ' || ${x}.given_name_latin) = name_fold(${y}.family_name_latin || ' ' || ${y}.given_name_latin))`;
const SAME_PATRONYMIC = (x: string, y: string) =>
  `(${x}.patronymic IS NULL OR ${y}.patronymic IS NULL OR name_fold(${x}.patronymic) = name_fold(${y}.patronymic))`;
/** SQL over two persons by their numbers: mark `n` says that they are two people of one name, and was not taken back. */
export const MARKS = (x: string, y: string) =>
  `n.ended_at IS NULL AND ((n.one_id = ${x} AND n.other_id = ${y}) OR (n.one_id = ${y} AND n.other_id = ${x}))`;
const TOLD_APART = (x: string, y: string) =>
  `EXISTS (SELECT FROM namesakes n WHERE n.confirmed_at IS NOT NULL AND ${MARKS(x, y)})`;

/**
 * Whether two records are one, or of one human: by e-mail, by a passport that both have, or by name, as the search folds
 * it, where no patronymic tells them apart, or the same day of birth says that it is one all the same. Who merely has the
 * same name is taken for the same human, and somebody else acts, until the two are told apart.
 */
@Injectable()
export class HumansService {
  /** What only dossiers know, where passports and days of birth lie sealed: whether two persons have one in common. */
  readonly told = new Told<'samePassport' | 'sameBirth', [one: string, other: string]>('two records');

  /** SQL over two persons: in words, they look alike. */
  alike(x: string, y: string): string {
    const sameBirth = this.told.sql('sameBirth', `${x}.id`, `${y}.id`);
    return `(${SAME_NAME(x, y)} AND (${SAME_PATRONYMIC(x, y)} OR ${sameBirth}))`;
  }

  /** SQL over the numbers of two persons, under names of its own: whoever asks may call a person x or y. */
  sql(one: string, other: string): string {
    const [x, y] = ['one_human', 'other_human'];
    return `(${one} = ${other} OR EXISTS (
      SELECT FROM person ${x} JOIN person ${y} ON ${y}.id = ${other} WHERE ${x}.id = ${one} AND (
        ${SAME_EMAIL(x, y)} OR ${this.told.sql('samePassport', `${x}.id`, `${y}.id`)}
        OR (${this.alike(x, y)} AND NOT ${TOLD_APART(`${x}.id`, `${y}.id`)}))))`;
  }

  /** The same of two persons by their numbers; nobody is anybody’s second record. */
  async isOne(manager: EntityManager, one: string | null, other: string): Promise<boolean> {
    if (one === null || one === other) return one === other;
    const { same } = await inSight(manager, () =>
      readOne(manager, `SELECT ${this.sql('$1::uuid', '$2::uuid')} AS same`, [one, other], { same: column.bool }),
    );
    return same;
  }
}
