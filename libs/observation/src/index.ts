export * from './day-fact.entity.js';
export * from './day-facts.service.js';
export * from './incident.entities.js';
export { STATE_OF } from './incident-views.js';
export * from './incidents.service.js';
export * from './meeting.entities.js';
export * from './meetings.service.js';
export * from './observation.module.js';
export * from './team.entities.js';
