export * from './host-profiles.service.js';
export * from './mandate.service.js';
export * from './mission-facts.js';
export * from './mission-views.js';
export * from './mission.entities.js';
export * from './missions.module.js';
export * from './missions.service.js';
export * from './settings.service.js';
