import './jitless.js'; // first: Zod looks at it when the first schema is made

export * from './accreditation.js';
export * from './applications.js';
export * from './badge-statement.js';
export * from './badges.js';
export * from './call.js';
export * from './client.js';
export * from './delegations.js';
export * from './dossiers.js';
export * from './endpoints.js';
export * from './endpoints/endpoint.js';
export * from './exports.js';
export * from './host-profiles.js';
export * from './identity.js';
export * from './issues.js';
export * from './missions.js';
export * from './notices.js';
export * from './paperwork.js';
export * from './people.js';
export * from './progress.js';
export * from './regulation.js';
export * from './reports.js';
export * from './roster.js';
export * from './service.js';
export * from './settings.js';
export * from './shapes.js';
export * from './timeline.js';
