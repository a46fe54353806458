export * from './accreditation.entities.js';
export * from './accreditation.module.js';
export * from './accreditations.service.js';
export * from './applications.service.js';
export * from './batches.service.js';
export * from './conflicts.service.js';
export * from './quotas.service.js';
export * from './texts.service.js';
