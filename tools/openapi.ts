import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeWithoutServices } from '../apps/api/src/openapi.js';

const file = path.resolve(import.meta.dirname, '../../openapi.json');

/** Writes openapi.json anew; with --check it only says whether the committed one is current. */
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none';
process.env.REDIS_URL ??= 'redis://127.0.0.1:1';
process.env.SECRET_KEYS ??= `none:${randomBytes(32).toString('base64')}`;

const text = `${JSON.stringify(await describeWithoutServices(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the API serves: run npm run openapi and commit it.');
  process.exit(1);
}
