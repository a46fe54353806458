export * from './archive.module.js';
export * from './archive.service.js';
