import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { certificateShownTo } from '#libs/accreditation';
import { groupsOf } from '#libs/delegations';
import { MissionsService, type Deadline } from '#libs/missions';
import {
  AuditService,
  column,
  inSight,
  readAll,
  Transactions,
  type Actor,
  type LogFilter,
  type Kind,
} from '#libs/platform';
import { Refusal, type Language, type Wording } from '#libs/regulation';
import { csvOf, jsonOf, separatorIn, xlsxOf, type Rows } from '#libs/spreadsheets';
import { EXPORT_NAMES, type ExportFormat, type ExportName, type RegisterQuery } from '#libs/contracts';
import { RecommendationsService } from '#libs/reports';
import { shown, type ExportColumn, type ExportRow } from './export-columns.js';
import type { ExportQuery } from './mission-export.js';
import { MISSION_EXPORTS } from './mission-exports.js';
import { RECOMMENDATIONS_EXPORT, recommendationRow } from './recommendations-export.js';
import { LOG_EXPORT, logRow } from './log-export.js';
import { ROSTER_EXPORT } from './roster-export.js';

/** Rows of one reading: small enough to be quick, large enough that nobody waits for many. */
const PAGE = 500;
/** Lines of the log have no end: in smaller pages less outlives its first collection, which is half of the memory. */
const LOG_PAGE = 100;

type Source = { title: Wording; columns: readonly ExportColumn[] };
type Asked = { format: ExportFormat; language: Language };

/** Tables to take away. Who asks gets the rows that the database shows to their scope, and each asking is in the log. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly recommendations: RecommendationsService,
    private readonly audit: AuditService,
  ) {}

  async ofMission(actor: Actor, missionId: string, name: string, asked: Asked) {
    if (!isExport(name)) throw new Refusal('export.not-found');
    const source = MISSION_EXPORTS[name];
    if (!actor.holds(source.permission)) throw new Refusal('permission.missing', { permission: source.permission });
    const deadlines = source.query ? [] : (await this.missions.timelineView(actor, missionId)).map(deadlineRow);
    const { number, ids, at } = await this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.require(unit.manager, missionId, actor);
      const found = source.query ? await idsOf(unit.manager, source.query, missionId) : [];
      await unit.record('export.made', {
        subject: ['mission', missionId],
        missionId,
        details: { export: name, ...asked, rows: source.query ? found.length : deadlines.length },
      });
      return { number: mission.number, ids: found, at: unit.now.toISOString() };
    });
    const shownTo = ({ personId, ...row }: ExportRow): ExportRow =>
      certificateShownTo(actor, { missionId, personId: personId as string }, row);
    const rows = source.query ? this.rows(actor, source.columns, source.query, missionId, ids, shownTo) : deadlines;
    return { name: `${name}-${number.replace(/[^\w-]+/g, '_')}`, table: await tableOf(source, rows, asked, at) };
  }

  /** The members of delegations, in the columns that an import reads. */
  async ofRoster(actor: Actor, delegationId: string | null, asked: Asked) {
    const { columnsOf, query, title } = ROSTER_EXPORT;
    const { ids, at, hasGroups } = await this.transactions.write(actor, async (unit) => {
      const found = await idsOf(unit.manager, query, delegationId);
      await unit.record('export.made', {
        subject: ['log', 'people'],
        delegationId,
        details: { export: 'roster', ...asked, rows: found.length },
      });
      return { ids: found, at: unit.now.toISOString(), hasGroups: (await groupsOf(unit.manager)).length > 0 };
    });
    const columns = columnsOf(hasGroups);
    const rows = this.rows(actor, columns, query, delegationId, ids);
    return { name: 'roster', table: await tableOf({ title, columns }, rows, asked, at) };
  }

  /** The register of recommendations over all missions, as narrowed as it is on the screen. */
  async ofRecommendations(actor: Actor, filter: RegisterQuery, asked: Asked) {
    const found = await this.recommendations.register(actor, filter);
    const at = await this.transactions.write(actor, async (unit) => {
      const details = { export: 'recommendations', ...asked, ...filter, rows: found.length };
      await unit.record('export.made', { subject: ['log', 'recommendations'], details });
      return unit.now.toISOString();
    });
    return {
      name: 'recommendations',
      table: await tableOf(RECOMMENDATIONS_EXPORT, found.map(recommendationRow), asked, at),
    };
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
    return { name: 'log', table: await tableOf(LOG_EXPORT, this.logRows(filter), asked, at) };
  }

  private async *logRows(filter: LogFilter): AsyncGenerator<ExportRow> {
    let cursor: string | undefined;
    do {
      const { items, next } = await this.audit.page({ ...filter, limit: LOG_PAGE, cursor });
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
    ids: readonly string[],
    shownTo = (row: ExportRow): ExportRow => row,
  ): AsyncGenerator<ExportRow> {
    for (let from = 0; from < ids.length; from += PAGE) {
      const page = await this.transactions.look(actor, ({ manager }) =>
        rowsOf(manager, query, columns, of, ids.slice(from, from + PAGE), namedTo(actor, query, of)),
      );
      for (const whole of page) {
        const row = shownTo(whole);
        yield Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]));
      }
    }
  }
}

function tableOf({ title, columns }: Source, rows: Rows<ExportRow>, { format, language }: Asked, at: string) {
  if (format === 'json') return jsonOf(rows);
  const out = columns.map((of) => ({
    title: of.title[language],
    value: (row: ExportRow) => shown(of, row, language),
    dates: of.dates ?? false,
    decimal: of.decimal ?? false,
  }));
  return format === 'csv' ? csvOf(out, rows, separatorIn(language)) : xlsxOf(title[language], out, rows, at);
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

/** Which rows, in their order, which is sorted once: no index has the rows of a mission by the names of its people. */
async function idsOf(manager: EntityManager, { from, id, order }: ExportQuery, of: string | null): Promise<string[]> {
  const rows = await readAll(manager, `SELECT ${id} AS id ${from} ORDER BY ${order}`, [of], { id: column.text });
  return rows.map((row) => row.id);
}

const CELL: Kind<ExportRow[string]> = {
  what: 'a cell',
  is: (cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell) || column.wording.is(cell),
};

/** What the reader is told of people, as on the page of the same rows. */
const namedTo = (actor: Actor, { named = [] }: ExportQuery, mission: string | null): Record<string, string> =>
  Object.assign(
    {},
    ...named.filter(({ to }) => to === null || actor.on({ mission: mission! }).can(to)).map(({ columns }) => columns),
  ) as Record<string, string>;

async function rowsOf(
  manager: EntityManager,
  { select, from, id, folded, named }: ExportQuery,
  columns: Source['columns'],
  of: string | null,
  ids: readonly string[],
  told: Record<string, string>,
): Promise<ExportRow[]> {
  const apart = new Set(named?.flatMap((one) => Object.keys(one.columns)));
  const read = columns.filter((each) => !folded?.columns.includes(each)).map(({ key }) => key);
  const asked = (what: string, keys: readonly string[]): Promise<ExportRow[]> =>
    readAll(
      manager,
      `SELECT ${what}, ${id}::text AS "rowId" ${from} AND ${id} = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], ${id})`,
      [of, ids],
      Object.fromEntries([...keys, 'rowId'].map((key) => [key, CELL])),
    );
  const rows = await asked(select, [...read.filter((key) => !apart.has(key)), ...(folded ? [folded.key] : [])]);
  const names = Object.entries(told).map(([key, who]) => `${who} AS "${key}"`);
  const seen = names.length > 0 ? await inSight(manager, () => asked(names.join(', '), Object.keys(told))) : [];
  const namesIn = new Map(seen.map((row) => [row['rowId'], row]));
  return rows.map((row) => ({ ...row, ...folded?.cells(row), ...namesIn.get(row['rowId']) }));
}
