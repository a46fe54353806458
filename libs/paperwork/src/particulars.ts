import type { EntityManager } from 'typeorm';
import type { ParticularsService } from '#libs/dossiers';
import { column, readAll } from '#libs/platform';
import type { PaperPerson, PersonField } from './facts.js';

/** What stands in people's questionnaires and travel plans, by application. */
export type MoreOf = (applicationIds: readonly string[], fields: readonly PersonField[]) => Promise<More>;
type More = Map<string, PaperPerson>;

const SEALED: readonly PersonField[] = ['birthDate', 'passportNumber', 'passportExpiresOn'];
const STAY: readonly PersonField[] = ['phone', 'arrivesAt', 'departsAt', 'interpreter'];

/** Read only for a paper that prints them; what nobody entered stays blank. */
export const moreOf =
  (manager: EntityManager, particulars: ParticularsService): MoreOf =>
  async (applicationIds, fields) => {
    const sealed = fields.some((field) => SEALED.includes(field))
      ? await particulars.particularsOf(manager, applicationIds)
      : undefined;
    const stays = fields.some((field) => STAY.includes(field)) ? await staysOf(manager, applicationIds) : undefined;
    return new Map(applicationIds.map((id) => [id, { ...sealed?.get(id), ...stays?.get(id) }]));
  };

const STAY_COLUMNS = {
  id: column.text,
  phone: column.orNull(column.text),
  arrivesAt: column.orNull(column.utc),
  departsAt: column.orNull(column.utc),
  interpreter: column.orNull(column.text),
};

async function staysOf(manager: EntityManager, applicationIds: readonly string[]): Promise<More> {
  const rows = await readAll(
    manager,
    `SELECT application_id AS id, phone, utc(arrives_at) AS "arrivesAt", utc(departs_at) AS "departsAt", interpreter
     FROM stay WHERE application_id = ANY($1)`,
    [applicationIds],
    STAY_COLUMNS,
  );
  return new Map(rows.map(({ id, ...stay }) => [id, stay]));
}
