import desk from './jest.config.js';

process.env.JOURNEYS = 'both';

const web = desk.projects.find(({ displayName }) => displayName === 'web');

/** The browser journeys, each in both languages, and what is seldom done at the desk. */
export default { ...desk, projects: [{ ...web, testMatch: ['<rootDir>/test/web/**/*.spec.ts'] }] };
