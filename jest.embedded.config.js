import desk from './jest.config.js';

const unit = desk.projects.find(({ displayName }) => displayName === 'unit');

/** The launcher under kills, taken ports, other users and half-made clusters, and the renderer's process killed: minutes of both. */
export default {
  ...desk,
  projects: [
    {
      ...unit,
      displayName: 'embedded',
      testMatch: ['<rootDir>/test/embedded/**/*.spec.ts', '<rootDir>/test/long/{poison,render-host}.spec.ts'],
      setupFilesAfterEnv: [...unit.setupFilesAfterEnv, '<rootDir>/test/embedded/support/setup.ts'],
    },
  ],
};
