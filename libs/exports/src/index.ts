export * from './exports.module.js';
export * from './exports.service.js';
export * from './mission-exports.js';
