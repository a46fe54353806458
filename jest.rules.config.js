import usual from './jest.config.js';

/** The usual tests, with something taken away by RULES_MUTATION: see tools/rules. */
export default {
  projects: usual.projects.map((project) => ({
    ...project,
    setupFilesAfterEnv: [...project.setupFilesAfterEnv, '<rootDir>/tools/rules/mutate.ts'],
  })),
};
