import type { EntityManager } from 'typeorm';
import { column, inSight, readOne } from '#libs/platform';

/**
 * SQL: whether two records are one, or look like two of one human: the same e-mail, or the same name in either script, as
 * the search folds it, where no patronymic tells them apart. Papers and dates of birth are sealed, and opened for nobody's
 * comparing; so who merely has the same name is taken for the same human, and somebody else acts.
 */
export const ONE_HUMAN = (one: string, other: string) => `(${one} = ${other} OR EXISTS (
  SELECT FROM person x JOIN person y ON y.id = ${other} WHERE x.id = ${one} AND (
    EXISTS (SELECT FROM (VALUES (x.email), ((SELECT email FROM account WHERE person_id = x.id))) AS xe (email)
            JOIN (VALUES (y.email), ((SELECT email FROM account WHERE person_id = y.id))) AS ye (email)
              ON lower(xe.email) = lower(ye.email))
    OR (name_fold(x.family_name || ' ' || x.given_name) = name_fold(y.family_name || ' ' || y.given_name)
      OR name_fold(x.family_name_latin || ' ' || x.given_name_latin) = name_fold(y.family_name_latin || ' ' || y.given_name_latin))
    AND (x.patronymic IS NULL OR y.patronymic IS NULL OR name_fold(x.patronymic) = name_fold(y.patronymic)))))`;

/** The same of two persons by their numbers; nobody is anybody’s second record. */
export async function isOneHuman(manager: EntityManager, one: string | null, other: string): Promise<boolean> {
  if (one === null || one === other) return one === other;
  const { same } = await inSight(manager, () =>
    readOne(manager, `SELECT ${ONE_HUMAN('$1::uuid', '$2::uuid')} AS same`, [one, other], { same: column.bool }),
  );
  return same;
}
