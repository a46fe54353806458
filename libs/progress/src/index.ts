export * from './cancelling.service.js';
export * from './documents.js';
export * from './progress.module.js';
export * from './progress.service.js';
