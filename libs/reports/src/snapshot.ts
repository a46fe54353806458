import type { EntityManager } from 'typeorm';
import { PERSON_NAME } from '#libs/delegations';
import { STANDS } from '#libs/observation';
import { among, canonical, column, readOne } from '#libs/platform';
import {
  ADOPTED_STATES,
  APPLICANT_CATEGORIES,
  countMeetings,
  GENDERS,
  isWithOthers,
  reportLifecycle,
  type ActivityFigure,
} from '#libs/regulation';
import { figuresOf } from './figures.js';
import type { Entry, Facts, Meetings, Observer, SnapshotContent, Stated } from './snapshot-content.js';
import { OBSERVED, observedOf } from './snapshot-observed.js';
import { frozenRows, rowTexts, type RowTexts } from './snapshot-rows.js';
import { TEAMS, teamsOf } from './snapshot-teams.js';
import { VISITS, visitsOf, type Visits } from './snapshot-visits.js';
import { COUNTS, HOST_DAY, MANDATE } from './took-part.js';

/** Reads the facts of a mission as they stand in this transaction: what documents print of them, and the rows behind it. */
export async function gatherSnapshot(
  manager: EntityManager,
  missionId: string,
  asOf: Date,
  provisional: boolean,
): Promise<{ content: SnapshotContent; rows: RowTexts }> {
  const { facts } = await readOne(manager, FACTS, [missionId, asOf.toISOString()], {
    facts: column.json<Facts>(),
  });
  const content = contentOf(facts, asOf, provisional);
  const rows = rowTexts(facts, figuresOf(content));
  return { content: { ...content, rows: frozenRows(rows) }, rows };
}

function contentOf(facts: Facts, asOf: Date, provisional: boolean): SnapshotContent {
  const { hasGroups, observers: counted, meetings, activity, teams, visits, incidents, dayFacts, ...more } = facts;
  const { opinion, ...rest } = more;
  const observers = counted.map(({ group: _group, gender: _gender, ...observer }) => observer);
  const held = meetingsOf(meetings, asOf.toISOString());
  const worked = teamsOf(teams);
  const visited = visitsOf(visits);
  return {
    format: 5,
    asOf: asOf.toISOString(),
    provisional,
    ...rest,
    activity: activity.filter(({ figure }) => !isCountedBeside(figure, held, visited)),
    observers,
    composition: compositionOf(observers),
    withoutDelegation: observers.filter(({ category }) => !APPLICANT_CATEGORIES[category].sentByDelegation).length,
    ...(hasGroups && { groups: groupsOf(counted), genders: gendersOf(counted) }),
    ...(held && { meetings: held }),
    ...(worked && { teams: worked }),
    ...(visited && { visits: visited }),
    ...observedOf({ incidents, dayFacts }),
    ...(opinion && { opinion }),
  };
}

/** A figure that was typed and is counted now; what was watched from afar is another measure, and stays. */
function isCountedBeside(figure: ActivityFigure, held?: Meetings, visited?: Visits): boolean {
  if (figure === 'meetings') return Boolean(held?.total);
  if (figure === 'stations-in-host') return Boolean(visited?.inHost.visits);
  return figure === 'stations-abroad' && Boolean(visited?.abroad.visits);
}

/** Counted from the very entries of which those that may be printed are printed. */
function meetingsOf(entries: readonly Entry[], asOf: string): Meetings | undefined {
  if (!entries.some(({ state }) => state === 'held')) return undefined;
  const counted = countMeetings(entries);
  return {
    counted,
    total: counted.reduce((sum, { held }) => sum + held, 0),
    unsettled: entries.filter(
      (meeting) => isWithOthers(meeting) && meeting.state === 'planned' && meeting.startsAt <= asOf,
    ).length,
    programme: entries
      .filter(({ state, audience }) => state === 'held' && audience === 'public')
      .map(({ state: _state, audience: _audience, ...meeting }) => meeting),
  };
}

/** The largest first; who states none comes last. */
function groupsOf(observers: readonly Stated[]): NonNullable<SnapshotContent['groups']> {
  const names = [...new Set(observers.map(({ group }) => canonical(group)))].toSorted();
  return names
    .map((name) => ({
      name: JSON.parse(name) as Stated['group'],
      observers: observers.filter(({ group }) => canonical(group) === name).length,
    }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || b.observers - a.observers);
}

const gendersOf = (observers: readonly Stated[]): NonNullable<SnapshotContent['genders']> =>
  [...GENDERS, null].flatMap((gender) => {
    const count = observers.filter((observer) => observer.gender === gender).length;
    return count > 0 ? [{ gender, observers: count }] : [];
  });

/** Counted from the very list that is printed, so that the two can never differ. */
export function compositionOf(observers: readonly Observer[]): SnapshotContent['composition'] {
  const attached = observers.filter(({ delegation }) => delegation);
  const countries = [...new Set(attached.map(({ country }) => country!))].toSorted();
  return countries.map((country) => {
    const own = attached.filter((observer) => observer.country === country);
    const chambers = [...new Set(own.map(({ chamber }) => chamber && canonical(chamber)))]
      .filter((name) => name !== null)
      .toSorted();
    return {
      country,
      delegation: own[0]!.delegation!,
      chambers: chambers.map((name) => ({
        name: JSON.parse(name) as Observer['name'],
        observers: own.filter(({ chamber }) => chamber && canonical(chamber) === name).length,
      })),
      observers: own.length,
    };
  });
}

const W = (ru: string, en: string) => `json_build_object('ru', ${ru}, 'en', ${en})`;
const NAME = PERSON_NAME('p');

/** The same on every server, whatever its locale. */
const IN_ORDER = `p.family_name COLLATE "C", p.given_name COLLATE "C", p.family_name_latin COLLATE "C", p.email COLLATE "C"`;

/** Only of whom took part: what is counted of them. */
const STATED = `,
     'gender', p.gender, 'group', (SELECT ${W('f.name_ru', 'f.name_en')} FROM political_group f WHERE f.code = p.group_code)`;

const OBSERVERS = (which: string, more = '') => `coalesce((
     SELECT json_agg(json_build_object('name', ${NAME}, 'familyName', p.family_name,
     'position', ${W('p.office_ru', 'p.office_en')}, 'category', a.category, 'country', g.country,
     'delegation', CASE WHEN g.id IS NOT NULL THEN ${W('g.name_ru', 'g.name_en')} END,
     'endorsedOn', coalesce(a.endorsed_on, ${HOST_DAY('a.endorsed_at')}),
     'chamber', (SELECT ${W('c.name_ru', 'c.name_en')} FROM chamber c JOIN (SELECT d.chamber_id, d.valid_from ${MANDATE('p.id')}) held
        ON held.chamber_id = c.id ORDER BY held.valid_from, c.code LIMIT 1)${more})
     ORDER BY g.country COLLATE "C" NULLS LAST, ${IN_ORDER})
     FROM accreditation x JOIN application a ON a.id = x.application_id JOIN person p ON p.id = x.person_id
     LEFT JOIN delegation g ON g.id = a.delegation_id
     WHERE x.mission_id = m.id AND ${COUNTS} AND ${which}), '[]')`;

/** The newest that was adopted and stands, be it that it is being corrected, by the digest that its coordinator signed. */
const OPINION = `
  'opinion', (SELECT json_build_object('number', r.number, 'version', v.number, 'adoptedOn', v.adopted_on,
     'contentDigest', (SELECT min(s.content_digest) FROM signatory s WHERE s.version_id = v.id AND s.signed_at IS NOT NULL))
     FROM report r JOIN report_version v ON v.report_id = r.id
     WHERE r.mission_id = m.id AND r.kind = 'legislation-opinion' AND v.state ${among([...ADOPTED_STATES, reportLifecycle.moves.reissue.to])}
     ORDER BY v.number DESC LIMIT 1)`;

/** One statement, so that all of it is true at the same moment. */
const FACTS = `
SELECT json_build_object(
  'organisation', (SELECT json_build_object('name', ${W('i.name_ru', 'i.name_en')},
     'shortName', ${W('i.short_name_ru', 'i.short_name_en')}, 'regulation', ${W('i.regulation_ru', 'i.regulation_en')})
     FROM installation i),
  'mission', json_build_object('number', m.number, 'title', ${W('m.title_ru', 'm.title_en')},
     'host', m.host_profile->'name', 'hostZone', m.host_profile->>'zone', 'demonstration', m.demonstration,
     'startsOn', m.starts_on, 'endsOn', m.ends_on, 'commission', m.host_profile->'commission',
     'cutoff', CASE WHEN m.cutoff_at IS NOT NULL THEN
        json_build_object('local', m.cutoff_local, 'zone', m.cutoff_zone, 'at', utc(m.cutoff_at)) END,
     'pollsCloseAt', utc(m.polls_close_at)),
  'events', coalesce((SELECT json_agg(json_build_object('type', e.type, 'title', ${W('e.title_ru', 'e.title_en')},
     'early', e.kind IN ('early', 'snap'), 'votingDays', e.voting_days, 'earlyVotingDays', e.early_voting_days,
     'lastStationClosesAt', utc(e.last_station_closes_at))
     ORDER BY e.voting_days, e.title_ru COLLATE "C") FROM electoral_event e WHERE e.mission_id = m.id AND e.removed_at IS NULL), '[]'),
  'invitations', coalesce((SELECT json_agg(json_build_object('inviter', v.inviter, 'signatory', v.signatory,
     'addressee', v.addressee, 'date', v.date, 'reference', v.reference) ORDER BY v.date, v.reference COLLATE "C")
     FROM invitation v WHERE v.mission_id = m.id AND v.removed_at IS NULL), '[]'),
  'decisions', coalesce((SELECT json_agg(json_build_object('subject', d.subject, 'body', d.body, 'date', d.date,
     'number', d.number) ORDER BY d.date, d.number COLLATE "C") FROM decision d
     WHERE d.mission_id = m.id AND d.removed_at IS NULL), '[]'),
  'offices', coalesce((SELECT json_agg(json_build_object('name', ${NAME}, 'office', o.office,
     'position', ${W('p.office_ru', 'p.office_en')}, 'country', g.country) ORDER BY o.office COLLATE "C", ${IN_ORDER})
     FROM mission_office o JOIN serving_mission_office u ON u.id = o.id JOIN person p ON p.id = o.person_id
     LEFT JOIN delegation g ON g.id = p.delegation_id
     WHERE o.mission_id = m.id AND o.valid_until IS NULL
       -- Whose mandate ended on the way was in office for days of the mission (R-33).
       AND (u.valid_until IS NULL OR u.valid_until > coalesce(m.starts_on, domain_today()))), '[]'),
  'hasGroups', EXISTS (SELECT FROM political_group),
  'observers', ${OBSERVERS('x.on_duty_from IS NOT NULL', STATED)},
  'absent', ${OBSERVERS('x.on_duty_from IS NULL')},
  'activity', coalesce((SELECT json_agg(json_build_object('figure', t.figure, 'value', t.value, 'source', t.source)
     ORDER BY t.figure COLLATE "C") FROM (SELECT DISTINCT ON (figure) figure, value, source FROM activity_record
     WHERE mission_id = m.id AND removed_at IS NULL ORDER BY figure, seq DESC) t), '[]'),
  'meetings', coalesce((SELECT json_agg(json_build_object('state', t.state, 'audience', t.audience,
     'startsAt', utc(t.starts_at), 'endsAt', utc(t.ends_at), 'counterpart', t.counterpart,
     'name', ${W('t.name_ru', 't.name_en')}, 'place', t.place)
     ORDER BY t.starts_at, t.ends_at, t.counterpart COLLATE "C", t.name_ru COLLATE "C", t.name_en COLLATE "C",
       t.place COLLATE "C", t.state COLLATE "C", t.audience COLLATE "C")
     FROM meeting t WHERE t.mission_id = m.id AND ${STANDS('t')}), '[]'),${OPINION},${TEAMS},${VISITS},${OBSERVED}
) AS facts FROM mission m WHERE m.id = $1`;
