import type { EntityManager, EntityTarget, ObjectLiteral, UpdateQueryBuilder } from 'typeorm';

type Emptied<Row extends ObjectLiteral> = Parameters<UpdateQueryBuilder<Row>['set']>[0];

/** What an erasure empties outside of the vault, in rows that have a person_id. */
export type PersonalTrace<Row extends ObjectLiteral = ObjectLiteral> = {
  rows: EntityTarget<Row>;
  /** SQL: the mission it belongs to. */
  mission: string;
  /** SQL: true of a row in which something is left. */
  left: string;
  emptied: Emptied<Row>;
  /** Also while the mission goes on, at the person's request; the others are what its decisions rest on. */
  whileRunning: boolean;
  /** Under which number it is reported: travel plans, or texts. */
  countedAs: 'stays' | 'texts';
};

/** Only helps the compiler check what is emptied against the columns; returns its argument. */
export const traceIn = <Row extends ObjectLiteral>(trace: PersonalTrace<Row>) => trace as PersonalTrace;

/** Where higher features keep something about a person in a mission. Erasure must not forget one that is not loaded. */
const KEPT = ['stay', 'conflict-review', 'application', 'accreditation', 'mail', 'message'] as const;
export type TraceName = (typeof KEPT)[number];

export class PersonalTraces {
  private readonly known = new Map<TraceName, PersonalTrace>();

  keeps(traces: Partial<Record<TraceName, PersonalTrace>>) {
    for (const name of Object.keys(traces) as TraceName[]) this.known.set(name, traces[name]!);
  }

  all(): PersonalTrace[] {
    return KEPT.map((name) => {
      const trace = this.known.get(name);
      if (!trace) throw new Error(`No module that is loaded keeps the personal trace “${name}”.`);
      return trace;
    });
  }

  /** SQL: how many rows of a mission, which is SQL as well, still say something about somebody. */
  left(manager: EntityManager, of: string): string {
    return this.all()
      .map(({ rows, mission, left }) =>
        manager
          .createQueryBuilder(rows, 't')
          .select('count(*)::int')
          .where(`${mission} = ${of} AND (${left})`)
          .getQuery(),
      )
      .map((count) => `(${count})`)
      .join(' + ');
  }
}
