import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPdf, type Row } from './check.js';

/**
 * `npm run pdf:check -- FILE…`: what of the Matterhorn Protocol 1.1 a program can decide, one row each. Ends with 1 if a
 * file fails, with 2 if one cannot be read.
 */
const { values, positionals } = parseArgs({
  options: { brief: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const SAID = { pass: 'pass', fail: 'FAIL', person: 'needs a person' } as const;
const SHOWN = 3;

if (positionals.length === 0) {
  console.error('npm run pdf:check -- [--brief] FILE…');
  process.exitCode = 2;
}
for (const file of positionals) {
  try {
    const rows = await checkPdf(readFileSync(file));
    const count = (result: Row['result']) => rows.filter((row) => row.result === result).length;
    console.log(`${file}: ${count('pass')} pass, ${count('fail')} fail, ${count('person')} need a person`);
    for (const row of rows) if (!values.brief || row.result === 'fail') console.log(line(row));
    if (count('fail') > 0) process.exitCode ||= 1;
  } catch (error) {
    console.error(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}

function line({ id, result, condition, found }: Row): string {
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  const what = found.length > 0 ? `: ${found.slice(0, SHOWN).join('; ')}${more}` : '';
  return `  ${id}  ${SAID[result].padEnd(14)}  ${condition}${what}`;
}
