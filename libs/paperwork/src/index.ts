export * from './paper-maker.service.js';
export * from './paper.entities.js';
export * from './paper.jobs.js';
export * from './papers.service.js';
export * from './paperwork.module.js';
export { composePaper, type Registered } from './compose.js';
export type { PaperFacts, PaperPerson } from './facts.js';
