import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawBadges } from '#libs/badges';
import { renderDocument } from '#libs/typesetting';
import { badgeSpecimens } from './badges.js';
import { documentSpecimens } from './index.js';

/**
 * `npm run specimen -- --out DIR`: every kind of document in both languages, with as little and as much as anybody could
 * give, to be looked at; as PNG too where pdftoppm is (poppler-utils), the first pages and the last.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    rows: { type: 'string', default: '2000' },
    only: { type: 'string', default: '' },
  },
});
const SHOWN = 8;
const RESOLUTION = '60';

if (!values.out) {
  console.error('npm run specimen -- --out DIR [--rows 2000] [--only letters-of-a-name]');
  process.exit(2);
}
const out = path.resolve(values.out);
mkdirSync(out, { recursive: true });

const { only } = values;
for (const { name, model } of documentSpecimens(Number(values.rows)))
  if (name.includes(only)) keep(name, await renderDocument(model));
for (const { name, input } of badgeSpecimens()) if (name.includes(only)) keep(name, await drawBadges(input));

function keep(name: string, { bytes, pages }: { bytes: Uint8Array; pages: number }) {
  const file = path.join(out, `${name}.pdf`);
  writeFileSync(file, bytes);
  const picture = (from: number, to: number) =>
    spawnSync('pdftoppm', ['-png', '-r', RESOLUTION, '-f', String(from), '-l', String(to), file, path.join(out, name)]);
  const { error } = picture(1, SHOWN);
  if (!error && pages > SHOWN) picture(pages, pages);
  console.log(`${name}.pdf: ${pages} pages, ${Math.ceil(bytes.length / 1000)} kB${error ? '' : ', with pictures'}`);
}
