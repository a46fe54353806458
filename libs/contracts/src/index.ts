import './jitless.js'; // first: Zod looks at it when the first schema is made

export * from './accreditation.js';
export * from './call.js';
export * from './client.js';
export * from './delegations.js';
export * from './endpoints.js';
export * from './identity.js';
export * from './issues.js';
export * from './missions.js';
export * from './regulation.js';
export * from './reports.js';
export * from './shapes.js';
