import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { AccreditationsService, ApplicationsService, BatchesService, QuotasService } from '#libs/accreditation';
import { MandateService, ScheduleService } from '#libs/missions';
import { Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { aFormingMission } from './factories.js';
import type { TestInstallation } from './house.js';
import { inDatabase } from './meeting.js';
import { participantsOf, TIMES } from './ready.js';

/** People in each run; more than any quota of it has places for. */
const PEOPLE = 5;

export type Command =
  | { does: 'list' | 'waitlist' | 'withdraw' | 'accredit' | 'refuse' | 'revoke'; who: number }
  | { does: 'send' }
  | { does: 'cutoff' }
  | { does: 'quota'; places: number };

const who = fc.nat(PEOPLE - 1);
/** Mostly the one who is with the host from the beginning. */
const sent = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: who });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constantFrom('list', 'waitlist', 'withdraw'), who }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('accredit', 'refuse', 'revoke'), who: sent }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('send') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cutoff') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('quota'), places: fc.integer({ min: 1, max: 3 }) }) },
);
/** What each of four connections does, one after the other; they do it at the same time. */
export const lanes = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 4 });

/** The secretariat, asking the services directly: what is tried here is what happens below the door. */
const secretariat = (personId: string) =>
  new Actor(null, personId, [{ role: 'executiveSecretary', on: null }], `interleaving-${randomUUID()}`);

/** A forming mission to copy, its officer and those who apply. */
export type Players = { template: string; officer: string; persons: string[] };

export async function players(house: TestInstallation): Promise<Players> {
  const company = await participantsOf(house, PEOPLE);
  house.setClock(TIMES.nominating);
  const template = await aFormingMission(house, company.officer, company.coordinator);
  return { template, officer: company.officer.id, persons: company.members.map(({ id }) => id) };
}

type Line = {
  what: string;
  subject_id: string;
  action: string | null;
  to_state: string | null;
  details: { after?: { totalCap: number } };
};

/** A mission like `template`, with everyone endorsed in order and one free place; only its commands are slow. */
async function stage(house: TestInstallation, { template, persons }: Players) {
  return inDatabase(house, async (manager) => {
    const [{ columns }] = (await manager.query(
      `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
       WHERE table_name = 'mission' AND table_schema = 'public' AND is_identity = 'NO' AND column_name NOT IN ('id', 'number')`,
    )) as [{ columns: string }];
    const id = randomUUID();
    await manager.query(
      `INSERT INTO mission (id, number, ${columns}) SELECT $2, $3, ${columns} FROM mission WHERE id = $1`,
      [template, id, `I-${id}`],
    );
    await manager.query(
      `UPDATE mission SET settings = settings || '{"totalCap": 2}', list_approved_by = NULL WHERE id = $1`,
      [id],
    );
    await manager.query(
      `INSERT INTO application (mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote, endorsed_at, endorsement_no)
       SELECT $1, p.id, p.delegation_id, 'member', 'ENDORSED', 'self', false, now(), o.no
       FROM unnest($2::uuid[]) WITH ORDINALITY AS o(id, no) JOIN person p ON p.id = o.id`,
      [id, persons],
    );
    await manager.query(
      `INSERT INTO text_acceptance (application_id, kind, version, accepted_at, accepted_by)
       SELECT a.id, t.kind, max(t.version), now(), a.person_id FROM application a, regulation_text t
       WHERE a.mission_id = $1 GROUP BY a.id, t.kind`,
      [id],
    );
    const rows = (await manager.query(
      'SELECT id, endorsement_no AS no FROM application WHERE mission_id = $1 ORDER BY endorsement_no',
      [id],
    )) as { id: string; no: number }[];
    // The first is with the host already, so that there is something to decide from the beginning.
    await manager.query(
      `WITH sent AS (UPDATE application SET state = 'SENT' WHERE id = $2 RETURNING *),
            b AS (INSERT INTO batch (mission_id, number, channel, sent_on, reference)
                  VALUES ($1, 1, 'direct', '2026-03-02', 'SYNTHETIC') RETURNING id)
       INSERT INTO accreditation (application_id, batch_id, line, mission_id, person_id, delegation_id, state)
       SELECT sent.id, b.id, 1, $1, sent.person_id, sent.delegation_id, 'REQUESTED' FROM sent, b`,
      [id, rows[0]!.id],
    );
    return { id, applications: rows.map((row) => row.id) };
  });
}

/** Plays the lanes against each other and says which of the invariants do not hold. */
export async function play(house: TestInstallation, cast: Players, commands: Command[][]): Promise<string[]> {
  const { id, applications } = await stage(house, cast);
  const act = actsOn(house, id, applications, cast.officer);
  await Promise.all(
    commands.map(async (lane) => {
      for (const next of lane) await act(next).catch(onlyRefusals);
    }),
  );
  return violations(house, id, applications);
}

/** How often each move was made in all runs: a game in which nothing happens proves nothing. */
export const movesMade = (house: TestInstallation) =>
  inDatabase(house, async (manager) => {
    const rows = (await manager.query(
      `SELECT action, count(*)::int AS times FROM audit_entry
       WHERE request_id LIKE 'interleaving-%' AND action IS NOT NULL GROUP BY action`,
    )) as { action: string; times: number }[];
    return Object.fromEntries(rows.map(({ action, times }) => [action, times]));
  });

/** Being refused is half of the game; and who waits too long for a lock is told to repeat, and may leave it. */
function onlyRefusals(error: unknown) {
  if (error instanceof Refusal) return;
  if (['55P03', '40P01'].includes((error as { code?: string }).code ?? '')) return;
  throw error;
}

function actsOn(house: TestInstallation, missionId: string, applications: string[], officer: string) {
  const service = {
    applications: house.app.get(ApplicationsService),
    accreditations: house.app.get(AccreditationsService),
    batches: house.app.get(BatchesService),
    quotas: house.app.get(QuotasService),
    mandate: house.app.get(MandateService),
    schedule: house.app.get(ScheduleService),
  };
  const S = 'SYNTHETIC';
  const grant = { actNumber: S, actDate: '2026-03-02', certificateNumber: S, validFrom: '2026-03-02' };
  const end = { reason: S, authority: S, endedOn: '2026-03-02' };
  const requested = (applicationId: string) =>
    inDatabase(house, async (manager) => {
      const [row] = (await manager.query(
        'SELECT x.id FROM accreditation x JOIN batch b ON b.id = x.batch_id WHERE application_id = $1 ORDER BY b.number DESC LIMIT 1',
        [applicationId],
      )) as { id: string }[];
      return row?.id;
    });
  return async (next: Command): Promise<unknown> => {
    const actor = secretariat(officer);
    if (next.does === 'quota')
      return service.quotas.set(actor, missionId, { totalCap: next.places, reason: S, source: S });
    if (next.does === 'cutoff')
      return service.schedule.confirmCutoff(actor, missionId, { local: '2026-03-01T18:00', source: S });
    if (next.does === 'send') {
      await service.mandate.approveList(actor, missionId);
      return service.batches.send(actor, missionId, { sentOn: '2026-03-02' });
    }
    const application = applications[next.who]!;
    if (next.does === 'list' || next.does === 'waitlist' || next.does === 'withdraw')
      return service.applications.move(actor, application, { action: next.does, reason: S });
    const accreditation = await requested(application);
    const fields = next.does === 'accredit' ? grant : end;
    return accreditation && service.accreditations.move(actor, accreditation, { action: next.does, ...fields });
  };
}

/** What the log says must never have happened, read in the order in which it was written. */
async function violations(house: TestInstallation, missionId: string, applications: string[]): Promise<string[]> {
  return inDatabase(house, async (manager) => {
    const log = (await manager.query(
      `SELECT what, subject_id, action, to_state, details FROM audit_entry WHERE mission_id = $1 ORDER BY id`,
      [missionId],
    )) as Line[];
    const [row] = (await manager.query(
      `SELECT (SELECT json_object_agg(id, application_id) FROM accreditation WHERE mission_id = $1) AS owner,
              (SELECT json_object_agg(id, state) FROM application WHERE mission_id = $1) AS states`,
      [missionId],
    )) as { owner: Record<string, string> | null; states: Record<string, string> }[];
    const { owner, states } = row!;
    const state = new Map(applications.map((id, index) => [id, index === 0 ? 'SENT' : 'ENDORSED']));
    const given = new Set<string>();
    const decided = new Map<string, number>();
    const found: string[] = [];
    let cap = 2;
    let cutoffPassed = false;
    const taken = () =>
      applications.filter((id) => state.get(id) === 'LISTED' || (state.get(id) === 'SENT' && !given.has(id))).length;
    for (const { what, subject_id: subject, action, to_state: to, details } of log) {
      if (what === 'mission.quotas-set') cap = details.after!.totalCap;
      if (what === 'mission.cutoff-confirmed') cutoffPassed = true;
      if (what === 'accreditation.moved') {
        const application = owner![subject]!;
        if (action === 'accredit' || action === 'refuse') decided.set(subject, (decided.get(subject) ?? 0) + 1);
        if (to === 'REFUSED' || to === 'REVOKED_BY_HOST' || to === 'CANCELLED_ON_REQUEST') given.add(application);
      }
      if (what !== 'application.moved') continue;
      if (action === 'promote') {
        const first = applications.find((id) => state.get(id) === 'WAITLISTED');
        if (first !== subject) found.push('somebody else than the first who waited moved up');
      }
      state.set(subject, to!);
      if ((action === 'promote' || action === 'list') && taken() > cap)
        found.push('more places were given than there are');
      if (action === 'send' && cutoffPassed) found.push('a name was sent after the cut-off');
    }
    for (const times of decided.values()) if (times > 1) found.push('the host’s decision was recorded twice');
    for (const id of applications) if (state.get(id) !== states[id]) found.push('the log and the application differ');
    const waiting = [...state.values()].includes('WAITLISTED');
    if (waiting && taken() < cap) found.push('somebody waits beside a free place');
    return found;
  });
}
