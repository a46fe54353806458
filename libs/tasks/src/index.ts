export * from './daily-mail.job.js';
export { DailyMailService } from './daily-mail.service.js';
export * from './home.service.js';
export * from './tasks.module.js';
export * from './tasks.service.js';
