import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { column, readAll, readFirst } from './rows.js';
import { readConfig } from './config.js';
import { readKeys, unseal } from './sealing.js';

/** Why the system will not start, in a sentence for whoever runs it. */
export class BootRefused extends Error {}

/** Refuses to run where the promises of the system could not be kept. */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  private readonly samples: string[] = [SAMPLES];

  constructor(private readonly dataSource: DataSource) {}

  /** Has what a feature seals tried as well: a select of "keyName", bytes and context, one row for each key's name. */
  alsoOpens(samples: string) {
    this.samples.push(samples);
  }

  async onApplicationBootstrap() {
    await this.logIsAppendOnly();
    await this.keysAreThere();
    await this.clockIsReal();
  }

  private async logIsAppendOnly() {
    const row = await readFirst(
      this.dataSource,
      `
      SELECT r.rolsuper OR r.rolbypassrls AS almighty,
             pg_has_role(current_user, c.relowner, 'MEMBER') OR pg_has_role(current_user, n.nspowner, 'MEMBER')
               OR pg_has_role(current_user, d.datdba, 'MEMBER') AS owner,
             has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
               OR has_any_column_privilege(c.oid, 'UPDATE') AS may_alter
      FROM pg_roles r, pg_database d, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE r.rolname = current_user AND d.datname = current_database() AND c.oid = 'audit_entry'::regclass`,
      [],
      { almighty: column.bool, owner: column.bool, may_alter: column.bool },
    );
    if (row?.almighty || row?.owner || row?.may_alter)
      throw new BootRefused(
        'The role in DATABASE_URL could alter the log. Use a role that owns no table and is not a superuser; ' +
          'migrations take the owner from DATABASE_ADMIN_URL.',
      );
  }

  /** A key of the right name may still be another key: the smallest thing sealed with each is opened. */
  private async keysAreThere() {
    const keys = readKeys(readConfig().SECRET_KEYS);
    const samples = await readAll(
      this.dataSource,
      this.samples.map((select) => `(${select})`).join(' UNION ALL '),
      [],
      { keyName: column.text, bytes: column.bytes, context: column.text },
    );
    const lost = samples.filter(
      ({ keyName, bytes, context }) => !opens(() => unseal(keys, { keyName, bytes }, context)),
    );
    if (lost.length > 0)
      throw new BootRefused(
        `Files are sealed with a key that SECRET_KEYS does not hold (${lost.map(({ keyName }) => keyName).join(', ')}). ` +
          'Restore it from its backup; see docs/operations.md.',
      );
  }

  private async clockIsReal() {
    if (!readConfig().DOMAIN_CLOCK_FILE) return;
    const row = await readFirst(this.dataSource, 'SELECT demonstration FROM installation', [], {
      demonstration: column.text,
    });
    if (!row || row.demonstration === 'absent')
      throw new BootRefused('A scripted clock is accepted only on a database made for a demonstration.');
  }
}

const SAMPLES = `
  (SELECT DISTINCT ON (key_name) key_name AS "keyName", bytes, digest AS context FROM stored_file
   WHERE key_name IS NOT NULL ORDER BY key_name, size)
  UNION ALL
  (SELECT DISTINCT ON (wrapping_key_name) wrapping_key_name, wrapped, mission_id || ' ' || coalesce(person_id::text, '')
   FROM data_key WHERE wrapped IS NOT NULL ORDER BY wrapping_key_name)`;

function opens(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
