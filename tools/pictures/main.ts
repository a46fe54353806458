import path from 'node:path';
import { parseArgs } from 'node:util';
import { photographAll } from './all.js';
import { photographForReadme } from './readme.js';

/**
 * Photographs a desk that runs with its demonstration: `npm start` in one terminal, in another `npm run pictures` for the
 * pictures of docs/pictures, or `npm run pictures -- --all FOLDER` for every screen in light and dark, in both languages
 * and three widths. `--only REGEXP --schemes dark --locales ru --widths 390,768` take fewer.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'string' },
    only: { type: 'string' },
    schemes: { type: 'string' },
    locales: { type: 'string' },
    widths: { type: 'string' },
  },
});
const [url = 'http://127.0.0.1:3000'] = positionals;
const { all, ...wishes } = values;
if (all === undefined) await photographForReadme(url);
else {
  const faults = await photographAll({ url, folder: path.resolve(all), ...wishes });
  console.log(faults.length > 0 ? `\n${faults.length} to be looked at:\n${faults.join('\n')}` : '\nNone is wider than its window.'); // prettier-ignore
  if (faults.length > 0) process.exitCode = 1;
}
