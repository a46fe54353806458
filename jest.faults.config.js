import house from './jest.config.js';

const [{ displayName: _name, testMatch: _match, ...base }] = house.projects;

process.env.TEST_DEADLINE_MS = '120000';

/** Servers that are killed and restarted are shared with nobody: one test after the other, in one process. */
export default {
  ...base,
  globalSetup: '<rootDir>/test/faults/support/setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
};
