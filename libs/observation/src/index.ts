export * from './meeting.entities.js';
export * from './meetings.service.js';
export * from './observation.module.js';
export * from './team.entities.js';
export * from './station.entities.js';
export * from './visit-confirming.service.js';
export * from './visit.entities.js';
export * from './visits.service.js';
