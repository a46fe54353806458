export * from './accounts.service.js';
export * from './actors.service.js';
export * from './identity.entities.js';
export * from './identity.module.js';
export * from './papers.service.js';
export * from './sessions.service.js';
export * from './throttle.js';
export * from './tokens.js';
