import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';

/**
 * What our API is compared with: nothing but `http` and `pg`. It knows no session, no scope and no rule, checks nothing
 * and does the same work in the database: the same columns of the same rows, the same statements in one transaction.
 */
const LIST = `
  SELECT a.id, a.mission_id AS "missionId", a.person_id AS "personId",
         json_build_object('ru', concat_ws(' ', p.family_name, p.given_name, p.patronymic),
                           'en', concat_ws(' ', p.family_name_latin, p.given_name_latin)) AS name,
         p.email,
         (SELECT json_build_object('ru', c.name_ru, 'en', c.name_en)
          FROM mandate d JOIN chamber c ON c.id = d.chamber_id JOIN mission o ON o.id = a.mission_id
          WHERE d.person_id = a.person_id AND d.valid_from <= coalesce(o.ends_on, current_date)
            AND (d.valid_until IS NULL OR d.valid_until > coalesce(o.starts_on, current_date))
          ORDER BY d.valid_from, c.code LIMIT 1) AS chamber,
         p.latin_proposed AS "latinProposed", a.delegation_id AS "delegationId", a.category, a.state, a.origin,
         a.candidate_in_host_vote AS "candidateInHostVote", a.other_missions AS "otherMissions", a.replaces,
         a.late_consent AS "lateConsent", a.endorsed_at AS "endorsedAt", a.endorsed_on::text AS "endorsedOn",
         (SELECT c.state FROM conflict_review c WHERE c.application_id = a.id LIMIT 1) AS conflict,
         a.changed_after_sending AS "changedAfterSending",
         coalesce((SELECT json_agg(DISTINCT t.kind) FROM text_acceptance t WHERE t.application_id = a.id), '[]')
           AS "acceptedTexts",
         NOT EXISTS (SELECT FROM mandate d WHERE d.person_id = a.person_id) AS "mandateOver",
         (SELECT json_build_object('id', x.id, 'state', x.state, 'version', x.version) FROM accreditation x
          WHERE x.application_id = a.id LIMIT 1) AS accreditation,
         a.version
  FROM application a JOIN person p ON p.id = a.person_id
  WHERE a.mission_id = $1 ORDER BY a.seq DESC LIMIT $2`;

const { BARE_DATABASE_URL: connectionString, BARE_ACCOUNT: account } = process.env;
const pool = new pg.Pool({ connectionString, max: 10, options: '-c desk.everyone=on' });

async function list(url: URL) {
  const values = [url.searchParams.get('mission'), url.searchParams.get('limit')];
  return { items: (await pool.query({ name: 'list', text: LIST, values })).rows, next: null };
}

type Creation = { number: string; host: string; title: { ru: string; en: string } };

async function create(request: IncomingMessage) {
  const body = await text(request);
  const { number, host, title } = JSON.parse(body) as Creation;
  const key = request.headers['idempotency-key'];
  const client = await pool.connect();
  const run = async (name: string, sql: string, values: unknown[]) =>
    (await client.query<Record<string, unknown>>({ name, text: sql, values })).rows;
  try {
    await client.query('BEGIN');
    await run('scope', `SELECT set_config('desk.everyone', $1, true), set_config('desk.person', $2, true)`, ['on', '']);
    await run(
      'key',
      'INSERT INTO idempotent_reply (account_id, key, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
      [account, key, createHash('sha256').update(body).digest('hex')],
    );
    await run('installation', 'SELECT demonstration FROM installation', []);
    const [profile] = await run('profile', 'SELECT * FROM host_profile WHERE host = $1 AND current', [host]);
    await run('settings', 'SELECT * FROM rule_setting', []);
    const [made] = await run(
      'mission',
      `INSERT INTO mission (number, title_ru, title_en, host, state, demonstration, host_profile, settings, categories)
       VALUES ($1, $2, $3, $4, 'DRAFT', false, $5, '{}', '{member}') RETURNING id`,
      [number, title.ru, title.en, host, profile!.profile],
    );
    await run(
      'audit',
      `INSERT INTO audit_entry (domain_time, request_id, account_id, what, subject_type, subject_id, mission_id, rules, details)
       VALUES (now(), $1, $2, 'mission.created', 'mission', $3::text, $3::uuid, '{}', '{}')`,
      [key, account, made!.id],
    );
    const [mission] = await run('read', 'SELECT * FROM mission WHERE id = $1', [made!.id]);
    await run('reply', 'UPDATE idempotent_reply SET reply = $3 WHERE account_id = $1 AND key = $2', [
      account,
      key,
      JSON.stringify(mission),
    ]);
    await client.query('COMMIT');
    return mission;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const answer = request.method === 'POST' ? create(request) : list(url);
  answer.then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
