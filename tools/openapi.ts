import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { describeApi } from '../apps/api/src/openapi.js';

const file = path.resolve(import.meta.dirname, '../../openapi.json');

/** Writes openapi.json anew, what fits on a line on one; with --check it only says whether the committed one is current. */
const text = await format(JSON.stringify(describeApi()), { parser: 'json', printWidth: 400, useTabs: true });
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the API serves: run npm run openapi and commit it.');
  process.exit(1);
}
