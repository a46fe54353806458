import type { EntityManager } from 'typeorm';
import type { DelegationList } from '#libs/contracts';
import { column, readAll } from '#libs/platform';
import { Refusal } from '#libs/regulation';

/** The political groups of the assembly, which may have none. */
export const groupsOf = (manager: EntityManager): Promise<DelegationList['groups']> =>
  readAll(
    manager,
    `SELECT code, json_build_object('ru', name_ru, 'en', name_en) AS name FROM political_group ORDER BY code`,
    [],
    { code: column.text, name: column.wording },
  );

/** People are of groups that the assembly has. */
export async function requireGroups(manager: EntityManager, people: readonly { groupCode: string | null }[]) {
  const named = people.flatMap(({ groupCode }) => groupCode ?? []);
  if (named.length === 0) return;
  const known = new Set((await groupsOf(manager)).map(({ code }) => code));
  if (named.some((code) => !known.has(code))) throw new Refusal('person.group-unknown');
}
