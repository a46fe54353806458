import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MissionsService } from '#libs/missions';
import { Transactions, type Actor } from '#libs/platform';
import { Refusal, type Language, type Wording } from '#libs/regulation';
import { csvOf, jsonOf, xlsxOf } from '#libs/spreadsheets';
import { EXPORT_NAMES, type ExportFormat, type ExportName } from '#libs/contracts';
import { shown, type ExportColumn, type ExportRow } from './export-columns.js';
import { MISSION_EXPORTS } from './mission-exports.js';
import { ROSTER_EXPORT } from './roster-export.js';

/** Rows of one reading: small enough to be quick, large enough that nobody waits for many. */
const PAGE = 500;

type Source = {
  title: Wording;
  columns: readonly ExportColumn[];
  select: string;
  key: readonly (readonly [expression: string, type: string])[];
};
type Asked = { format: ExportFormat; language: Language };

/** Tables to take away. Who asks gets the rows that the database shows to their scope, and each asking is in the log. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  async ofMission(actor: Actor, missionId: string, name: string, asked: Asked) {
    if (!isExport(name)) throw new Refusal('export.not-found');
    const source = MISSION_EXPORTS[name];
    const { number, at } = await this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.require(unit.manager, missionId, actor);
      if (!actor.holds(source.permission)) throw new Refusal('permission.missing', { permission: source.permission });
      const rows = await countOf(unit.manager, source, missionId);
      await unit.record('export.made', {
        subject: ['mission', missionId],
        missionId,
        details: { export: name, ...asked, rows },
      });
      return { number: mission.number, at: unit.now.toISOString() };
    });
    return {
      name: `${name}-${number.replace(/[^\w-]+/g, '_')}`,
      table: await this.table(actor, source, missionId, asked, at),
    };
  }

  /** The members of delegations, in the columns that an import reads. */
  async ofRoster(actor: Actor, delegationId: string | null, asked: Asked) {
    const at = await this.transactions.write(actor, async (unit) => {
      const rows = await countOf(unit.manager, ROSTER_EXPORT, delegationId);
      await unit.record('export.made', {
        subject: ['log', 'people'],
        delegationId,
        details: { export: 'roster', ...asked, rows },
      });
      return unit.now.toISOString();
    });
    return { name: 'roster', table: await this.table(actor, ROSTER_EXPORT, delegationId, asked, at) };
  }

  private async table(actor: Actor, source: Source, of: string | null, { format, language }: Asked, at: string) {
    const rows = this.rows(actor, source, of);
    if (format === 'json') return jsonOf(rows);
    const columns = source.columns.map((column) => ({
      title: column.title[language],
      value: (row: ExportRow) => shown(column, row, language),
    }));
    return format === 'csv' ? csvOf(columns, rows) : xlsxOf(source.title[language], columns, rows, at);
  }

  /** Page by page, each in a transaction of its own: a slow reader holds no connection. */
  private async *rows(actor: Actor, source: Source, of: string | null): AsyncGenerator<ExportRow> {
    let after: string[] | null = null;
    do {
      const page: (ExportRow & { key: string[] })[] = await this.transactions.read(actor.scope, (manager) =>
        pageOf(manager, source, of, after),
      );
      for (const { key: _, ...row } of page)
        yield Object.fromEntries(source.columns.map((column) => [column.key, row[column.key] ?? null]));
      after = page.length < PAGE ? null : page.at(-1)!.key;
    } while (after);
  }
}

const isExport = (name: string): name is ExportName => (EXPORT_NAMES as readonly string[]).includes(name);

async function countOf(manager: EntityManager, { select }: Source, of: string | null): Promise<number> {
  const [row] = (await manager.query(`SELECT count(*)::int AS rows FROM (${select}) AS t`, [of])) as { rows: number }[];
  return row!.rows;
}

function pageOf(manager: EntityManager, { select, key }: Source, of: string | null, after: string[] | null) {
  const expressions = key.map(([expression]) => expression).join(', ');
  const from = key.map(([, type], index) => `($2::text[])[${index + 1}]::${type}`).join(', ');
  const keys = key.map(([expression]) => `(${expression})::text`).join(', ');
  return manager.query(
    `${select.replace('SELECT ', `SELECT ARRAY[${keys}] AS key, `)}
     AND ($2::text[] IS NULL OR (${expressions}) > (${from})) ORDER BY ${expressions} LIMIT ${PAGE}`,
    [of, after],
  );
}
