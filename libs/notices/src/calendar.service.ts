import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { DateView } from '#libs/contracts';
import { Account, ActorsService, hashOf, newToken } from '#libs/identity';
import { datesOfMissions, Mission, MissionsService, seesEveryMission } from '#libs/missions';
import { MeetingsService, PlanService } from '#libs/observation';
import { Actor, dayAt, NOBODY, readConfig, run, Transactions, type Unit } from '#libs/platform';
import { label as labelled, LABELS, missionStates, Refusal, type Language } from '#libs/regulation';
import { deadlinesOf, statusOf } from './deadlines.js';
import { icalendar, type Dated } from './icalendar.js';
import { CalendarEvent, CalendarLink } from './notice.entities.js';

/** More missions than an assembly has in ten years; a calendar program would choke on more. */
const MOST_MISSIONS = 500;

/** The dates of the missions somebody may see, for the calendar program of that person, which cannot sign in. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actors: ActorsService,
    private readonly missions: MissionsService,
    private readonly meetings: MeetingsService,
    private readonly plan: PlanService,
  ) {
    // Whoever needed a new password may have lost more than that.
    transactions.follow(async (unit, { what, subject: [, accountId], details }) => {
      if (what === 'account.password-set' && details.by === 'link') await endLink(unit, accountId);
    });
  }

  /** A private address, shown once; the one before stops working. */
  makeLink(actor: Actor): Promise<{ url: string }> {
    return this.transactions.write(actor, async (unit) => {
      await endLink(unit, actor.accountId!);
      const token = newToken();
      await unit.manager.insert(CalendarLink, { accountId: actor.accountId!, tokenHash: hashOf(token) });
      await unit.record('calendar.link-made', { subject: ['account', actor.accountId!] });
      return { url: `${readConfig().PUBLIC_URL.replace(/\/$/, '')}/api/calendar/${token}.ics` };
    });
  }

  revokeLink(actor: Actor): Promise<void> {
    return this.transactions.write(actor, async (unit) => {
      if (await endLink(unit, actor.accountId!))
        await unit.record('calendar.link-revoked', { subject: ['account', actor.accountId!] });
    });
  }

  /** What the owner of the link may see today, by the roles held today. */
  async feed(link: string, requestId: string): Promise<string> {
    const token = /^([\w-]{20,100})\.ics$/.exec(link)?.[1];
    const accountId = token && (await this.ownerOf(token));
    const actor = accountId && (await this.actors.ofAccount(accountId, requestId));
    if (!actor) throw new Refusal('calendar.not-found');
    return this.transactions.write(actor, async ({ manager, now }) => {
      const { language } = await manager.findOneByOrFail(Account, { id: accountId });
      const missions = await visibleMissions(manager, actor);
      const dates = await datesOfMissions(manager, missions, this.missions);
      const rows = missions.flatMap((mission, index) =>
        deadlinesOf(mission, dates[index]!, actor).map((date) => ({ mission, ...date, status: statusOf(mission) })),
      );
      return icalendar(
        await numbered(
          manager,
          [
            ...rows,
            ...(await this.meetingsOf(manager, actor, missions)),
            ...(await this.planOf(manager, actor, missions)),
          ],
          now,
        ),
        language,
      );
    });
  }

  /** The same dates between two days, and every meeting in one's sight: for the calendar of the desk. */
  between(actor: Actor, from: string, until: string): Promise<DateView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const missions = await visibleMissions(manager, actor);
      const known = new Map(missions.map((mission) => [mission.id, mission]));
      const ids = [...known.keys()];
      const dates = await datesOfMissions(manager, missions, this.missions);
      const deadlines = missions.flatMap((mission, index) =>
        deadlinesOf(mission, dates[index]!, actor).map((date) => ({ mission, kind: kindOf(date), ...date })),
      );
      const planned = await this.planOf(manager, actor, missions);
      const meetings = await this.meetings.between(manager, ids, from, until);
      return [
        ...deadlines,
        ...planned.map((row) => ({ ...row, kind: 'plan' as const })),
        ...meetings.map(({ id, missionId, counterpart, label, at }) => ({
          mission: known.get(missionId)!,
          kind: 'meeting' as const,
          key: `meeting-${id}`,
          label: label.ru || label.en ? label : LABELS.counterparts[counterpart],
          at,
        })),
      ]
        .map(({ mission, kind, key, label, at }) => {
          const { id: missionId, number, titleRu: ru, titleEn: en, state, hostProfile } = known.get(mission.id)!;
          const title = { ru, en };
          return {
            missionId,
            number,
            title,
            ended: ENDED.includes(state),
            kind,
            key,
            label,
            at,
            zone: hostProfile.zone,
          };
        })
        .filter(({ at, zone }) => isBetween(dayIn(at, zone), from, until))
        .toSorted((one, other) => (one.at < other.at ? -1 : 1));
    });
  }

  /** Where the own teams are to be. */
  private async planOf(manager: EntityManager, actor: Actor, missions: readonly Mission[]): Promise<Row[]> {
    const known = new Map(missions.map((mission) => [mission.id, mission]));
    const planned = await this.plan.planned(manager, actor.personId, [...known.keys()]);
    return planned.map(({ id, missionId, stage, place, team, at }) => {
      const mission = known.get(missionId)!;
      const said = (language: Language) =>
        [labelled(language, 'stages', stage), place[language], team[language]].join(', ');
      return { mission, key: `plan-${id}`, label: { ru: said('ru'), en: said('en') }, at, status: statusOf(mission) };
    });
  }

  /** Planned public meetings: of whoever takes part, and of who leads the mission. */
  private async meetingsOf(manager: EntityManager, actor: Actor, missions: readonly Mission[]): Promise<Row[]> {
    const known = new Map(missions.map((mission) => [mission.id, mission]));
    const led = actor.roles.flatMap(({ role, on }) => (role === 'coordinator' && on ? [on] : []));
    const planned = await this.meetings.planned(manager, actor.personId, led, [...known.keys()]);
    return planned.map(({ id, missionId, label, at }) => {
      const mission = known.get(missionId)!;
      return { mission, key: `meeting-${id}`, label, at, status: statusOf(mission) };
    });
  }

  private ownerOf(token: string): Promise<string | undefined> {
    return this.transactions.look(NOBODY, async ({ manager }) => {
      const link = await manager.findOneBy(CalendarLink, { tokenHash: hashOf(token), revokedAt: IsNull() });
      return link?.accountId;
    });
  }
}

/** Missions that came to nothing: their dates are shown as such. */
const ENDED = missionStates('called-off');
const kindOf = ({ key }: { key: string }): DateView['kind'] => (/voting/i.test(key) ? 'voting' : 'deadline');
/** The day by the clocks of the host. */
const dayIn = (at: string, zone: string) => (at.length === 10 ? at : dayAt(new Date(at), zone));
const isBetween = (day: string, from: string, until: string) => from <= day && day <= until;

/** Whether there was one. The account's row is locked: of two links made at once one remains. */
async function endLink({ manager }: Unit, accountId: string): Promise<boolean> {
  await manager.findOne(Account, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
  const { affected } = await manager.update(
    CalendarLink,
    { accountId, revokedAt: IsNull() },
    { revokedAt: new Date() },
  );
  return affected === 1;
}

const visibleMissions = (manager: EntityManager, actor: Actor): Promise<Mission[]> =>
  manager
    .createQueryBuilder(Mission, 'm')
    .where(seesEveryMission(actor) ? 'true' : 'm.id = ANY(:own)', { own: actor.places('mission', 'mission:read') })
    .orderBy('m.seq', 'DESC')
    .limit(MOST_MISSIONS)
    .getMany();

type Row = Pick<Dated, 'mission' | 'label' | 'at' | 'status'> & { key: string };

/** The dates with their sequence, raised where one differs from what calendars were shown before (RFC 5545, 3.8.7.4). */
async function numbered(manager: EntityManager, rows: readonly Row[], now: Date): Promise<Dated[]> {
  const column = (of: (row: Row) => string) => rows.map(of);
  await run(
    manager,
    `INSERT INTO calendar_event AS known (mission_id, deadline, at, status, changed_at)
     SELECT *, $5::timestamptz FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (mission_id, deadline) DO UPDATE
       SET at = excluded.at, status = excluded.status, sequence = known.sequence + 1, changed_at = excluded.changed_at
       WHERE (known.at, known.status) IS DISTINCT FROM (excluded.at, excluded.status)`,
    [
      column(({ mission }) => mission.id),
      column(({ key }) => key),
      column(({ at }) => at),
      column(({ status }) => status),
      now,
    ],
  );
  const shown = await manager
    .createQueryBuilder(CalendarEvent, 'e')
    .where('e.mission_id = ANY(:ids)', { ids: [...new Set(column(({ mission }) => mission.id))] })
    .orderBy('e.mission_id')
    .addOrderBy('e.deadline')
    .getMany();
  const dated = new Map(rows.map((row) => [`${row.mission.id} ${row.key}`, row]));
  // A date that was taken back is left out; should it come again, its sequence goes on.
  return shown.flatMap((event) => {
    const row = dated.get(`${event.missionId} ${event.deadline}`);
    return row ? Object.assign(event, { mission: row.mission, label: row.label }) : [];
  });
}
