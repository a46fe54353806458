import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files and folders as they are named in the text, from the root of the tree. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:apps|deploy|docs|libs|migrations|reference|test|tools)\/[\w./-]*)`/g)].map(([, name]) => name!);
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

it('would name what does not exist', () => {
  expect(pathsIn('in `libs/nothing/src/` or `GET /api/x`').filter((name) => !existsSync(name))).toEqual(['libs/nothing/src/']);
});
