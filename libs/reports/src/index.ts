export * from './renderings.service.js';
export * from './report.entities.js';
export * from './report.jobs.js';
export * from './reports.module.js';
export * from './reports.service.js';
export * from './signing.service.js';
export * from './snapshots.service.js';
