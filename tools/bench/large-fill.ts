import { DEFAULT_SETTINGS } from '#libs/regulation';
import { withClient } from '../demonstration/memory.js';

/** What a large installation holds, as the issue of scale has it; what hangs on these follows from them. */
export const LARGE = { missions: 600, people: 12_000, applications: 100_000, logLines: 1_000_000, files: 20_000 };

/** Far larger than any other, so that lists inside one mission have a thousandth page too. */
const BIG = LARGE.missions;
const SMALL = 147;
const BIGGEST = LARGE.applications - (LARGE.missions - 1) * SMALL;
/** Later missions are under way, the others over. */
const OVER_UNTIL = 555;

/** The same number is the same row everywhere, in as random an order as the database's own identifiers (version 4). */
const id = (what: string, ...of: string[]) =>
  `overlay(overlay(md5('${what}' || ${of.join(` || '-' || `)}) placing '4' from 13) placing '8' from 17)::uuid`;
/** A word of its own for every number, to be sorted and searched. */
const word = (salt: string, n: string, letters: string) =>
  `initcap(translate(substr(md5('${salt}' || ${n}), 1, 7), '0123456789abcdef', '${letters}'))`;
const CYRILLIC = 'абвгдежиклмнопрс';
const LATIN = 'abvgdezhiklmnopr';
/** The first day of mission `m`: twelve days after the one before, the last ones ahead of today. */
const day = (m: string) => `(current_date + 60 - (${LARGE.missions} - ${m}) * 12)`;
const at = (m: string, k: string) => `(${day(m)} - 30 + ${k} * interval '7 minutes')`;

const PLACES = JSON.stringify([
  {
    name: { ru: 'Условный город', en: 'Synthetic city' },
    zone: 'Europe/Minsk',
    abroad: false,
    opens: '08:00',
    closes: '20:00',
  },
]);

/** The key that badges here are signed with; the file that signs one knows its other half. */
export const BENCH_KID = 'bench000';

/** One row for each table that grows, in the order in which they refer to each other. */
const FILLED = {
  person: `
    INSERT INTO person (id, delegation_id, family_name, given_name, family_name_latin, given_name_latin, office_ru, office_en, citizenship)
    SELECT ${id('person', 'n')}, CASE WHEN n % 20 > 0 THEN d.ids[1 + n % 6] END,
           ${word('family', 'n', CYRILLIC)} || 'ин', ${word('given', 'n % 300', CYRILLIC)},
           ${word('family', 'n', LATIN)} || 'in', ${word('given', 'n % 300', LATIN)}, 'депутат (условно)', 'member (synthetic)', 'XXX'
    FROM generate_series(1, ${LARGE.people}) n, (SELECT array_agg(id ORDER BY country) AS ids FROM delegation) d`,
  mandate: `
    INSERT INTO mandate (person_id, delegation_id, chamber_id, in_delegation, valid_from, valid_until, source)
    SELECT p.id, p.delegation_id, (SELECT c.id FROM chamber c WHERE c.delegation_id = p.delegation_id LIMIT 1), true,
           current_date - 1500 * t, CASE WHEN t > 1 OR p.seq % 10 = 0 THEN current_date - 1500 * t + 1400 END, 'SYNTHETIC'
    FROM person p, generate_series(1, 2) t WHERE p.delegation_id IS NOT NULL AND p.given_name_latin <> 'Synthetic-Name'`,
  account: `
    INSERT INTO account (id, person_id, email, language)
    SELECT ${id('account', 'n')}, ${id('person', 'n')}, 'person.' || n || '@desk.example', 'ru' FROM generate_series(1, ${LARGE.people}) n`,
  session: `
    INSERT INTO session (account_id, token_hash, started_at, last_seen_at, ended_at)
    SELECT ${id('account', `1 + n % ${LARGE.people}`)}, md5('session' || n), at, at, at
    FROM generate_series(1, 60000) n, LATERAL (SELECT now() - n * interval '11 minutes' AS at) t`,
  mission: `
    INSERT INTO mission (id, number, title_ru, title_en, host, state, demonstration, starts_on, ends_on, nomination_deadline,
      cutoff_local, cutoff_zone, cutoff_at, cutoff_source, cutoff_confirmed_by, polls_close_at, results_on, host_profile, settings, categories)
    SELECT ${id('mission', 'm')}, 'L-' || m, 'Условная миссия ' || m, 'Synthetic mission ' || m, 'BLR',
           CASE WHEN m > ${OVER_UNTIL} THEN (ARRAY['ACCREDITING', 'DRAFT', 'FORMING', 'ACCREDITING', 'OBSERVING', 'FORMING', 'APPROVED'])[1 + (${BIG} - m) % 7]
                WHEN m % 40 = 0 THEN 'CANCELLED' ELSE 'CLOSED' END,
           false, ${day('m')}, ${day('m')} + 3, ${day('m')} - 20, to_char(${day('m')} - 10, 'YYYY-MM-DD"T"18:00'), 'Europe/Minsk',
           ${day('m')} - 10, 'SYNTHETIC', ${id('person', 'm')}, ${day('m')} + 1 + interval '20 hours',
           CASE WHEN m <= ${OVER_UNTIL} THEN ${day('m')} + 8 END, h.profile, s.settings, '{member,expert}'
    FROM generate_series(1, ${LARGE.missions}) m, (SELECT profile FROM host_profile WHERE host = 'BLR' AND current) h,
         (SELECT '${JSON.stringify(DEFAULT_SETTINGS)}'::jsonb AS settings) s`,
  electoral_event: `
    INSERT INTO electoral_event (mission_id, type, title_ru, title_en, kind, voting_days, early_voting_days, places, last_station_closes_at, source)
    SELECT ${id('mission', 'm')}, 'parliamentary', 'Условные выборы', 'Synthetic elections', 'regular',
           ARRAY[(${day('m')} + 1)::text], '{}', '${PLACES}', ${day('m')} + 1 + interval '20 hours', 'SYNTHETIC'
    FROM generate_series(1, ${LARGE.missions}) m`,
  invitation: `
    INSERT INTO invitation (mission_id, inviter, signatory, addressee, date, reference)
    SELECT ${id('mission', 'm')}, 'parliament', 'УСЛОВНО', 'УСЛОВНО', ${day('m')} - 60, 'L-' || m FROM generate_series(1, ${LARGE.missions}) m`,
  decision: `
    INSERT INTO decision (mission_id, subject, body, date, number)
    SELECT ${id('mission', 'm')}, 'observe', 'council', ${day('m')} - 50, 'L-' || m FROM generate_series(1, ${LARGE.missions}) m`,
  mission_office: `
    INSERT INTO mission_office (mission_id, person_id, office, valid_from)
    SELECT ${id('mission', 'm')}, ${id('person', `1 + m * 7 % ${LARGE.people}`)}, 'coordinator', ${day('m')} - 40
    FROM generate_series(1, ${LARGE.missions} - 1) m`,
  application: `
    INSERT INTO application (id, mission_id, person_id, delegation_id, category, state, origin, candidate_in_host_vote, replaces, endorsed_at, endorsement_no)
    SELECT ${id('application', 'm', 'k')}, ${id('mission', 'm')}, p.id, p.delegation_id,
           CASE WHEN p.delegation_id IS NULL THEN 'expert' ELSE 'member' END, s.state,
           CASE WHEN k % 3 = 0 THEN 'self' ELSE 'nomination' END, false,
           CASE WHEN k % 10 = 0 THEN ${id('application', 'm', '(k - 1)')} END,
           CASE WHEN s.state IN ('SENT', 'LISTED', 'ENDORSED') THEN ${at('m', 'k')} END,
           CASE WHEN s.state IN ('SENT', 'LISTED', 'ENDORSED') THEN k END
    FROM generate_series(1, ${LARGE.missions}) m, generate_series(1, CASE WHEN m = ${BIG} THEN ${BIGGEST} ELSE ${SMALL} END) k,
         LATERAL (SELECT ${id('person', `1 + (m * 37 + k * 7) % ${LARGE.people}`)} AS person_id) w JOIN person p ON p.id = w.person_id,
         LATERAL (SELECT CASE WHEN m <= ${OVER_UNTIL}
           THEN (ARRAY['SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'WITHDRAWN', 'NOT_ENDORSED', 'REPLACED'])[1 + k % 10]
           ELSE (ARRAY['SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'LISTED', 'ENDORSED', 'SUBMITTED', 'DRAFT', 'REPLACED'])[1 + k % 10] END AS state) s
    ORDER BY m, k`,
  text_acceptance: `
    INSERT INTO text_acceptance (application_id, kind, version, accepted_at, accepted_by)
    SELECT a.id, t.kind, t.version, coalesce(a.endorsed_at, now()), a.person_id FROM application a,
           (SELECT kind, max(version) AS version FROM regulation_text GROUP BY kind) t WHERE a.state <> 'DRAFT'`,
  conflict_review: `
    INSERT INTO conflict_review (application_id, mission_id, person_id, delegation_id, origin, statement, state, raised_at, decided_at)
    SELECT id, mission_id, person_id, delegation_id, 'declared', 'УСЛОВНО', 'cleared', now(), now() FROM application WHERE seq % 50 = 0`,
  batch: `
    INSERT INTO batch (id, mission_id, number, channel, sent_on, reference)
    SELECT ${id('batch', 'm', 'b')}, ${id('mission', 'm')}, b, 'direct', ${day('m')} - 12 + b, 'L-' || m || '/' || b
    FROM generate_series(1, ${LARGE.missions}) m, generate_series(1, 2) b`,
  accreditation: `
    INSERT INTO accreditation (application_id, batch_id, line, mission_id, person_id, delegation_id, state, act_number, act_date, certificate_number, valid_from, valid_until)
    SELECT a.id, b.id, row_number() OVER (PARTITION BY b.id ORDER BY a.seq), a.mission_id, a.person_id, a.delegation_id, s.state,
           CASE WHEN s.state <> 'REQUESTED' THEN b.reference END, CASE WHEN s.state <> 'REQUESTED' THEN b.sent_on + 4 END,
           CASE WHEN s.state IN ('ACCREDITED', 'EXPIRED') THEN 'C-' || a.seq END, CASE WHEN s.state IN ('ACCREDITED', 'EXPIRED') THEN b.sent_on + 4 END,
           CASE WHEN s.state = 'EXPIRED' THEN b.sent_on + 30 END
    FROM application a JOIN mission m ON m.id = a.mission_id JOIN batch b ON b.mission_id = m.id AND b.number = 1 + a.seq % 2,
         LATERAL (SELECT CASE WHEN a.seq % 17 = 0 THEN 'REFUSED' WHEN m.state = 'CLOSED' THEN 'EXPIRED'
           WHEN a.seq % 3 = 0 THEN 'REQUESTED' ELSE 'ACCREDITED' END AS state) s
    WHERE a.state = 'SENT'`,
  stay: `
    INSERT INTO stay (application_id, mission_id, delegation_id, person_id, arrives_at, departs_at)
    SELECT id, mission_id, delegation_id, person_id, endorsed_at + interval '20 days', endorsed_at + interval '25 days' FROM application
    WHERE state = 'SENT' AND seq % 2 = 0`,
  audit_entry: `
    WITH acts (step, what, action, from_state, to_state) AS (VALUES
      (1, 'application.created', NULL, NULL, NULL), (2, 'application.text-accepted', NULL, NULL, NULL),
      (3, 'application.moved', 'submit', 'DRAFT', 'SUBMITTED'), (4, 'application.moved', 'endorse', 'SUBMITTED', 'ENDORSED'),
      (5, 'application.moved', 'list', 'ENDORSED', 'LISTED'), (6, 'application.moved', 'send', 'LISTED', 'SENT'),
      (7, 'dossier.read', NULL, NULL, NULL))
    INSERT INTO audit_entry (at, domain_time, request_id, account_id, person_id, what, subject_type, subject_id, mission_id, delegation_id, action, from_state, to_state, rules)
    SELECT t, t, md5('request' || n), ${id('account', 'w')}, ${id('person', 'w')}, what, type, subject, mission_id, delegation_id, action, from_state, to_state, '{R-14}'
    FROM (
      SELECT row_number() OVER () AS n, 'application' AS type, a.id::text AS subject, a.mission_id, a.delegation_id, s.*,
             m.starts_on - 30 + s.step * interval '3 days' + a.seq % 4000 * interval '1 minute' AS t
      FROM application a JOIN mission m ON m.id = a.mission_id, acts s
      UNION ALL
      SELECT n, 'session', md5('session' || n)::uuid::text, NULL, NULL, 0, 'session.opened', NULL, NULL, NULL,
             now() - n * interval '30 minutes'
      FROM generate_series(1, ${LARGE.logLines} - 7 * ${LARGE.applications}) n) line,
      LATERAL (SELECT 1 + CASE WHEN n % 3 = 0 THEN n % ${LARGE.people} ELSE n % 40 END AS w) who
    ORDER BY t`,
  notice: `
    INSERT INTO notice (kind, mission_id, person_id, entry_id, created_at, mail, mailed_at, read_at)
    SELECT 'application-submitted', e.mission_id, CASE WHEN e.id % 20 = 0 THEN (SELECT person_id FROM account WHERE email = 'officer@desk.example') ELSE e.person_id END,
           e.id, e.at, 'sent', e.at, CASE WHEN e.id % 3 > 0 THEN e.at END
    FROM audit_entry e WHERE e.action = 'submit' ORDER BY e.id`,
  outbox: `
    INSERT INTO outbox (key, job, payload, asked_at, due_at, attempts, claims, done_at)
    SELECT 'send-notice-' || id, 'send-notice', jsonb_build_object('noticeId', id), created_at, created_at, 1, 1, created_at FROM notice`,
  idempotent_reply: `
    INSERT INTO idempotent_reply (account_id, key, hash, reply, at)
    SELECT ${id('account', `1 + n % ${LARGE.people}`)}, ${id('reply', 'n')}, md5('reply' || n), CASE WHEN n < 2000 THEN '{}'::jsonb END, now() - n * interval '1 minute'
    FROM generate_series(1, 100000) n`,
  data_key: `
    INSERT INTO data_key (id, mission_id, person_id, wrapping_key_name, wrapped)
    SELECT ${id('data key', 'a.id')}, mission_id, person_id, 'bench', decode(md5(a.id::text), 'hex') FROM application a WHERE state = 'SENT' AND seq % 6 = 0`,
  stored_file: `
    INSERT INTO stored_file (id, purpose, name, media_type, size, digest, key_name, data_key_id, bytes, mission_id, stored_at)
    SELECT ${id('file', 'n')}, p.purpose, 'file-' || n, 'application/pdf', 8192, md5('digest' || n), CASE WHEN p.purpose = 'evidence' THEN 'bench' END,
           CASE WHEN p.purpose = 'personal' THEN k.ids[1 + n % cardinality(k.ids)] END,
           (SELECT string_agg(sha256((n || '-' || i)::bytea), '') FROM generate_series(1, 256) i), ${id('mission', `1 + n % ${LARGE.missions}`)}, now()
    FROM generate_series(1, ${LARGE.files}) n, (SELECT array_agg(id ORDER BY id) AS ids FROM data_key) k,
         LATERAL (SELECT CASE WHEN n % 10 < 6 THEN 'personal' WHEN n % 10 < 8 THEN 'document' ELSE 'evidence' END AS purpose) p`,
  personal_document: `
    INSERT INTO personal_document (application_id, mission_id, delegation_id, person_id, kind, version, file_id, uploaded_at)
    SELECT a.id, a.mission_id, a.delegation_id, a.person_id, 'photo', 1, f.id, now()
    FROM (SELECT *, row_number() OVER (ORDER BY seq) AS n FROM application WHERE state = 'SENT' AND seq % 6 = 0) a
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM stored_file WHERE purpose = 'personal') f USING (n)`,
  issued_paper: `
    INSERT INTO issued_paper (id, mission_id, kind, number, dated_on, subject_id, facts_digest, facts, state, issued_at)
    SELECT ${id('paper', 'm', 'n')}, ${id('mission', 'm')}, 'cancellation-request', 'L-' || m || '/' || n, ${day('m')}, ${id('mission', 'm')}, repeat(md5('facts' || n), 2), '{}', 'done', ${at('m', 'n')}
    FROM generate_series(1, ${LARGE.missions}) m, generate_series(1, CASE WHEN m = ${BIG} THEN 10500 ELSE 5 END) n`,
  snapshot: `
    INSERT INTO snapshot (id, mission_id, as_of, provisional, content, digest)
    SELECT ${id('snapshot', 'm')}, ${id('mission', 'm')}, ${day('m')} + 4, false, '{"synthetic": "' || repeat('УСЛОВНО ', 2000) || '"}', md5('snapshot' || m)
    FROM generate_series(1, ${OVER_UNTIL}) m`,
  report: `
    INSERT INTO report (id, mission_id, kind, number) SELECT ${id('report', 'm')}, ${id('mission', 'm')}, 'final-conclusion', 'L-' || m FROM generate_series(1, ${OVER_UNTIL}) m`,
  report_version: `
    INSERT INTO report_version (id, report_id, number, state, snapshot_id, outline_version, original_language)
    SELECT ${id('version', 'm')}, ${id('report', 'm')}, 1, 'DRAFT', ${id('snapshot', 'm')}, 1, 'ru' FROM generate_series(1, ${OVER_UNTIL}) m`,
  artifact: `
    INSERT INTO artifact (version_id, language, input_digest, content_digest, draft, file_id, pages, rendered_at)
    SELECT ${id('version', 'm')}, l, md5('input' || m || l), md5('content' || m || l), false, f.ids[m], 20, now()
    FROM generate_series(1, ${OVER_UNTIL}) m, unnest(ARRAY['ru', 'en']) l, (SELECT array_agg(id) AS ids FROM stored_file WHERE purpose = 'document') f`,
  rendering: `
    INSERT INTO rendering (version_id, language, requested_by, state)
    SELECT ${id('version', `1 + n % ${OVER_UNTIL}`)}, 'ru', ${id('person', '1')}, 'done' FROM generate_series(1, 10000) n`,
  signing_key: `
    INSERT INTO signing_key (kid, purpose, public_key, wrapping_key_name, wrapped, created_at, retired_at)
    VALUES ('${BENCH_KID}', 'badge', '', 'bench', '', now(), now())`,
  badge: `
    INSERT INTO badge (accreditation_id, mission_id, person_id, delegation_id, kid, statement_digest, issued_at)
    SELECT x.id, x.mission_id, x.person_id, x.delegation_id, k.kid, md5('badge' || x.id), now()
    FROM accreditation x, (SELECT kid FROM signing_key LIMIT 1) k WHERE x.state IN ('ACCREDITED', 'EXPIRED')`,
  badge_sheet: `
    INSERT INTO badge_sheet (mission_id, requested_by, size, sheet, language, state)
    SELECT ${id('mission', `1 + n % ${LARGE.missions}`)}, ${id('person', '1')}, 'a6', true, 'ru', 'done' FROM generate_series(1, 5000) n`,
};

/** The people alone, for whoever needs no more. */
export const FILLED_PEOPLE = FILLED.person;
/** So many lines of the log, of somebody who signed in every half an hour. */
export const signInsOf = (count: number, account: { id: string; person: string }) => `
  INSERT INTO audit_entry (at, domain_time, request_id, account_id, person_id, what, subject_type, subject_id, rules)
  SELECT t, t, md5('request' || n), '${account.id}', '${account.person}', 'session.opened', 'session', md5('session' || n)::uuid::text, '{}'
  FROM generate_series(1, ${count}) n, LATERAL (SELECT now() - (${count} - n) * interval '30 minutes' AS t) at`;

/** In SQL: the mission that half of all lists are asked of. */
export const BIG_MISSION = id('mission', String(BIG));
/** Tables that grow with every mission: nobody who waits for a list may wait for them to be read from end to end. */
export const GROWING: ReadonlySet<string> = new Set(Object.keys(FILLED).filter((table) => table !== 'signing_key'));

export const isFilled = (adminUrl: string): Promise<boolean> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`SELECT FROM badge LIMIT 1`);
    return rows.length > 0;
  });

/** Fills every table by a statement of its own, triggers, keys and policies as they are, and has the planner look at it. */
export async function fill(adminUrl: string, log: (line: string) => void): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // Lines of the log are always of now by themselves; these are of the past.
    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_numbered');
    for (const [table, sql] of Object.entries(FILLED)) {
      const began = performance.now();
      const { rowCount } = await client.query(sql);
      log(`${table}: ${rowCount} rows, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    }
    await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_numbered');
    await client.query('VACUUM ANALYZE');
  });
}
