import { RECIPES } from '../../tools/recipes/recipes.js';
import { Scratch } from '../../tools/recipes/scratch.js';

/** Two programs are checked three times, and tests run in a copy: minutes on a busy machine. */
const PATIENCE = 20 * 60_000;

describe('carried out', () => {
  const scratch = new Scratch();
  const last = Math.max(...RECIPES.map(({ steps }) => steps.length));
  // All recipes take their first step, then all their second: the compiler works through the sources once for each.
  for (let number = 0; number < last; number++) {
    const taken = RECIPES.flatMap(({ name, steps }) =>
      steps.slice(number, number + 1).map((step) => ({ name, ...step })),
    );
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
      }, PATIENCE);

      if (named.length > 0)
        it.each(named)(
          '$name: the compiler names $word in $file',
          ({ file, word }) => {
            expect(scratch.complaintsAbout(file).join('\n')).toContain(word);
          },
          PATIENCE,
        );
      if (failing.length > 0)
        it.each(failing)('$name: $file fails for $word', ({ file, word }) => {
          expect(failures.get(file)).toContain(word);
        });
    });
  }

  it(
    'leaves nothing that the compiler misses',
    () => {
      const files = scratch.editedFiles();
      expect(files.flatMap((file) => scratch.complaintsAbout(file).map((words) => `${file}: ${words}`))).toEqual([]);
    },
    PATIENCE,
  );
});
