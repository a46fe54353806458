import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readConfig } from './config.js';
import { readKeys } from './sealing.js';

/** Why the system will not start, in a sentence for whoever runs it. */
export class BootRefused extends Error {}

/** Refuses to run where the promises of the system could not be kept. */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap() {
    await this.logIsAppendOnly();
    await this.keysAreThere();
    await this.clockIsReal();
  }

  private async logIsAppendOnly() {
    const [row] = (await this.dataSource.query(`
      SELECT r.rolsuper OR r.rolbypassrls AS almighty,
             pg_has_role(current_user, c.relowner, 'MEMBER') AS owner,
             has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
               OR has_any_column_privilege(c.oid, 'UPDATE') AS may_alter
      FROM pg_roles r, pg_class c
      WHERE r.rolname = current_user AND c.oid = 'audit_entry'::regclass`)) as Record<string, boolean>[];
    if (row?.almighty || row?.owner || row?.may_alter)
      throw new BootRefused(
        'The role in DATABASE_URL could alter the log. Use a role that owns no table and is not a superuser; ' +
          'migrations take the owner from DATABASE_ADMIN_URL.',
      );
  }

  private async keysAreThere() {
    const { byName } = readKeys(readConfig().SECRET_KEYS);
    const used = (await this.dataSource.query(
      'SELECT DISTINCT key_name FROM stored_file WHERE key_name IS NOT NULL',
    )) as { key_name: string }[];
    const lost = used.map(({ key_name: name }) => name).filter((name) => !byName.has(name));
    if (lost.length > 0)
      throw new BootRefused(
        `Files are sealed with a key that SECRET_KEYS does not hold (${lost.join(', ')}). Restore it from its backup; ` +
          'see docs/operations.md.',
      );
  }

  private async clockIsReal() {
    if (!readConfig().DOMAIN_CLOCK_FILE) return;
    const [row] = (await this.dataSource.query('SELECT demonstration FROM installation')) as {
      demonstration: string;
    }[];
    if (!row || row.demonstration === 'absent')
      throw new BootRefused('A scripted clock is accepted only on a database made for a demonstration.');
  }
}
