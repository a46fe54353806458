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
    const passing = taken.flatMap(({ name, passing: files = [] }) => files.map((file) => ({ name, file })));
    const run = [...new Set([...failing, ...passing].map(({ file }) => file))];
    describe(`step ${number + 1}`, () => {
      let failures = new Map<string, string>();
      beforeAll(() => {
        for (const { edits } of taken) for (const edit of edits) scratch.edit(edit);
        if (run.length > 0) failures = scratch.failuresOf(run);
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
      if (passing.length > 0)
        it.each(passing)('$name: $file passes again', ({ file }) => {
          expect(failures.get(file)).toBe('');
        });
    });
  }

  it(
    'leaves nothing that the compiler misses',
    () => {
      const files = [
        ...scratch.editedSources(),
        ...RECIPES.flatMap(({ steps }) => steps.flatMap(({ compiler = {} }) => Object.keys(compiler))),
      ];
      expect(
        [...new Set(files)].flatMap((file) => scratch.complaintsAbout(file).map((words) => `${file}: ${words}`)),
      ).toEqual([]);
    },
    PATIENCE,
  );
});

describe('alone', () => {
  const current = new Scratch().descriptionOfApi();

  it.each(RECIPES.filter(({ steps }) => steps.length > 0))(
    '$name: changes the description of the API where it says so, and only there',
    ({ steps, openapi }) => {
      const scratch = new Scratch();
      for (const { edits } of steps) for (const edit of edits) scratch.edit(edit);
      expect(scratch.descriptionOfApi() !== current).toBe(openapi ?? false);
    },
    PATIENCE,
  );
});
