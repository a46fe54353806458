import Sequencer from '@jest/test-sequencer';

const isInBrowser = ({ path }) => path.includes('/test/web/');

/** What takes longest must not be begun last, when one process is left working; where nothing was measured yet Jest guesses by size. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Not an array's.
    return super.sort(tests).toSorted((one, other) => isInBrowser(other) - isInBrowser(one));
  }
}
