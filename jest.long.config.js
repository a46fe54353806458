import faults from './jest.faults.config.js';

export default { ...faults, testTimeout: 30 * 60_000, testMatch: ['<rootDir>/test/long/chaos.spec.ts'] };
