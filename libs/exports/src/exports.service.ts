import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { certificateShownTo } from '#libs/accreditation';
import { MissionsService, type Deadline } from '#libs/missions';
import { AuditService, Transactions, type Actor, type LogFilter } from '#libs/platform';
import { Refusal, type Language, type Wording } from '#libs/regulation';
import { csvOf, jsonOf, xlsxOf, type Rows } from '#libs/spreadsheets';
import { EXPORT_NAMES, type ExportFormat, type ExportName } from '#libs/contracts';
import { shown, type ExportColumn, type ExportRow } from './export-columns.js';
import { MISSION_EXPORTS, type ExportQuery } from './mission-exports.js';
import { LOG_EXPORT, logRow } from './log-export.js';
import { ROSTER_EXPORT } from './roster-export.js';

/** Rows of one reading: small enough to be quick, large enough that nobody waits for many. */
const PAGE = 500;

type Source = { title: Wording; columns: readonly ExportColumn[] };
type Asked = { format: ExportFormat; language: Language };

/** Tables to take away. Who asks gets the rows that the database shows to their scope, and each asking is in the log. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly audit: AuditService,
  ) {}

  async ofMission(actor: Actor, missionId: string, name: string, asked: Asked) {
    if (!isExport(name)) throw new Refusal('export.not-found');
    const source = MISSION_EXPORTS[name];
    if (!actor.holds(source.permission)) throw new Refusal('permission.missing', { permission: source.permission });
    const deadlines = source.query ? [] : (await this.missions.timelineView(actor, missionId)).map(deadlineRow);
    const { number, at } = await this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.require(unit.manager, missionId, actor);
      const rows = source.query ? await countOf(unit.manager, source.query, missionId) : deadlines.length;
      await unit.record('export.made', {
        subject: ['mission', missionId],
        missionId,
        details: { export: name, ...asked, rows },
      });
      return { number: mission.number, at: unit.now.toISOString() };
    });
    const shownTo = ({ personId, ...row }: ExportRow): ExportRow =>
      certificateShownTo(actor, { missionId, personId: personId as string }, row);
    const rows = source.query ? this.rows(actor, source.columns, source.query, missionId, shownTo) : deadlines;
    return { name: `${name}-${number.replace(/[^\w-]+/g, '_')}`, table: await tableOf(source, rows, asked, at) };
  }

  /** The members of delegations, in the columns that an import reads. */
  async ofRoster(actor: Actor, delegationId: string | null, asked: Asked) {
    const { columns, query } = ROSTER_EXPORT;
    const at = await this.transactions.write(actor, async (unit) => {
      const rows = await countOf(unit.manager, query, delegationId);
      await unit.record('export.made', {
        subject: ['log', 'people'],
        delegationId,
        details: { export: 'roster', ...asked, rows },
      });
      return unit.now.toISOString();
    });
    const rows = this.rows(actor, columns, query, delegationId);
    return { name: 'roster', table: await tableOf(ROSTER_EXPORT, rows, asked, at) };
  }

  /** The log, newest first, as narrowed as it is on the screen. */
  async ofLog(actor: Actor, filter: LogFilter, asked: Asked) {
    const { missionId = null } = filter;
    const at = await this.transactions.write(actor, async (unit) => {
      await unit.record('export.made', {
        subject: ['log', 'log'],
        missionId,
        details: { export: 'log', ...asked, ...filter },
      });
      return unit.now.toISOString();
    });
    return { name: 'log', table: await tableOf(LOG_EXPORT, this.logRows(actor, filter), asked, at) };
  }

  private async *logRows(actor: Actor, filter: LogFilter): AsyncGenerator<ExportRow> {
    let cursor: string | undefined;
    do {
      const { items, next } = await this.audit.page(actor, { ...filter, limit: PAGE, cursor });
      for (const entry of items) yield logRow(entry);
      cursor = next ?? undefined;
    } while (cursor);
  }

  /** Page by page, each in a transaction of its own: a slow reader holds no connection. */
  private async *rows(
    actor: Actor,
    columns: Source['columns'],
    query: ExportQuery,
    of: string | null,
    shownTo = (row: ExportRow): ExportRow => row,
  ): AsyncGenerator<ExportRow> {
    let after: string[] | null = null;
    do {
      const page: (ExportRow & { key: string[] })[] = await this.transactions.look(actor, ({ manager }) =>
        pageOf(manager, query, of, after),
      );
      for (const { key: _, ...whole } of page) {
        const row = shownTo(whole);
        yield Object.fromEntries(columns.map((column) => [column.key, row[column.key] ?? null]));
      }
      after = page.length < PAGE ? null : page.at(-1)!.key;
    } while (after);
  }
}

function tableOf({ title, columns }: Source, rows: Rows<ExportRow>, { format, language }: Asked, at: string) {
  if (format === 'json') return jsonOf(rows);
  const out = columns.map((column) => ({
    title: column.title[language],
    value: (row: ExportRow) => shown(column, row, language),
  }));
  return format === 'csv' ? csvOf(out, rows) : xlsxOf(title[language], out, rows, at);
}

const deadlineRow = ({ label, local, zone, at, state, actsBy, rule }: Deadline): ExportRow => ({
  deadline: label,
  local,
  zone,
  at,
  state,
  actsBy: {
    ru: actsBy.map((who) => who.label.ru).join(', '),
    en: actsBy.map((who) => who.label.en).join(', '),
  },
  rule,
});

const isExport = (name: string): name is ExportName => (EXPORT_NAMES as readonly string[]).includes(name);

async function countOf(manager: EntityManager, { select }: ExportQuery, of: string | null): Promise<number> {
  const [row] = (await manager.query(`SELECT count(*)::int AS rows FROM (${select}) AS t`, [of])) as { rows: number }[];
  return row!.rows;
}

function pageOf(manager: EntityManager, { select, key }: ExportQuery, of: string | null, after: string[] | null) {
  const expressions = key.map(([expression]) => expression).join(', ');
  const from = key.map(([, type], index) => `($2::text[])[${index + 1}]::${type}`).join(', ');
  const keys = key.map(([expression]) => `(${expression})::text`).join(', ');
  return manager.query(
    `${select.replace('SELECT ', `SELECT ARRAY[${keys}] AS key, `)}
     AND ($2::text[] IS NULL OR (${expressions}) > (${from})) ORDER BY ${expressions} LIMIT ${PAGE}`,
    [of, after],
  );
}
