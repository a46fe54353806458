import { readFileSync } from 'node:fs';
import { RECIPES } from './recipes.js';
import { Scratch } from './scratch.js';

const SECTIONS = readFileSync('CONTRIBUTING.md', 'utf8')
  .split(/^## /m)
  .find((chapter) => chapter.startsWith('Recipes\n'))!
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ name: section.slice(0, section.indexOf('\n')), text: section }));

it('has a row for each recipe, in the order of CONTRIBUTING.md', () => {
  expect(RECIPES.map(({ name }) => name)).toEqual(SECTIONS.map(({ name }) => name));
});

it.each(RECIPES)(
  '$name: speaks of the description of the API where it changes, and only there',
  ({ name, openapi }) => {
    const { text } = SECTIONS.find((section) => section.name === name)!;
    expect(text.includes('npm run openapi')).toBe(openapi ?? false);
  },
);

it.each(RECIPES)('$name: says why where nothing is carried out', ({ steps, because }) => {
  expect(steps.length > 0 || Boolean(because)).toBe(true);
});

describe('carried out', () => {
  const scratch = new Scratch();
  const last = Math.max(...RECIPES.map(({ steps }) => steps.length));
  // All recipes take their first step, then all their second: the compiler works through the sources once for each.
  for (let number = 0; number < last; number++) {
    const taken = RECIPES.flatMap(({ name, steps }) => (steps[number] ? [{ name, ...steps[number] }] : []));
    const named = taken.flatMap(({ name, compiler = {} }) =>
      Object.entries(compiler).map(([file, word]) => ({ name, file, word })),
    );
    const failing = taken.flatMap(({ name, tests = {} }) =>
      Object.entries(tests).map(([file, word]) => ({ name, file, word })),
    );
    describe(`step ${number + 1}`, () => {
      let failures = new Map<string, string>();
      beforeAll(() => {
        for (const { edits } of taken) for (const edit of edits) scratch.edit(edit);
        if (failing.length > 0) failures = scratch.failuresOf([...new Set(failing.map(({ file }) => file))]);
      });

      if (named.length > 0)
        it.each(named)('$name: the compiler names $word in $file', ({ file, word }) => {
          expect(scratch.complaintsAbout(file).join('\n')).toContain(word);
        });
      if (failing.length > 0)
        it.each(failing)('$name: $file fails for $word', ({ file, word }) => {
          expect(failures.get(file)).toContain(word);
        });
    });
  }

  it('leaves nothing that the compiler misses', () => {
    const files = scratch.editedFiles();
    expect(files.flatMap((file) => scratch.complaintsAbout(file).map((words) => `${file}: ${words}`))).toEqual([]);
  });
});
