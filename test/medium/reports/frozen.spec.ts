import { Client } from 'pg';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { sql } from '../../support/accounts.js';
import { raw } from '../../support/asking.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aMissionInSigning, participantsOf, sign, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 2);
});
afterAll(() => house.close());

/** As the running desk, in everyone's sight. */
async function running(statement: string) {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`SELECT set_config('desk.everyone', 'on', false)`);
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
/** What the owner of the database could do without the trigger; nothing of it is left. */
async function without(trigger: string, table: string, statement: string) {
  const owner = new Client({ connectionString: process.env.DATABASE_ADMIN_URL });
  await owner.connect();
  await owner.query(
    `BEGIN; ALTER TABLE ${table} DISABLE TRIGGER ${trigger}; SELECT set_config('desk.everyone', 'on', true);`,
  );
  try {
    return await owner.query(statement);
  } finally {
    await owner.query('ROLLBACK');
    await owner.end();
  }
}
const line = (columns: string, values: string, more = '') =>
  running(`INSERT INTO audit_entry (${columns} domain_time, request_id, what, subject_type, subject_id) ${more}
    VALUES (${values} now(), 'x', 'session.opened', 'session', 'x') RETURNING id, at`);

describe('What is fixed is fixed by the database too, also for the login that runs the desk:', () => {
  let missionId: string;
  let reportId: string;
  let fileId: string;
  beforeAll(async () => {
    const serving = [company.members[0]!, company.coordinator];
    const { id, report } = await aMissionInSigning(house, company, serving);
    [missionId, reportId] = [id, report.id];
    await sign(company.members[0]!, reportId);
    fileId = await company.officer.desk.upload('paper.pdf', missionId, scanOf('SYNTHETIC'));
    await company.officer.desk.upload('another.pdf', missionId, scanOf('SYNTHETIC, another'));
    await sql(
      `INSERT INTO artifact (version_id, language, input_digest, content_digest, draft, file_id, pages)
       SELECT id, 'ru', 'x', 'x', false, $1, 1 FROM report_version WHERE report_id = $2`,
      [fileId, reportId],
    );
    await sql('INSERT INTO word_copy (artifact_id, file_id) SELECT id, file_id FROM artifact WHERE file_id = $1', [
      fileId,
    ]);
  });

  const signed = () => `version_id IN (SELECT id FROM report_version WHERE report_id = '${reportId}')`;
  const tampered: Record<string, [trigger: string, table: string, statement: () => string]> = {
    'the content of a snapshot': [
      'snapshot_frozen',
      'snapshot',
      () => `UPDATE snapshot SET content = content || ' ' WHERE mission_id = '${missionId}'`,
    ],
    'its digest': [
      'snapshot_frozen',
      'snapshot',
      () => `UPDATE snapshot SET digest = 'x' WHERE mission_id = '${missionId}'`,
    ],
    'the rows behind its figures': [
      'snapshot_rows_frozen',
      'snapshot_rows',
      () => `UPDATE snapshot_rows SET content = content || ' ' WHERE mission_id = '${missionId}'`,
    ],
    'the name of a signatory': [
      'signatory_frozen',
      'signatory',
      () => `UPDATE signatory SET name_en = 'Another' WHERE signed_at IS NULL AND ${signed()}`,
    ],
    'what was signed': [
      'signature_frozen',
      'signatory',
      () => `UPDATE signatory SET content_digest = 'x' WHERE signed_at IS NOT NULL AND ${signed()}`,
    ],
    'that it was signed': [
      'signature_frozen',
      'signatory',
      () => `UPDATE signatory SET signed_at = NULL WHERE signed_at IS NOT NULL AND ${signed()}`,
    ],
    'in which language a document is signed': [
      'report_version_language_frozen',
      'report_version',
      () => `UPDATE report_version SET original_language = 'en' WHERE report_id = '${reportId}'`,
    ],
    'by whose signatures it is adopted': [
      'report_version_adoption_frozen',
      'report_version',
      () => `UPDATE report_version SET adoption_mode = 'coordinator' WHERE report_id = '${reportId}'`,
    ],
    'when a text was accepted': [
      'text_acceptance_frozen',
      'text_acceptance',
      () => `UPDATE text_acceptance SET accepted_at = accepted_at - interval '1 day'`,
    ],
    'which bytes a document has': [
      'artifact_frozen',
      'artifact',
      () =>
        `UPDATE artifact SET file_id = (SELECT id FROM stored_file WHERE id <> '${fileId}' LIMIT 1) WHERE file_id = '${fileId}'`,
    ],
    'which bytes its copy has': [
      'word_copy_frozen',
      'word_copy',
      () =>
        `UPDATE word_copy SET file_id = (SELECT id FROM stored_file WHERE id <> '${fileId}' LIMIT 1) WHERE file_id = '${fileId}'`,
    ],
    'the digest of what a document says': [
      'artifact_frozen',
      'artifact',
      () => `UPDATE artifact SET content_digest = 'y' WHERE file_id = '${fileId}'`,
    ],
    'the bytes of a file': [
      'stored_file_frozen',
      'stored_file',
      () => `UPDATE stored_file SET bytes = 'x' WHERE id = '${fileId}'`,
    ],
    'the digest of a file': [
      'stored_file_frozen',
      'stored_file',
      () => `UPDATE stored_file SET digest = 'x' WHERE id = '${fileId}'`,
    ],
    'a file made empty before it may be': [
      'stored_file_frozen',
      'stored_file',
      () => `UPDATE stored_file SET bytes = '' WHERE id = '${fileId}'`,
    ],
  };
  it.each(Object.entries(tampered))('%s', async (_, [trigger, table, statement]) => {
    await expect(running(statement())).rejects.toThrow(/frozen/);
    // The control: without the trigger it would be changed.
    const { rowCount } = await without(trigger, table, statement());
    expect(rowCount).toBeGreaterThan(0);
  });

  it('a line of the log gets its number and its time from the database', async () => {
    await expect(line('id,', '7000000,', 'OVERRIDING SYSTEM VALUE')).rejects.toThrow(/number|currval/);
    const { rows } = await line('at,', `'2020-01-01',`);
    const [{ at }] = rows as [{ at: Date }];
    expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);
    // The control: without the trigger it would have those that it was given.
    const given = `INSERT INTO audit_entry (id, at, domain_time, request_id, what, subject_type, subject_id)
      OVERRIDING SYSTEM VALUE VALUES (7000000, '2020-01-01Z', now(), 'x', 'session.opened', 'session', 'x') RETURNING id, at`;
    const forged = await without('audit_entry_numbered', 'audit_entry', given);
    expect(forged.rows).toEqual([{ id: '7000000', at: new Date('2020-01-01Z') }]);
  });

  it('a file that is not what was stored is given to nobody, under no digest', async () => {
    const bytes = `(SELECT set_byte(bytes, length(bytes) - 1, 255 - get_byte(bytes, length(bytes) - 1)) FROM stored_file WHERE id = $1)`;
    const path = `/api/files/${fileId}`;
    expect((await raw(company.officer.desk, path)).status).toBe(200);
    await sql('ALTER TABLE stored_file DISABLE TRIGGER stored_file_frozen');
    await sql(`UPDATE stored_file SET bytes = ${bytes} WHERE id = $1`, [fileId]);
    await sql('ALTER TABLE stored_file ENABLE TRIGGER stored_file_frozen');
    const answer = await raw(company.officer.desk, path);
    expect([answer.status, answer.headers.get('etag')]).toEqual([500, null]);
    const { code, params, requestId } = (await answer.json()) as { code: string; params: object; requestId: string };
    expect({ code, params }).toEqual({ code: 'file.altered', params: { requestId } });
  });
});
