export * from './calendar.service.js';
export * from './link-mail.service.js';
export * from './mail.service.js';
export { mailWay } from './mailer.js';
export * from './notice.entities.js';
export * from './notice.jobs.js';
export * from './notices.module.js';
export * from './notices.service.js';
export * from './reminders.service.js';
