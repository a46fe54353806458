import type { EntityManager } from 'typeorm';
import type { MissionFile, MissionView } from '#libs/contracts';
import { ENDED, NAME_ORDER, PERSON_NAME } from '#libs/delegations';
import { MISSION_OFFICES, missionLifecycle } from '#libs/regulation';
import { column, readAll, type ColumnsOf } from '#libs/platform';
import type { MissionShown } from './mission-rows.js';
import { unknownFacts } from './host-profiles.service.js';
import {
  ActivityRecord,
  Decision,
  ElectoralEvent,
  Invitation,
  Mission,
  OutcomeNote,
  TerritoryNote,
} from './mission.entities.js';

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export const missionView = (mission: MissionShown): MissionView => ({
  id: mission.id,
  number: mission.number,
  title: { ru: mission.titleRu, en: mission.titleEn },
  titleCases: { genitive: mission.titleGenitive, prepositional: mission.titlePrepositional },
  host: mission.host,
  hostName: mission.hostProfile.name,
  state: mission.state,
  demonstration: mission.demonstration,
  startsOn: mission.startsOn,
  endsOn: mission.endsOn,
  nominationDeadline: iso(mission.nominationDeadline),
  cutoff: mission.cutoffAt && {
    local: mission.cutoffLocal!,
    zone: mission.cutoffZone!,
    at: mission.cutoffAt.toISOString(),
    source: mission.cutoffSource!,
    confirmed: mission.cutoffConfirmedBy !== null,
  },
  pollsCloseAt: iso(mission.pollsCloseAt),
  listApproved: mission.listApprovedBy !== null,
  resultsOn: mission.resultsOn,
  hostProfile: mission.hostProfile,
  categories: mission.categories,
  parentId: mission.parentId,
  unknownFacts: unknownFacts(mission.hostProfile),
  settings: mission.settings,
  version: mission.version,
});

export const eventView = (event: ElectoralEvent): MissionFile['events'][number] => ({
  id: event.id,
  type: event.type,
  title: { ru: event.titleRu, en: event.titleEn },
  kind: event.kind,
  votingDays: event.votingDays,
  earlyVotingDays: event.earlyVotingDays,
  places: event.places,
  source: event.source,
  lastStationClosesAt: event.lastStationClosesAt.toISOString(),
});

/** Everything recorded about a mission. Its office holders are public, so their names are read for every reader. */
export async function missionFile(manager: EntityManager, mission: Mission): Promise<MissionFile> {
  const where = { missionId: mission.id };
  const events = await manager.find(ElectoralEvent, { where, order: { votingDays: 'ASC', titleRu: 'ASC' } });
  const activity = await manager.find(ActivityRecord, { where, order: { at: 'ASC', figure: 'ASC' } });
  const notes = await manager.find(OutcomeNote, { where, order: { at: 'ASC' } });
  const territories = await manager.find(TerritoryNote, { where, order: { at: 'ASC', organisation: 'ASC' } });
  const runOffs = await manager.find(Mission, { where: { parentId: mission.id }, order: { number: 'ASC' } });
  return {
    mission: missionView(mission),
    events: events.map(eventView),
    invitations: await manager.find(Invitation, { where, order: { date: 'ASC', reference: 'ASC' } }),
    decisions: await manager.find(Decision, { where, order: { date: 'ASC', number: 'ASC' } }),
    offices: await officesOf(manager, mission.id),
    activity: activity.map(({ id, figure, value, source, at }) => ({
      id,
      figure,
      value,
      source,
      at: at.toISOString(),
    })),
    territoryNotes: territories.map(({ id, organisation, region, note, source, at }) => ({
      id,
      organisation,
      region,
      note,
      source,
      at: at.toISOString(),
    })),
    runOffs: runOffs.map(({ id, number, titleRu, titleEn, state }) => ({
      id,
      number,
      title: { ru: titleRu, en: titleEn },
      state,
    })),
    reached: await reachedBy(manager, mission.id),
    outcomeNotes: notes.map(({ id, note, source, at }) => ({ id, note, source, at: at.toISOString() })),
  };
}

const REACHED = {
  state: column.oneOf(missionLifecycle.states),
  at: column.text,
} satisfies ColumnsOf<MissionFile['reached'][number]>;

/** The states that the mission has moved to, each with the last time that it did, but for slips that were mended: whoever sees it may know how far it came. */
const reachedBy = (manager: EntityManager, missionId: string): Promise<MissionFile['reached']> =>
  readAll(
    manager,
    `SELECT DISTINCT ON (to_state) to_state AS state, utc(domain_time) AS at FROM audit_entry e
     WHERE subject_type = 'mission' AND subject_id = $1 AND what = 'mission.moved' AND NOT EXISTS (
       SELECT FROM audit_entry c WHERE c.subject_type = 'mission' AND c.subject_id = $1 AND c.corrects = e.id)
     ORDER BY to_state, id DESC`,
    [missionId],
    REACHED,
  );

const OFFICE = {
  id: column.text,
  personId: column.text,
  name: column.wording,
  office: column.oneOf(MISSION_OFFICES),
  region: column.orNull(column.text),
  validFrom: column.day,
  validUntil: column.orNull(column.day),
  servesUntil: column.orNull(column.day),
} satisfies ColumnsOf<MissionFile['offices'][number]>;

const officesOf = (manager: EntityManager, missionId: string): Promise<MissionFile['offices']> =>
  readAll(
    manager,
    `SELECT o.id, o.person_id AS "personId", ${PERSON_NAME('p')} AS name, o.office, o.region,
            o.valid_from::text AS "validFrom", ${ENDED('g', 'o')}::text AS "validUntil",
            CASE WHEN o.valid_until > domain_today() THEN o.valid_until::text END AS "servesUntil"
     FROM serving_mission_office o JOIN mission_office g ON g.id = o.id JOIN person p ON p.id = o.person_id
     WHERE o.mission_id = $1 ORDER BY o.office, o.valid_from, ${NAME_ORDER('p')}`,
    [missionId],
    OFFICE,
  );
