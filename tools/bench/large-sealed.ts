import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type pg from 'pg';
import { signedText, statementToSign } from '#libs/contracts';
import { readKeys, seal, sha256 } from '#libs/platform';
import { BENCH_KID } from './large-rows.js';

/** Signs one of the badges that were filled in, with a key made for it: what a checker would hold against the light. */
export async function issueBadge(client: pg.Client): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  await client.query('UPDATE signing_key SET public_key = $2 WHERE kid = $1', [BENCH_KID, raw]);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM badge ORDER BY id LIMIT 1');
  const toSign = statementToSign({
    badgeId: rows[0]!.id,
    kid: BENCH_KID,
    name: { ru: 'Условное Имя', en: 'Synthetic Name' },
    function: 'member',
    mission: 'L-1',
    validFrom: null,
    validUntil: null,
    certificate: 'C-1',
  });
  const text = signedText(toSign, sign(null, Buffer.from(toSign), privateKey));
  await client.query('UPDATE badge SET kid = $2, statement_digest = $3 WHERE id = $1', [
    rows[0]!.id,
    BENCH_KID,
    sha256(text),
  ]);
  return text;
}

/** What the API opens before it starts is really sealed: every data key, the smallest file, the key of badges. */
export async function sealFilled(client: pg.Client, secretKeys: string): Promise<void> {
  const keys = readKeys(secretKeys);
  const sealed = (context: string) => seal(keys, randomBytes(32), context).bytes;
  const { rows } = await client.query<{ id: string; owner: string }>(
    `SELECT id, mission_id || ' ' || coalesce(person_id::text, '') AS owner FROM data_key`,
  );
  await client.query(
    'UPDATE data_key d SET wrapped = w.wrapped FROM unnest($1::uuid[], $2::bytea[]) AS w(id, wrapped) WHERE w.id = d.id',
    [rows.map(({ id }) => id), rows.map(({ owner }) => sealed(owner))],
  );
  await client.query('UPDATE signing_key SET wrapped = $1', [sealed(`signing-key ${BENCH_KID}`)]);
  const smallest = `SELECT id FROM stored_file WHERE key_name IS NOT NULL LIMIT 1`;
  await client.query('ALTER TABLE stored_file DISABLE TRIGGER stored_file_frozen');
  await client.query(`UPDATE stored_file SET bytes = $1, size = 32, digest = $2 WHERE id = (${smallest})`, [
    sealed('smallest'),
    'smallest',
  ]);
  await client.query('ALTER TABLE stored_file ENABLE TRIGGER stored_file_frozen');
}
