import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { CorrectMeeting, MeetingsQuery, MeetingView, RecordMeeting } from '#libs/contracts';
import { isOver, MissionsService, type Mission } from '#libs/missions';
import { afterOf, column, inSight, pageOf, readAll, Transactions, type Actor, type Unit } from '#libs/platform';
import { COUNTERPART_NAMES, meetingActs, meetingEvent, needsReason, perform, Refusal } from '#libs/regulation';
import { meetingFacts } from './meeting-facts.js';
import { meetingRows } from './meeting-views.js';
import { Meeting, MeetingParticipant, STANDS } from './meeting.entities.js';

/** What a version says besides which entry it is of: taken over where an entry is only taken away. */
type Said = Omit<RecordMeeting, 'participants'>;

/** The programme of a mission: its meetings, planned and held. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** In the order in which they take place. */
  page(actor: Actor, missionId: string, { limit, cursor, state, counterpart, day }: MeetingsQuery) {
    return this.transactions.look(actor, async ({ manager }) => {
      const { hostProfile } = await this.missions.require(manager, missionId, actor);
      const after = cursor ? afterOf('meetings', cursor) : null;
      const rows = await meetingRows(
        manager,
        actor,
        `m.mission_id = $1 AND ${STANDS('m')} AND ($2::text IS NULL OR m.state = $2) AND ($3::text IS NULL OR m.counterpart = $3)
         AND ($4::date IS NULL OR (m.starts_at AT TIME ZONE $5)::date = $4::date)
         AND ($6::bigint IS NULL OR (m.starts_at, m.seq) > (SELECT c.starts_at, c.seq FROM meeting c WHERE c.seq = $6::bigint))
         ORDER BY m.starts_at, m.seq LIMIT $7`,
        [missionId, state ?? null, counterpart ?? null, day ?? null, hostProfile.zone, after, limit + 1],
      );
      return pageOf('meetings', limit, rows);
    });
  }

  /**
   * Every version of an entry that the one who asks may see, the newest first: none where that is not among them, and of one
   * that was taken away only for those who keep the programme.
   */
  versions(actor: Actor, id: string): Promise<MeetingView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await meetingRows(manager, actor, 'm.entry_id = $1 ORDER BY m.version DESC', [id]);
      const [newest] = rows;
      if (!newest || newest.replacedAt !== null) throw new Refusal('meeting.not-found');
      const { missionId, removed } = newest;
      if (removed && !actor.on({ mission: missionId }).can('activity:record')) throw new Refusal('meeting.not-found');
      await this.missions.require(manager, missionId, actor);
      return rows.map(({ seq: _seq, ...row }) => row);
    });
  }

  record(actor: Actor, missionId: string, { participants, ...said }: RecordMeeting) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      const after = { ...said, participants };
      const asked = { before: null, after, participants, added: participants };
      const warnings = await this.judge(unit, mission, 'record', asked);
      const first = { entryId: randomUUID(), version: 1, missionId, enteredBy: actor.personId };
      await this.write(unit, { ...first, removed: false, reason: null }, said, participants);
      await this.log(unit, first, { before: null, after, count: participants.length, warnings });
      return { meeting: await standing(unit.manager, actor, first.entryId), warnings };
    });
  }

  /** The entry as it should be; `instead` null takes it away. Those who take part out of the actor's sight stay in it. */
  correct(actor: Actor, id: string, version: number, { instead, reason }: CorrectMeeting) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standing(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standing(manager, actor, id);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const took = await everybodyIn(manager, id);
      const seen = before.participants.map(({ personId }) => personId);
      const kept = took.filter((personId) => !seen.includes(personId));
      const participants = instead ? [...new Set([...kept, ...instead.participants])] : took;
      const added = participants.filter((personId) => !took.includes(personId));
      const asked = { before, after: instead, participants, added };
      const warnings = await this.judge(unit, mission, 'correct', asked);
      if (!reason && needsReason(before, instead)) throw new Refusal('reason.missing');
      const { enteredBy } = await manager.findOneByOrFail(Meeting, { entryId: id, replacedAt: IsNull() });
      await manager.update(Meeting, { entryId: id, replacedAt: IsNull() }, { replacedAt: now });
      const next = { entryId: id, version: version + 1, missionId, enteredBy };
      await this.write(
        unit,
        { ...next, removed: instead === null, reason: reason ?? null },
        instead ?? before,
        participants,
      );
      const others = took.toSorted().join() !== participants.toSorted().join();
      await this.log(unit, next, {
        before,
        after: instead,
        took: took.length,
        count: participants.length,
        others,
        reason,
        warnings,
      });
      const [meeting] = await meetingRows(manager, actor, 'm.entry_id = $1 AND m.replaced_at IS NULL', [id]);
      if (!meeting) throw new Refusal('meeting.not-found');
      const { seq: _seq, ...view } = meeting;
      return { meeting: view, warnings };
    });
  }

  /** What stands in somebody's calendar: planned, public, and with them; or all of those in missions that they lead. */
  planned(manager: EntityManager, personId: string | null, led: readonly string[], missionIds: readonly string[]) {
    return readAll(
      manager,
      `SELECT m.entry_id AS id, m.mission_id AS "missionId", utc(m.starts_at) AS at,
              json_build_object('ru', coalesce(m.name_ru, m.name_en), 'en', coalesce(m.name_en, m.name_ru)) AS label
       FROM meeting m WHERE m.mission_id = ANY ($1::uuid[]) AND ${STANDS('m')} AND m.state = 'planned' AND m.audience = 'public'
         AND (m.mission_id = ANY ($2::uuid[])
           OR EXISTS (SELECT FROM meeting_participant t WHERE t.meeting_id = m.id AND t.person_id = $3))
       ORDER BY m.starts_at, m.seq`,
      [missionIds, led, personId],
      { id: column.text, missionId: column.text, at: column.utc, label: column.wording },
    );
  }

  /** Those of some missions that take place, and were not called off, between two days and are in the sight of whoever asks. */
  between(manager: EntityManager, missionIds: readonly string[], from: string, until: string) {
    return readAll(
      manager,
      `SELECT m.entry_id AS id, m.mission_id AS "missionId", utc(m.starts_at) AS at, m.counterpart,
              json_build_object('ru', coalesce(m.name_ru, m.name_en, ''), 'en', coalesce(m.name_en, m.name_ru, '')) AS label
       FROM meeting m WHERE m.mission_id = ANY ($1::uuid[]) AND ${STANDS('m')} AND m.state <> 'called-off'
         AND m.starts_at BETWEEN $2::date - 1 AND $3::date + 2 ORDER BY m.starts_at, m.seq LIMIT 2000`,
      [missionIds, from, until],
      {
        id: column.text,
        missionId: column.text,
        at: column.utc,
        counterpart: column.oneOf(COUNTERPART_NAMES),
        label: column.wording,
      },
    );
  }

  private async judge(
    unit: Unit,
    mission: Mission,
    act: keyof typeof meetingActs,
    asked: Parameters<typeof meetingFacts>[3],
  ) {
    const facts = await meetingFacts(unit, this.missions, mission, asked, isOver(mission));
    return perform(meetingActs[act], unit.actor.on({ mission: mission.id }), facts);
  }

  private async write(
    { manager, actor, now }: Unit,
    of: Pick<Meeting, 'entryId' | 'version' | 'missionId' | 'enteredBy' | 'removed' | 'reason'>,
    { name, startsAt, endsAt, state, counterpart, place, topics, note, audience }: Said,
    participants: readonly string[],
  ) {
    const { missionId, enteredBy } = of;
    const said = { state, counterpart, place, topics, note, audience, nameRu: name.ru, nameEn: name.en };
    const times = { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
    const row = { ...of, ...said, ...times, recordedBy: actor.personId, at: now, replacedAt: null };
    // The actor may not see everyone who takes part, and keeps them all the same.
    await inSight(manager, async () => {
      const { id: meetingId } = await manager.save(manager.create(Meeting, row));
      const taking = participants.map((personId) => ({ meetingId, missionId, personId, enteredBy }));
      await manager.save(taking.map((one) => manager.create(MeetingParticipant, one)));
    });
  }

  /** Times, kinds and numbers: what was written of whom or what stands in the versions, and in no line of the log. */
  private log(
    unit: Unit,
    { entryId, missionId, version }: Pick<Meeting, 'entryId' | 'missionId' | 'version'>,
    made: Made,
  ) {
    const { before, after, took = 0, count, others = false, reason, warnings } = made;
    const now = after && { ...logged(after), participants: count };
    const internal = [before, after].some((entry) => entry?.audience === 'internal');
    const changed = before && after ? FIELDS.filter((field) => said(before, field) !== said(after, field)) : [];
    return unit.record(meetingEvent(before, after, others), {
      subject: ['meeting', entryId],
      missionId,
      // More read the log than an internal meeting; its version keeps the reason.
      reason: internal ? undefined : reason,
      details: {
        version,
        ...(before && { before: { ...logged(before), participants: took }, changed }),
        after: now,
        warnings: warnings.map(({ code }) => code),
      },
    });
  }
}

type Made = {
  before: MeetingView | null;
  after: RecordMeeting | null;
  /** How many took part before, and do now, in the actor's sight or not. */
  took?: number;
  count: number;
  others?: boolean;
  reason?: string | undefined;
  warnings: readonly { code: string }[];
};

const FIELDS = ['name', 'place', 'topics', 'note'] as const;
const said = (meeting: RecordMeeting | MeetingView, field: (typeof FIELDS)[number]) => JSON.stringify(meeting[field]);
const logged = ({ state, counterpart, audience, startsAt, endsAt }: RecordMeeting | MeetingView) => ({
  state,
  counterpart,
  audience,
  startsAt,
  endsAt,
});

/** The version that stands, if the one who asks may see it and it was not taken away. */
async function standing(manager: EntityManager, actor: Actor, id: string): Promise<MeetingView> {
  const [row] = await meetingRows(manager, actor, `m.entry_id = $1 AND ${STANDS('m')}`, [id]);
  if (!row) throw new Refusal('meeting.not-found');
  const { seq: _seq, ...view } = row;
  return view;
}

async function everybodyIn(manager: EntityManager, id: string): Promise<string[]> {
  const rows = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT DISTINCT t.person_id AS id FROM meeting m JOIN meeting_participant t ON t.meeting_id = m.id
       WHERE m.entry_id = $1 AND m.replaced_at IS NULL`,
      [id],
      { id: column.text },
    ),
  );
  return rows.map((row) => row.id);
}
