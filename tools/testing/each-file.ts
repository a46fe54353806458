import { addEventHandler, type State } from 'jest-circus';

const beginnings: (() => unknown)[] = [];
let root: State['rootDescribeBlock'] | undefined;

/** A file begins with a new root: what is to come before all its tests is put in front of what it registers itself. */
addEventHandler((_, { rootDescribeBlock }) => {
  if (root === rootDescribeBlock) return;
  root = rootDescribeBlock;
  const fn = async () => {
    for (const begin of beginnings) await begin();
  };
  const hook = { type: 'beforeAll', fn, parent: root, seenDone: false, timeout: undefined } as const;
  root.hooks.unshift({ ...hook, asyncError: new Error('The beginning of the file') });
});

/** One process runs many files: has `work` done before the first test of each, in the order of these calls. */
export const beforeEachFile = (work: () => unknown) => void beginnings.push(work);
