export * from './progress.module.js';
export * from './progress.service.js';
