export * from './accreditation.entities.js';
export * from './accreditation.module.js';
export * from './accreditations.service.js';
export * from './applications.service.js';
export * from './service-history.service.js';
export * from './stays.service.js';
