import { DataSource } from 'typeorm';
import { hashOf, newToken } from '#libs/identity';
import { databaseOptions, FIRST_LANGUAGE } from '#libs/platform';
import type { Role } from '#libs/regulation';

export type NewAdministrator = {
  email: string;
  role: Extract<Role, 'executiveSecretary' | 'systemAdministrator'>;
  name: { family: { ru: string; en: string }; given: { ru: string; en: string } };
  office: { ru: string; en: string };
  citizenship: string;
  validFrom: string;
};

/** The first person, who lets the others in. Returns the token of a one-time link that sets the password. */
export async function createAdministrator(adminUrl: string, person: NewAdministrator): Promise<string> {
  const dataSource = await new DataSource(databaseOptions(adminUrl)).initialize();
  const token = newToken();
  try {
    await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('desk.everyone', 'on', true)`);
      await manager.query(
        `WITH p AS (
           INSERT INTO person (family_name, given_name, family_name_latin, given_name_latin, office_ru, office_en, citizenship, email)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id),
         a AS (INSERT INTO account (person_id, email, language) SELECT id, $8, ${FIRST_LANGUAGE} FROM p RETURNING id, person_id),
         g AS (INSERT INTO role_grant (person_id, role, valid_from) SELECT id, $9, $10 FROM p RETURNING id),
         l AS (INSERT INTO account_link (account_id, token_hash, expires_at)
               SELECT id, $11, clock_timestamp() + interval '72 hours' FROM a RETURNING account_id)
         INSERT INTO audit_entry (domain_time, request_id, what, subject_type, subject_id, details)
         SELECT clock_timestamp(), 'command line', 'account.created', 'account', a.id::text, jsonb_build_object('role', $9::text)
         FROM a, g, l`,
        [
          person.name.family.ru,
          person.name.given.ru,
          person.name.family.en,
          person.name.given.en,
          person.office.ru,
          person.office.en,
          person.citizenship,
          person.email,
          person.role,
          person.validFrom,
          hashOf(token),
        ],
      );
    });
  } finally {
    await dataSource.destroy();
  }
  return token;
}
