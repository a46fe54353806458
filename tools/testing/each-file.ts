import { addEventHandler, type State } from 'jest-circus';

type Root = State['rootDescribeBlock'];
type Hook = Pick<Root['hooks'][number], 'type'> & { fn: () => unknown };

const hooks: Hook[] = [];
let root: Root | undefined;

/** A file begins with a new root: what it is to find there stands before whatever it registers itself. */
addEventHandler((_, { rootDescribeBlock }) => {
  if (root === rootDescribeBlock) return;
  root = rootDescribeBlock;
  const common = { parent: root, seenDone: false, timeout: undefined, asyncError: new Error('In each file') };
  root.hooks.unshift(...hooks.map(({ type, fn }) => ({ ...common, type, fn: async () => fn() })));
});

const endings: (() => unknown)[] = [];
/** What is kept from file to file is closed once there are no more of them. */
export const inTheEnd = (fn: () => unknown) => void endings.push(fn);
export const end = () => Promise.all(endings.map((fn) => fn()));

/** One process runs many files: has `fn` done in every one of them, before the hooks of its own, in the order of these calls. */
export const inEachFile = (type: Hook['type'], fn: Hook['fn']) => void hooks.push({ type, fn });
