import { BENCH_KID, BIG, CALENDAR, day, id, LARGE, OBSERVED_NOW, OVER_UNTIL } from './large-rows.js';

/** Every tenth document of what is over is a draft still. */
const IS_DRAFT = 'm % 10 = 0';
const OVER = `generate_series(1, ${OVER_UNTIL}) m`;
const ADOPTED = `(SELECT m FROM ${OVER} WHERE NOT (${IS_DRAFT})) m`;
const person = (n: string) => id('person', `1 + (${n}) % ${LARGE.people}`);
/** Two who are nobody's subject: whoever asks for an appointment, or for what is published, and whoever confirms it. */
const [ASKS, CONFIRMS] = [id('account', '11500'), id('account', '11600')];
/** SQL: every document there is, those that people of the bench have opened at the desk among them. */
const OPENED = `(SELECT v.id, r.mission_id FROM report_version v JOIN report r ON r.id = v.report_id)`;
const SECTIONS = ['context', 'preparation', 'campaign', 'voting', 'counting', 'assessment', 'acknowledgements'];
const section = (n: string) => `(ARRAY['${SECTIONS.join("', '")}'])[1 + ${n} % ${SECTIONS.length}]`;
const TEXT = `'SYNTHETIC / УСЛОВНО: ' || repeat('условные слова ', 20)`;

/** What is written, agreed to, published and sent, after what was observed. A snapshot says what that of a usual mission does. */
export const WRITTEN = {
  snapshot: `
    INSERT INTO snapshot (id, mission_id, as_of, provisional, content, digest)
    SELECT ${id('snapshot', 'm')}, ${id('mission', 'm')}, ${day('m')} + 4, false, s.content, s.digest
    FROM ${OVER}, (SELECT content, digest FROM snapshot WHERE mission_id = ${id('mission', String(OBSERVED_NOW))} LIMIT 1) s`,
  report: `
    INSERT INTO report (id, mission_id, kind, number) SELECT ${id('report', 'm')}, ${id('mission', 'm')}, 'final-conclusion', 'L-' || m || '-FC' FROM ${OVER}`,
  report_version: `
    INSERT INTO report_version (id, report_id, number, state, snapshot_id, outline_version, original_language, adopted_at, adopted_on)
    SELECT ${id('version', 'm')}, ${id('report', 'm')}, 1, CASE WHEN ${IS_DRAFT} THEN 'DRAFT' ELSE 'PUBLISHED' END, ${id('snapshot', 'm')},
           (SELECT max(outline_version) FROM report_version), 'ru', CASE WHEN NOT (${IS_DRAFT}) THEN ${day('m')} + 5 END, CASE WHEN NOT (${IS_DRAFT}) THEN ${day('m')} + 5 END
    FROM ${OVER}`,
  section_text: `
    INSERT INTO section_text (version_id, language, section, number, body, translates, author_id, written_at)
    SELECT v.id, l, s, n, ${TEXT}, CASE WHEN l = 'en' THEN n END, ${person('1')}, now()
    FROM ${OPENED} v, unnest(ARRAY['ru', 'en']) l, unnest(ARRAY['${SECTIONS.join("', '")}']) s, generate_series(1, 3) n`,
  finding: `
    INSERT INTO finding (entry_id, version, version_id, position, section, yardstick, text_ru, text_en, basis, removed, at)
    SELECT ${id('finding', 'v.id', 'k')}, 1, v.id, k, ${section('k')}, CASE WHEN k % 2 = 0 THEN 'law' ELSE 'commitments' END, ${TEXT}, ${TEXT},
           jsonb_build_array(jsonb_build_object('kind', 'meeting', 'id', (SELECT entry_id FROM meeting t WHERE t.mission_id = v.mission_id LIMIT 1))), false, now()
    FROM ${OPENED} v, generate_series(1, CASE WHEN v.mission_id = ${id('mission', String(BIG))} THEN 100 ELSE 30 END) k`,
  recommendation: `
    INSERT INTO recommendation (entry_id, version, version_id, position, addressee, priority, text_ru, text_en, findings, removed, at)
    SELECT ${id('recommendation', 'v.id', 'k')}, 1, v.id, k, 'parliament', 'first', ${TEXT}, ${TEXT}, ARRAY[${id('finding', 'v.id', 'k')}], false, now()
    FROM ${OPENED} v, generate_series(1, CASE WHEN v.mission_id = ${id('mission', String(BIG))} THEN 100 ELSE 15 END) k`,
  recommendation_outcome: `
    INSERT INTO recommendation_outcome (recommendation_id, number, outcome, source, date, at)
    SELECT entry_id, n, 'partly', 'SYNTHETIC', current_date - 10 + n, now() FROM recommendation, generate_series(1, 2) n WHERE position % 3 = 0`,
  comment: `
    INSERT INTO comment (version_id, section, body, author_id, at, resolved_by, resolved_at)
    SELECT v.id, ${section('k')}, ${TEXT}, ${person('k')}, now() - k * interval '1 minute', CASE WHEN k % 4 > 0 THEN ${person('k')} END, CASE WHEN k % 4 > 0 THEN now() END
    FROM ${OPENED} v, generate_series(1, CASE WHEN v.mission_id = ${id('mission', String(BIG))} THEN 500 ELSE 20 END) k`,
  suggestion: `
    INSERT INTO suggestion (version_id, section, language, body, base, author_id, at)
    SELECT v.id, ${section('k')}, 'ru', ${TEXT}, 1, ${person('k')}, now() - k * interval '1 minute' FROM ${OPENED} v, generate_series(1, 6) k`,
  section_offer: `
    INSERT INTO section_offer (version_id, section, at) SELECT v.id, s, now() FROM ${OPENED} v, unnest(ARRAY['${SECTIONS.slice(0, 2).join("', '")}']) s`,
  signatory: `
    INSERT INTO signatory (version_id, person_id, position, name_ru, name_en, office_ru, office_en, signed_at, content_digest)
    SELECT ${id('version', 'm')}, ${person('m * 37 + k * 7')}, k, 'УСЛОВНО', 'SYNTHETIC', 'УСЛОВНО', 'SYNTHETIC', ${day('m')} + 5, md5('content' || m || 'ru')
    FROM ${ADOPTED}, generate_series(1, 5) k`,
  artifact: `
    INSERT INTO artifact (id, version_id, language, input_digest, content_digest, draft, file_id, pages, rendered_at)
    SELECT ${id('artifact', 'm', 'l')}, ${id('version', 'm')}, l, md5('input' || m || l), md5('content' || m || l), ${IS_DRAFT}, f.ids[m], 20, now()
    FROM ${OVER}, unnest(ARRAY['ru', 'en']) l, (SELECT array_agg(id ORDER BY id) AS ids FROM stored_file WHERE purpose = 'document') f`,
  rendering: `
    INSERT INTO rendering (version_id, language, requested_by, state)
    SELECT ${id('version', `1 + n % ${OVER_UNTIL}`)}, 'ru', ${person('1')}, 'done' FROM generate_series(1, 10000) n`,
  publication_request: `
    INSERT INTO publication_request (version_id, act, state, asked_by, asked_at, decided_by, decided_at)
    SELECT ${id('version', 'm')}, 'publish', 'CONFIRMED', ${ASKS}, ${day('m')} + 6, ${CONFIRMS}, ${day('m')} + 6 FROM ${ADOPTED}`,
  published_document: `
    INSERT INTO published_document (version_id, code, card, published_at)
    SELECT ${id('version', 'm')}, substr(md5('code' || m), 1, 12), jsonb_build_object('kind', 'final-conclusion', 'kindTitle', t.kind, 'number', 'L-' || m || '-FC',
             'version', 1, 'missionNumber', 'L-' || m, 'title', t.title, 'host', t.host, 'hostZone', 'Europe/Minsk',
             'votingDays', jsonb_build_array(${day('m')} + 1), 'adoptedOn', ${day('m')} + 5, 'originalLanguage', 'ru'), ${day('m')} + 6
    FROM ${ADOPTED}, (SELECT '{"ru": "Итоговое заключение", "en": "Final conclusion"}'::jsonb AS kind,
      '{"ru": "Условная миссия", "en": "Synthetic mission"}'::jsonb AS title, '{"ru": "Условно", "en": "Synthetic"}'::jsonb AS host) t`,
  published_file: `
    INSERT INTO published_file (version_id, language, format, name, file_id, digest, kid, signature, published_at)
    SELECT a.version_id, a.language, f, 'L-' || a.id || '.' || f, a.file_id, encode(sha256((a.id || f)::bytea), 'hex'), '${BENCH_KID}', decode(repeat(md5(a.id::text), 4), 'hex'), now()
    FROM artifact a JOIN published_document d ON d.version_id = a.version_id, unnest(ARRAY['pdf', 'docx']) f`,
  group_message: `
    INSERT INTO group_message (id, mission_id, kind, heading_ru, heading_en, text_ru, text_en, person_id, sent_at)
    SELECT ${id('message', 'm', 'k')}, ${id('mission', 'm')}, 'accredited', 'УСЛОВНО', 'SYNTHETIC', ${TEXT}, ${TEXT}, ${person('m')}, ${day('m')} - 9 + k * interval '5 minutes'
    FROM generate_series(1, ${LARGE.missions}) m, generate_series(1, CASE WHEN m = ${BIG} THEN 10500 ELSE 6 END) k ORDER BY m, k`,
  group_message_receiver: `
    INSERT INTO group_message_receiver (message_id, person_id)
    SELECT ${id('message', 'm', 'k')}, ${person('m * 37 + j * 7')}
    FROM generate_series(1, ${LARGE.missions}) m, generate_series(1, CASE WHEN m = ${BIG} THEN 10500 ELSE 6 END) k, generate_series(1, 40) j`,
  // Whoever decides on one finds it asked for.
  appointment: `
    INSERT INTO appointment (person_id, role, on_id, input, state, asked_by, asked_at)
    SELECT ${person('n')}, 'coordinator', ${id('mission', `1 + n % ${LARGE.missions}`)}, '{}', 'AWAITED', ${ASKS}, now() FROM generate_series(1, 11000) n;
    UPDATE appointment SET state = 'CONFIRMED', decided_by = ${CONFIRMS}, decided_at = now() WHERE state = 'AWAITED' AND seq % 500 > 0`,
  calendar_link: `
    INSERT INTO calendar_link (account_id, token_hash)
    SELECT id, encode(sha256(CASE WHEN email = 'coordinator@desk.example' THEN '${CALENDAR}' ELSE id::text END::bytea), 'hex') FROM account`,
  saved_view: `
    INSERT INTO saved_view (list, name, words, hidden, shared, person_id, at)
    SELECT 'people', 'Условный отбор ' || n, '{}', '{}', n % 100 = 0, ${person('n')}, now() FROM generate_series(1, 10000) n`,
};
