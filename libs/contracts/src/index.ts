export * from './accreditation.js';
export * from './delegations.js';
export * from './endpoints.js';
export * from './identity.js';
export * from './missions.js';
export * from './regulation.js';
export * from './reports.js';
export * from './shapes.js';
