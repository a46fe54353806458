export * from './roster-columns.js';
export * from './roster.module.js';
export * from './roster.service.js';
