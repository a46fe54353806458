import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files and folders as they are named in the text, from the root of the tree. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:apps|deploy|docs|libs|migrations|reference|test|tools)\/[\w./-]*)`/g)].map(
    ([, name]) => name!,
  );
const linksIn = (file: string, text: string) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => path.join(path.dirname(file), link!));

it.each(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/where-a-change-goes.md'])(
  '%s names only what exists',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...pathsIn(text), ...linksIn(file, text)];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  },
);

it('tells of every library in the table of the README', () => {
  const rows = readFileSync('README.md', 'utf8').split('| In `libs/`')[1]!.split('\n\n')[0]!;
  const told = rows
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1]?.matchAll(/`(\w+)`/g) ?? [])].map(([, name]) => name!));
  expect(told.toSorted()).toEqual(readdirSync('libs').toSorted());
});

it('would name what does not exist', () => {
  expect(pathsIn('in `libs/nothing/src/` or `GET /api/x`').filter((name) => !existsSync(name))).toEqual([
    'libs/nothing/src/',
  ]);
});
