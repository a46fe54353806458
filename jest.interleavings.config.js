import house from './jest.config.js';

const { displayName: _name, ...medium } = house.projects.find(({ displayName }) => displayName === 'medium');

process.env.FUZZ_REQUESTS ??= '20000';

/** In a database like that of the other tests, and not on the servers that the faults are for; ten times as many requests by lot. */
export default {
  ...medium,
  testMatch: [
    '<rootDir>/test/long/interleavings.spec.ts',
    '<rootDir>/test/long/visits-load.spec.ts',
    '<rootDir>/test/e2e/fuzz.spec.ts',
  ],
};
