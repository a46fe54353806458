import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { issueSentence, type RosterImportQuery, type RosterReport } from '#libs/contracts';
import { Delegation, PeopleService, PERSON, PERSON_COLUMNS } from '#libs/delegations';
import { column, readAll, readOne, sha256, Transactions, type Actor, type Unit, type ColumnsOf } from '#libs/platform';
import { message, Refusal, type Language } from '#libs/regulation';
import { readForeignSheet, requireColumns, type Sheet } from '#libs/spreadsheets';
import { ROSTER_ALIASES, titleOf } from './roster-columns.js';
import { planRoster, type PlannedRow, type Recorded, type RecordedMandate } from './roster-plan.js';
import { readRow, type Reason } from './roster-rows.js';

type Asked = RosterImportQuery & { language: Language };
type Totals = RosterReport['totals'];

const MANDATE = {
  id: column.text,
  personId: column.text,
  chamberId: column.text,
  inDelegation: column.bool,
  validFrom: column.day,
  validUntil: column.orNull(column.day),
} satisfies ColumnsOf<RecordedMandate>;

/** Takes the members of a delegation in from a table: tried first, then applied as one, and never twice. */
@Injectable()
export class RosterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
  ) {}

  async import(actor: Actor, bytes: Buffer, asked: Asked): Promise<RosterReport> {
    const { delegationId, dryRun, language } = asked;
    if (!actor.on({ delegation: delegationId }).can('person:manage'))
      throw new Refusal('permission.missing', { permission: 'person:manage' });
    const digest = sha256(bytes);
    if (!dryRun && !asked.digest) throw new Refusal('roster.not-tried');
    if (!dryRun && asked.digest !== digest) throw new Refusal('roster.other-file');
    const sheet = await readForeignSheet(bytes);
    const { rows, unknown } = requireColumns(sheet, ROSTER_ALIASES);
    const lines = rows.map(({ line, values }) => readRow(line, values));
    return this.transactions.write(actor, async (unit) => {
      const recorded = await this.recorded(
        unit.manager,
        delegationId,
        lines.flatMap(({ said }) => said.email ?? []),
      );
      if (!dryRun && !(await wasTried(unit.manager, delegationId, digest))) throw new Refusal('roster.not-tried');
      const planned = planRoster(lines, recorded);
      const totals = totalsOf(planned);
      if (!dryRun && totals.refused > 0 && !asked.skipRefused)
        throw new Refusal('roster.rows-refused', { count: totals.refused });
      const entered = dryRun ? new Map<number, string>() : await this.apply(unit, planned, delegationId);
      await unit.record(dryRun ? 'roster.tried' : 'roster.imported', {
        subject: ['delegation', delegationId],
        delegationId,
        details: { digest, ...totals },
      });
      return reportOf(planned, entered, { digest, applied: !dryRun, totals, unknown, sheet, language });
    });
  }

  /** Under the delegation's lock: two imports at once would each find the other's people missing. */
  private async recorded(manager: EntityManager, delegationId: string, emails: string[]): Promise<Recorded> {
    const delegation = await manager.findOne(Delegation, {
      where: { id: delegationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!delegation) throw new Refusal('delegation.not-found');
    const people = await readAll(
      manager,
      `SELECT ${PERSON_COLUMNS} FROM person WHERE delegation_id = $1 OR email = ANY ($2) ORDER BY seq`,
      [delegationId, emails],
      PERSON,
    );
    const mandates = await readAll(
      manager,
      `SELECT id, person_id AS "personId", chamber_id AS "chamberId", in_delegation AS "inDelegation",
              valid_from::text AS "validFrom", valid_until::text AS "validUntil"
       FROM mandate WHERE delegation_id = $1`,
      [delegationId],
      MANDATE,
    );
    const chambers = await readAll(
      manager,
      `SELECT id, code, name_ru AS "nameRu", name_en AS "nameEn" FROM chamber WHERE delegation_id = $1 ORDER BY code`,
      [delegationId],
      { id: column.text, code: column.text, nameRu: column.text, nameEn: column.text },
    );
    return { delegationId, chambers, people, mandates };
  }

  /** Everything that is not refused. Answers whom each line has entered. */
  private async apply(unit: Unit, planned: PlannedRow[], delegationId: string): Promise<Map<number, string>> {
    const fresh = planned.filter((row) => outcomeOf(row) === 'new');
    const known = planned.filter((row) => outcomeOf(row) === 'changed');
    const ids = await this.people.enterAll(
      unit,
      delegationId,
      fresh.map(({ person }) => person!),
    );
    const entered = new Map(fresh.map(({ line }, index) => [line, ids[index]!]));
    for (const row of known)
      if (changesPerson(row)) await this.people.amend(unit, row.stored!.id, row.stored!.version, row.person!);
    const seats = [...fresh, ...known].flatMap(({ line, stored, setMandate }) =>
      setMandate ? [{ ...setMandate, personId: stored?.id ?? entered.get(line)! }] : [],
    );
    if (seats.length > 0) await this.people.seatAll(unit, delegationId, seats);
    for (const { endMandate } of known) if (endMandate) await this.people.unseat(unit, endMandate.id, endMandate);
    return entered;
  }
}

const changesPerson = ({ changed }: PlannedRow) =>
  changed.some((name) => name !== 'mandateFrom' && name !== 'mandateUntil');

function outcomeOf({ reasons, stored, changed }: PlannedRow): RosterReport['rows'][number]['outcome'] {
  if (reasons.length > 0) return 'refused';
  if (!stored) return 'new';
  return changed.length > 0 ? 'changed' : 'unchanged';
}

function totalsOf(planned: PlannedRow[]): Totals {
  const totals = { rows: planned.length, new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const row of planned) totals[outcomeOf(row)] += 1;
  return totals;
}

const wasTried = async (manager: EntityManager, delegationId: string, digest: string): Promise<boolean> => {
  const { tried } = await readOne(
    manager,
    `SELECT EXISTS (SELECT FROM audit_entry WHERE what = 'roster.tried' AND subject_id = $1
                    AND details->>'digest' = $2) AS tried`,
    [delegationId, digest],
    { tried: column.bool },
  );
  return tried;
};

type Telling = Pick<RosterReport, 'digest' | 'applied' | 'totals'> & {
  unknown: string[];
  sheet: Sheet;
  language: Language;
};

function reportOf(planned: PlannedRow[], entered: Map<number, string>, telling: Telling): RosterReport {
  const { digest, applied, totals, unknown, sheet, language } = telling;
  const rows = planned.map((row) => ({
    line: row.line,
    outcome: outcomeOf(row),
    name: row.name,
    personId: row.stored?.id ?? entered.get(row.line) ?? null,
    changed: row.reasons.length > 0 ? [] : row.changed.map((name) => titleOf(name, language)),
    reasons: row.reasons.map((reason) => told(reason, language)),
  }));
  return { digest, applied, charset: sheet.charset, unknownColumns: unknown, totals, rows };
}

const told = (reason: Reason, language: Language) => ({
  column: reason.column && titleOf(reason.column, language),
  code: reason.code ?? null,
  sentence: reason.code ? message(language, reason.code, reason.params) : issueSentence(reason.issue, language),
});
