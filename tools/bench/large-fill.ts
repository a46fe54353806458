import type pg from 'pg';
import { DEFAULT_SETTINGS } from '#libs/regulation';
import { withClient } from '../demonstration/memory.js';
import { OBSERVED } from './large-fill-observed.js';
import { WRITTEN } from './large-fill-written.js';
import { at, BENCH_KID, BIG, BIGGEST, CYRILLIC, day, id, LARGE, LATIN, OVER_UNTIL, SMALL, word } from './large-rows.js';

const PLACES = JSON.stringify([
  {
    name: { ru: 'Условный город', en: 'Synthetic city' },
    zone: 'Europe/Minsk',
    abroad: false,
    opens: '08:00',
    closes: '20:00',
  },
]);

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

/** Tables that grow with every mission: nobody who waits for a list may wait for them to be read from end to end. */
export const GROWING: ReadonlySet<string> = new Set(
  [FILLED, OBSERVED, WRITTEN].flatMap(Object.keys).filter((table) => table !== 'signing_key'),
);

export const isFilled = (adminUrl: string): Promise<boolean> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`SELECT FROM saved_view LIMIT 1`);
    return rows.length > 0;
  });

type Rows = Record<string, string>;
type Say = (line: string) => void;

/** People, missions, who applied, what was sent for them, and what they then did and saw. */
export const fill = (adminUrl: string, log: Say): Promise<void> =>
  withClient(adminUrl, async (client) => {
    // Lines of the log are always of now by themselves; these are of the past.
    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_numbered');
    await insert(client, { ...FILLED, ...OBSERVED }, log);
    await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_numbered');
    await client.query('VACUUM ANALYZE');
  });

/** What was written of that, once somebody has opened a document of it at the desk. */
export const fillWritten = (adminUrl: string, log: Say): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await insert(client, WRITTEN, log);
    await client.query('VACUUM ANALYZE');
  });

/** Every table by a statement of its own, triggers, keys and policies as they are. */
async function insert(client: pg.Client, rows: Rows, log: Say): Promise<void> {
  for (const [table, sql] of Object.entries(rows)) {
    const began = performance.now();
    const [inserted] = [await client.query(sql)].flat();
    log(`${table}: ${inserted!.rowCount} rows, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }
}
