export * from './dossier.entities.js';
export * from './dossiers.module.js';
export * from './dossiers.service.js';
export * from './erasures.service.js';
export * from './intake.service.js';
export * from './listed-dossiers.service.js';
export * from './particulars.service.js';
