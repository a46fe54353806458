export * from './meeting.entities.js';
export * from './meetings.service.js';
export * from './observation.module.js';
export * from './plan.service.js';
export * from './team.entities.js';
export * from './teams.service.js';
export * from './station.entities.js';
