import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { issueSentence, type RosterImportQuery, type RosterReport } from '#libs/contracts';
import { Delegation, groupsOf, MandatesService, PeopleService, PERSON, PERSON_COLUMNS } from '#libs/delegations';
import { column, readAll, readOne, sha256, Transactions, type Actor, type Unit, type ColumnsOf } from '#libs/platform';
import {
  dayIn,
  label,
  message,
  Refusal,
  rosterNote,
  type Gender,
  type Language,
  type RosterNote,
  type Wording,
} from '#libs/regulation';
import { readForeignSheet, requireColumns, type Sheet } from '#libs/spreadsheets';
import { ROSTER_ALIASES, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.js';
import { planRoster, type PlannedRow, type Recorded, type RecordedMandate } from './roster-plan.js';
import { followedBy } from './roster-consequences.js';
import { readRow, type Reason } from './roster-rows.js';

type Totals = RosterReport['totals'];

const MANDATE = {
  id: column.text,
  personId: column.text,
  chamberId: column.text,
  inDelegation: column.bool,
  validFrom: column.day,
  validUntil: column.orNull(column.day),
  source: column.text,
} satisfies ColumnsOf<RecordedMandate>;

/** Takes the members of a delegation in from a table: tried first, then applied as one, and never twice. */
@Injectable()
export class RosterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly mandates: MandatesService,
  ) {}

  async import(actor: Actor, bytes: Buffer, asked: RosterImportQuery): Promise<RosterReport> {
    const { delegationId, dryRun } = asked;
    if (!actor.on({ delegation: delegationId }).can('person:manage'))
      throw new Refusal('permission.missing', { permission: 'person:manage' });
    const digest = sha256(bytes);
    if (!dryRun && !asked.digest) throw new Refusal('roster.not-tried');
    if (!dryRun && asked.digest !== digest) throw new Refusal('roster.other-file');
    const sheet = await readForeignSheet(bytes);
    const { rows, unknown } = requireColumns(sheet, ROSTER_ALIASES);
    const lines = rows.map(({ line, values }) => readRow(line, values, sheet));
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
      const entered = new Map<number, string>();
      const known = planned.filter((row) => outcomeOf(row) === 'changed');
      // What follows from a change is known by making it: a dry run takes it back.
      const following = await followedBy(unit, known, dryRun, (row) => this.change(unit, delegationId, row));
      if (!dryRun) await this.enter(unit, planned, delegationId, entered);
      await unit.record(dryRun ? 'roster.tried' : 'roster.imported', {
        subject: ['delegation', delegationId],
        delegationId,
        details: { digest, ...totals },
      });
      return reportOf(planned, entered, { digest, applied: !dryRun, totals, unknown, sheet, following });
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
              valid_from::text AS "validFrom", valid_until::text AS "validUntil", source
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
    return { delegationId, chambers, groups: await groupsOf(manager), people, mandates };
  }

  /** Whoever is new, with their mandates. */
  private async enter(unit: Unit, planned: PlannedRow[], delegationId: string, entered: Map<number, string>) {
    const fresh = planned.filter((row) => outcomeOf(row) === 'new');
    const ids = await this.people.enterAll(
      unit,
      delegationId,
      fresh.map(({ person }) => person!),
    );
    for (const [index, { line }] of fresh.entries()) entered.set(line, ids[index]!);
    const seats = fresh.flatMap(({ line, setMandate }) =>
      setMandate ? [{ ...setMandate, personId: entered.get(line)! }] : [],
    );
    if (seats.length > 0) await this.mandates.seatAll(unit, delegationId, seats);
  }

  /** What a row changes of somebody who is recorded. */
  private async change(unit: Unit, delegationId: string, row: PlannedRow) {
    const { stored, person, setMandate, endMandate } = row;
    if (changesPerson(row)) await this.people.amend(unit, stored!.id, stored!.version, person!);
    if (setMandate) await this.mandates.seatAll(unit, delegationId, [{ ...setMandate, personId: stored!.id }]);
    if (endMandate) await this.mandates.unseat(unit, endMandate.id, endMandate);
  }
}

const changesPerson = ({ cells }: PlannedRow) =>
  cells.some(({ column: name }) => name !== 'mandateFrom' && name !== 'mandateUntil');

function outcomeOf({ reasons, stored, cells }: PlannedRow): RosterReport['rows'][number]['outcome'] {
  if (reasons.length > 0) return 'refused';
  if (!stored) return 'new';
  return cells.length > 0 ? 'changed' : 'unchanged';
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
  following: Map<number, RosterNote[]>;
};

function reportOf(planned: PlannedRow[], entered: Map<number, string>, telling: Telling): RosterReport {
  const { digest, applied, totals, unknown, sheet, following } = telling;
  const rows = planned.map((row) => ({
    line: row.line,
    outcome: outcomeOf(row),
    name: row.name,
    personId: row.stored?.id ?? entered.get(row.line) ?? null,
    changed: shownOf(row).map(({ column: name }) => ROSTER_COLUMNS[name].title),
    cells: shownOf(row).map(({ column: name, before, after }) => ({
      column: ROSTER_COLUMNS[name].title,
      before: cellOf(name, before),
      after: cellOf(name, after),
    })),
    consequences: (following.get(row.line) ?? []).map(noted),
    notes: row.reasons.length > 0 ? [] : row.notes.map(noted),
    reasons: row.reasons.map(told),
  }));
  return { digest, applied, charset: sheet.charset, unknownColumns: unknown, totals, rows };
}

const shownOf = ({ reasons, cells }: PlannedRow) => (reasons.length > 0 ? [] : cells);

/** A word of ours and a day are told in both languages; what somebody wrote is the same in either. */
const cellOf = (name: RosterColumn, value: string | null): Wording | null =>
  value === null ? null : inBoth((language) => SHOWN[name]?.(language, value) ?? value);

const SHOWN: Partial<Record<RosterColumn, (language: Language, value: string) => string>> = {
  gender: (language, value) => label(language, 'genders', value as Gender),
  mandateFrom: dayIn,
  mandateUntil: dayIn,
};

const noted = (note: RosterNote) => inBoth((language) => rosterNote(language, note));

const told = (reason: Reason) => ({
  column: reason.column ? ROSTER_COLUMNS[reason.column].title : null,
  code: reason.code ?? null,
  sentence: inBoth((language) =>
    reason.code ? message(language, reason.code, reason.params) : issueSentence(reason.issue, language),
  ),
});

const inBoth = (say: (language: Language) => string): Wording => ({ ru: say('ru'), en: say('en') });
