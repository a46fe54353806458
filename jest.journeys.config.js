import desk from './jest.config.js';

process.env.JOURNEYS = 'both';

/** The browser journeys, each in both languages. */
export default { ...desk, projects: desk.projects.filter(({ displayName }) => displayName === 'web') };
