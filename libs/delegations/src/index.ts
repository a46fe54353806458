export * from './delegation.entities.js';
export * from './delegations.module.js';
export * from './delegations.service.js';
export * from './people.service.js';
export * from './standing.service.js';
