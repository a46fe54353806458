import faults from './jest.faults.config.js';

process.env.TEST_DEADLINE_MS = String(30 * 60_000);

export default { ...faults, testMatch: ['<rootDir>/test/long/chaos.spec.ts'] };
