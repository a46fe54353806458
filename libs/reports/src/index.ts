export * from './renderings.service.js';
export * from './report.entities.js';
export * from './report.jobs.js';
export { ReportStore } from './report-store.js';
export * from './reports.module.js';
export * from './reports.service.js';
export * from './shown.js';
export * from './signing.service.js';
export * from './snapshots.service.js';
