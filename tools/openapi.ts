import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeApi } from '../apps/api/src/openapi.js';

const file = path.resolve(import.meta.dirname, '../../openapi.json');

/** One line for each operation, and for each thing that has a name: what has changed is seen, and spaces weigh nothing. */
function inLines(value: unknown, depth = 3): string {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inLines(part, depth - 1)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** Writes openapi.json anew; with --check it only says whether the committed one is current. */
const text = `${inLines(describeApi())}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the API serves: run npm run openapi and commit it.');
  process.exit(1);
}
