import Sequencer from '@jest/test-sequencer';

/**
 * What takes longest, longest first. It must not be begun last, when one process is left working, and a fresh machine has
 * measured nothing yet: there Jest guesses by size, and what plays a whole mission in a few lines would come at the end.
 */
const LONG = [
  'test/web/every-form',
  'test/web/screens',
  'e2e/demonstration',
  'test/web/journey',
  'e2e/isolation',
  'reports/published',
  'e2e/real-missions',
  'test/web/',
  'reports/signing',
  'reports/together',
  'render/word',
  'render/hostile',
  'tasks/waiting',
  'platform/boot',
  'test/e2e/',
  'test/medium/',
  'test/render/',
];
const placeOf = ({ path }) => {
  const at = LONG.findIndex((part) => path.includes(`/${part}`));
  return at < 0 ? LONG.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Not an array's.
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
