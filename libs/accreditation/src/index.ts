export * from './accreditation.entities.js';
export * from './accreditation.module.js';
export * from './accreditations.service.js';
export * from './applications.service.js';
