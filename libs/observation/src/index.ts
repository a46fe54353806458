export * from './meeting.entities.js';
export * from './meetings.service.js';
export * from './observation.module.js';
export * from './team.entities.js';
