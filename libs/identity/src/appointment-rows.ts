import type { EntityManager } from 'typeorm';
import type { AppointmentView } from '#libs/contracts';
import { HOLDS_ON, SEATS, type Seats } from '#libs/delegations';
import { among, column, readAll, type Told, type Actor, type ColumnsOf, type Queryable } from '#libs/platform';
import {
  APPOINTMENT_STATES,
  CONFIRMED_ROLE_NAMES,
  CONFIRMED_ROLES,
  RESTS_ON,
  seatFindings,
  seatWarning,
  type AppointableFacts,
  type AppointmentFacts,
  type ConfirmedRole,
  type Role,
  type Wording,
} from '#libs/regulation';
import type { HumansService } from './one-human.js';

/** What only the rooms above know of the place of an appointment: whether it is open, and who serves where one does. */
export type Places = Told<'missionOpen' | 'serving' | 'lastDay', [on: string, role: string]>;

/** Who is in the one office now; JSON of `serving`. */
export type Serving = { id: string; personId: string; name: Wording };

const SEATED = `EXISTS (SELECT FROM mandate n WHERE n.person_id = a.person_id AND ${HOLDS_ON('n', 'domain_today()')})`;
const ASKED_ON = `(a.asked_at AT TIME ZONE 'UTC')::date`;
const UNTIL = `(a.input->>'validUntil')::date`;
/** SQL over an appointment `a`, asked for before or just now: what APPOINTABLE asks about. */
const standing = (places: Places) => `${places.sql('missionOpen', 'a.on_id', 'a.role')} AS "missionOpen",
  NOT EXISTS (SELECT FROM account c WHERE c.person_id = a.person_id AND c.deactivated_at IS NOT NULL) AS "accountOpen",
  (NOT a.seated OR ${SEATED}) AS "mandateRuns",
  (${UNTIL} IS NULL OR ${UNTIL} > domain_today() OR ${UNTIL} <= ${ASKED_ON}) AS "periodRuns",
  a.serving_id AS "servingId", ${places.sql('serving', 'a.on_id', 'a.role')} AS serving`;

const STANDING = {
  missionOpen: column.bool,
  accountOpen: column.bool,
  mandateRuns: column.bool,
  periodRuns: column.bool,
  servingId: column.orNull(column.text),
  serving: column.orNull(column.json<Serving>()),
} satisfies ColumnsOf<Standing>;
type Standing = Omit<AppointableFacts, 'cameBetween'> & { servingId: string | null; serving: Serving | null };

/** Whoever has come into the office since it was asked for was not meant to be replaced. */
const factsOf = ({ serving, servingId, ...rest }: Standing): AppointableFacts => ({
  ...rest,
  cameBetween: serving && serving.id !== servingId ? serving.name : null,
});

type Asked = { role: Role; personId: string; on: string | null; input: object; askedAt: Date };
/** The same of what is only being asked for, and who serves meanwhile. */
export async function standingOf(places: Places, source: Queryable, { role, personId, on, input, askedAt }: Asked) {
  const [row] = await readAll(
    source,
    `SELECT ${SEATED} AS seated, ${standing(places)} FROM (SELECT $1::uuid AS person_id, $2::text AS role, $3::uuid AS on_id, $4::jsonb AS input,
       $5::timestamptz AS asked_at, NULL::uuid AS serving_id, false AS seated) a`,
    [personId, role, on, JSON.stringify(input), askedAt],
    { ...STANDING, seated: column.bool },
  );
  const { seated, ...found } = row!;
  const servingId = found.serving?.id ?? null;
  const replaces = found.serving && found.serving.personId !== personId ? found.serving.personId : null;
  return { facts: factsOf({ ...found, servingId }), servingId, seated, replaces };
}

/** SQL: a name in words; of a record that was merged meanwhile nothing is shown. */
export const NAME = (person: string) => `json_build_object(
  'ru', coalesce(nullif(concat_ws(' ', ${person}.family_name, ${person}.given_name, ${person}.patronymic), ''), '—'),
  'en', coalesce(nullif(concat_ws(' ', ${person}.family_name_latin, ${person}.given_name_latin), ''), '—'))`;
/** Whose mandate must be in the delegation for which the role is. */
const SEATED_THERE = CONFIRMED_ROLE_NAMES.filter((role) => RESTS_ON[role].seat === 'in-the-delegation');

/** SQL: who asked or is to be appointed, if the record may be another one of $2; $1 is that one’s account. */
const alikeOf = (
  humans: HumansService,
) => `(SELECT ${NAME('l')} FROM person l WHERE l.id IN (k.person_id, a.person_id) AND l.id <> $2::uuid
  AND ${humans.sql('l.id', '$2::uuid')} LIMIT 1)`;
const appointment = (
  humans: HumansService,
) => `a.seq, a.id, a.role, a.on_id AS "on", a.person_id AS "personId", ${NAME('p')} AS name, ${NAME('g')} AS "askedBy",
  utc(a.asked_at) AS "askedAt", a.input->>'validFrom' AS "validFrom", a.input->>'validUntil' AS "validUntil",
  coalesce(a.input->>'source', a.input->>'reason') AS source, a.state, a.asked_by = $1::uuid AS "isAsker", a.person_id = $2::uuid AS "isReceiver",
  utc(a.decided_at) AS "decidedAt", CASE WHEN e.id IS NOT NULL THEN ${NAME('f')} END AS "decidedBy", a.reason,
  ${alikeOf(humans)} AS alike, domain_today()::text AS today,
  ${SEATS('a.person_id', `CASE WHEN a.role ${among(SEATED_THERE)} THEN a.on_id END`)} AS seats`;
const FROM = `FROM appointment a JOIN person p ON p.id = a.person_id JOIN account k ON k.id = a.asked_by
  LEFT JOIN person g ON g.id = k.person_id
  LEFT JOIN account e ON e.id = a.decided_by LEFT JOIN person f ON f.id = e.person_id`;

type Row = Omit<AppointmentView, 'actions' | 'against' | 'warnings' | 'replaces' | 'reason'> &
  Standing & { today: string; seats: Seats | null; lastDay: string | null } & {
    seq: string;
    reason: string | null;
    isAsker: boolean;
    isReceiver: boolean;
    alike: Wording | null;
  };
const COLUMNS = {
  ...STANDING,
  seq: column.digits,
  id: column.text,
  role: column.oneOf(CONFIRMED_ROLE_NAMES),
  on: column.orNull(column.text),
  personId: column.text,
  name: column.wording,
  askedBy: column.wording,
  askedAt: column.utc,
  validFrom: column.orNull(column.text),
  validUntil: column.orNull(column.text),
  source: column.orNull(column.text),
  state: column.oneOf(APPOINTMENT_STATES),
  decidedAt: column.orNull(column.utc),
  decidedBy: column.orNull(column.wording),
  reason: column.orNull(column.text),
  isAsker: column.bool,
  isReceiver: column.bool,
  alike: column.orNull(column.wording),
  today: column.day,
  seats: column.orNull(column.json<Seats>()),
  lastDay: column.orNull(column.day),
} satisfies ColumnsOf<Row>;

export const mayAppoint = (actor: Actor, role: ConfirmedRole) => actor.on().can(CONFIRMED_ROLES[role]);

/** Appointments as the actor sees them, each with the facts by which it is judged and whoever would be replaced. */
export async function appointmentsFor(
  { places, humans }: { places: Places; humans: HumansService },
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
) {
  const rows = await readAll(
    manager,
    `SELECT ${appointment(humans)}, ${places.sql('lastDay', 'a.on_id', 'a.role')} AS "lastDay", ${standing(places)} ${FROM} WHERE ${where}`,
    [actor.accountId, actor.personId, ...values],
    COLUMNS,
  );
  return rows.map(({ isAsker, isReceiver, alike, missionOpen, accountOpen, mandateRuns, periodRuns, ...rest }) => {
    const { servingId, serving, today, seats, lastDay, ...row } = rest;
    const facts: AppointmentFacts = {
      mayAppoint: mayAppoint(actor, row.role),
      isAsker,
      isReceiver,
      alike,
      ...factsOf({ missionOpen, accountOpen, mandateRuns, periodRuns, servingId, serving }),
    };
    const warnings = seats ? seatFindings(seatWarning(today, lastDay, seats.mandates, seats.outside)) : [];
    return { row, facts, warnings, replaces: serving && serving.personId !== row.personId ? serving.name : null };
  });
}
