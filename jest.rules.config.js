import usual from './jest.config.js';

/** The usual tests, with something taken away by RULES_MUTATION: see tools/rules. */
export default {
  projects: usual.projects.map((project) => ({
    ...project,
    transform: Object.fromEntries(
      Object.entries(project.transform).map(([files, [, options]]) => [
        files,
        ['<rootDir>/tools/rules/mutating-transform.js', options],
      ]),
    ),
    setupFiles: [...(project.setupFiles ?? []), '<rootDir>/tools/rules/mutate.ts'],
  })),
};
