import { inFull, newestForm, type Answers, type Question } from '#libs/regulation';
import { BIG, day, id, LARGE, OBSERVED_NOW, OVER_UNTIL } from './large-rows.js';

/** How many a mission has of what is entered while it observes; the big one so many that its lists have a thousandth page. */
export const OBSERVED_OF = {
  station: { big: 12_000, usual: 150 },
  team: { big: 200, usual: 10 },
  plan: { big: 1_600, usual: 60 },
  visit: { big: 10_500, usual: 100 },
  meeting: { big: 10_500, usual: 15 },
  incident: { big: 10_500, usual: 12 },
  fact: { big: 10_500, usual: 15 },
} as const;
type Counted = keyof typeof OBSERVED_OF;

const manyOf = (what: Counted) =>
  `CASE WHEN m = ${BIG} THEN ${OBSERVED_OF[what].big} ELSE ${OBSERVED_OF[what].usual} END`;
const MISSIONS = `(SELECT m FROM generate_series(1, ${LARGE.missions}) m WHERE m <= ${OVER_UNTIL} OR m IN (${BIG}, ${OBSERVED_NOW})) m`;
/** SQL: number `k` of each mission `m`. */
const each = (what: Counted) => `${MISSIONS}, generate_series(1, ${manyOf(what)}) k`;
/** SQL: the same in each of its versions `v`: every tenth was corrected once. */
const eachVersion = (what: Counted) => `${each(what)}, generate_series(1, 1 + (k % 10 = 0)::int) v`;
const REPLACED = (at: string) => `CASE WHEN k % 10 = 0 AND v = 1 THEN ${at} + interval '2 hours' END`;

/** SQL: the `n`-th of those whom the host has been sent, as applications of `FILLED` are numbered. */
const observer = (n: string) => {
  const nth = `(1 + ${n} % 90)`;
  return id('person', `1 + (m * 37 + (${nth} / 7 * 10 + ${nth} % 7) * 7) % ${LARGE.people}`);
};
const of = (what: string, n: string) => id(what, 'm', n);
const station = id('station', 'm', `(1 + k % ${manyOf('station')})`);
const team = id('team entry', 'm', `(1 + k % ${manyOf('team')})`);
/** The hours of the vote, one after the other. */
const hour = `(${day('m')} + 1 + interval '5 hours' + k % 600 * interval '1 minute')`;
const one = (words: readonly string[], n = 'k') => `(ARRAY['${words.join("', '")}'])[1 + ${n} % ${words.length}]`;

const answerOf = (question: Question): Answers[string] => {
  switch (question.type) {
    case 'one':
      return { value: Object.keys(question.options)[0]! };
    case 'many':
      return { value: Object.keys(question.options).slice(0, 2) };
    case 'integer':
      return { value: question.min };
    case 'time':
      return { value: '08:00' };
    case 'scale':
      return { value: 1 };
    default:
      return { silence: 'blank' };
  }
};
const FORM = newestForm('voting');
const ANSWERS = JSON.stringify(
  inFull(FORM, Object.fromEntries(FORM.questions.map((question) => [question.id, answerOf(question)]))),
);

/** What missions do and see; in the order in which they refer to each other. */
export const OBSERVED = {
  station_entry: `
    INSERT INTO station_entry (id, mission_id, way, source, at)
    SELECT ${id('station entry', 'm')}, ${id('mission', 'm')}, 'list', 'SYNTHETIC', ${day('m')} - 5 FROM ${MISSIONS}`,
  station: `
    INSERT INTO station (id, mission_id, entry_id, code, code_key, name_ru, region, country, abroad, voters, origin)
    SELECT ${of('station', 'k')}, ${id('mission', 'm')}, ${id('station entry', 'm')}, k, k,
           'Избирательный участок № ' || k || ', ' || ${one(['Школа', 'Дом культуры', 'Библиотека', 'Колледж'])} || ' № ' || k % 97 || ' (условный)',
           ${one(['Брестская', 'Витебская', 'Гомельская', 'Гродненская', 'Минская', 'Могилёвская'])} || ' область',
           CASE WHEN k % 50 = 0 THEN 'KGZ' ELSE 'BLR' END, k % 50 = 0, k * 37 % 3000, 'host'
    FROM ${each('station')} ORDER BY m, k`,
  team: `
    INSERT INTO team (id, entry_id, version, mission_id, number, region, removed, at, replaced_at)
    SELECT ${id('team', 'm', 'k', 'v')}, ${of('team entry', 'k')}, v, ${id('mission', 'm')}, k, 'Минская область', false, ${day('m')} - 3, ${REPLACED(`${day('m')} - 3`)}
    FROM ${eachVersion('team')} ORDER BY m, k, v`,
  team_member: `
    INSERT INTO team_member (team_id, mission_id, person_id, leader, from_day)
    SELECT ${id('team', 'm', 'k', 'v')}, ${id('mission', 'm')}, ${observer('(k * 4 + j)')}, j = 0, ${day('m')} - 1
    FROM ${eachVersion('team')}, generate_series(0, 3) j`,
  plan_item: `
    INSERT INTO plan_item (entry_id, version, mission_id, team_id, station_id, stage, starts_at, ends_at, removed, at, replaced_at)
    SELECT ${of('plan entry', 'k')}, v, ${id('mission', 'm')}, ${team}, ${station}, 'voting', ${hour}, ${hour} + interval '1 hour', false, ${day('m')} - 2, ${REPLACED(`${day('m')} - 2`)}
    FROM ${eachVersion('plan')} ORDER BY m, k, v`,
  visit: `
    INSERT INTO visit (id, entry_id, version, mission_id, station_id, team_id, stage, form, form_version, day, arrived_at, left_at, answers,
      author_id, digest, warnings, removed, entered_at, at, replaced_at, confirmed_by, confirmed_at)
    SELECT ${id('visit', 'm', 'k', 'v')}, ${of('visit entry', 'k')}, v, ${id('mission', 'm')}, ${station}, ${team}, 'voting', 'voting', ${FORM.version},
           ${day('m')} + 1, ${hour}, ${hour} + interval '20 minutes', '${ANSWERS}', ${observer('(k * 4)')}, md5('visit' || m || '-' || k || '-' || v), '[]', false,
           ${hour}, ${hour}, ${REPLACED(hour)}, CASE WHEN k % 4 > 0 THEN ${observer('(k * 4)')} END, CASE WHEN k % 4 > 0 THEN ${hour} + interval '1 hour' END
    FROM ${eachVersion('visit')} ORDER BY m, k, v`,
  visit_observer: `
    INSERT INTO visit_observer (visit_id, mission_id, person_id)
    SELECT ${id('visit', 'm', 'k', 'v')}, ${id('mission', 'm')}, ${observer('(k * 4 + j)')}
    FROM ${eachVersion('visit')}, generate_series(0, 1) j`,
  visit_beside: `
    INSERT INTO visit_beside (mission_id, entry_id, digest, content, entered_at, at, settled, settled_at)
    SELECT mission_id, entry_id, md5('beside' || id), '{}', entered_at, at, 'kept', at FROM visit WHERE seq % 100 = 0`,
  meeting: `
    INSERT INTO meeting (id, entry_id, version, mission_id, state, counterpart, name_ru, name_en, place, starts_at, ends_at, audience, removed, at, replaced_at)
    SELECT ${id('meeting', 'm', 'k', 'v')}, ${of('meeting entry', 'k')}, v, ${id('mission', 'm')}, CASE WHEN m <= ${OVER_UNTIL} THEN 'held' ELSE 'planned' END,
           ${one(['parliament', 'central-commission', 'party', 'government'])}, 'Встреча ' || k || ' (условная)', 'Meeting ' || k || ' (synthetic)', 'УСЛОВНО',
           t.at, t.at + interval '1 hour', CASE WHEN k % 5 = 0 THEN 'internal' ELSE 'public' END, false, t.at - interval '1 day', ${REPLACED(`t.at - interval '1 day'`)}
    FROM ${eachVersion('meeting')}, LATERAL (SELECT ${day('m')} + interval '7 hours' + k * interval '1 minute' AS at) t ORDER BY m, k, v`,
  meeting_participant: `
    INSERT INTO meeting_participant (meeting_id, mission_id, person_id)
    SELECT ${id('meeting', 'm', 'k', 'v')}, ${id('mission', 'm')}, ${observer('(k * 3 + j)')}
    FROM ${eachVersion('meeting')}, generate_series(0, 2) j`,
  incident: `
    INSERT INTO incident (id, entry_id, version, mission_id, kind, category, severity, description, occurred_at, region, station_id, known_from, removed, at, replaced_at)
    SELECT ${id('incident', 'm', 'k', 'v')}, ${of('incident entry', 'k')}, v, ${id('mission', 'm')}, t.kind, ${one(['voter-lists', 'materials', 'media-access'])},
           CASE WHEN t.kind = 'incident' THEN ${one(['no-consequence', 'put-right', 'interrupted', 'prevented'])} END, 'SYNTHETIC / УСЛОВНО: что было замечено',
           ${hour}, 'Минская область', CASE WHEN k % 3 = 0 THEN ${station} END, 'first-hand', false, ${hour}, ${REPLACED(hour)}
    FROM ${eachVersion('incident')}, LATERAL (SELECT CASE WHEN k % 6 = 0 THEN 'positive-practice' ELSE 'incident' END AS kind) t ORDER BY m, k, v`,
  incident_follow_up: `
    INSERT INTO incident_follow_up (entry_id, mission_id, action, done_by, done_at, state, at)
    SELECT ${of('incident entry', 'k')}, ${id('mission', 'm')}, 'SYNTHETIC / УСЛОВНО', 'SYNTHETIC / УСЛОВНО', ${hour} + interval '1 hour', 'followed-up', ${hour} + interval '1 hour'
    FROM ${each('incident')} WHERE k % 3 = 0`,
  incident_evidence: `
    INSERT INTO incident_evidence (entry_id, mission_id, file_id, at)
    SELECT ${of('incident entry', 'k')}, ${id('mission', 'm')}, f.ids[1 + (m * 7 + k) % cardinality(f.ids)], ${hour}
    FROM ${each('incident')}, (SELECT array_agg(id ORDER BY id) AS ids FROM stored_file WHERE purpose = 'evidence') f WHERE k % 10 = 0`,
  day_fact: `
    INSERT INTO day_fact (entry_id, version, mission_id, kind, as_of, source, share, removed, at, replaced_at)
    SELECT ${of('fact entry', 'k')}, v, ${id('mission', 'm')}, 'turnout', ${hour}, 'SYNTHETIC', k % 100, false, ${hour}, ${REPLACED(hour)}
    FROM ${eachVersion('fact')} ORDER BY m, k, v`,
};
