import house from './jest.config.js';

const { displayName: _name, ...unit } = house.projects.find(({ displayName }) => displayName === 'unit');

/** Each recipe of CONTRIBUTING.md carried out: see tools/recipes. */
export default { ...unit, testMatch: ['<rootDir>/test/long/recipes.spec.ts'] };
