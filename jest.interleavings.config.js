import house from './jest.config.js';

const { displayName: _name, ...medium } = house.projects.find(({ displayName }) => displayName === 'medium');

/** In a database like that of the other tests, and not on the servers that the faults are for. */
export default { ...medium, testMatch: ['<rootDir>/test/long/interleavings.spec.ts'] };
