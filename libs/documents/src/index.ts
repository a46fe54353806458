export type * from './document-kind.js';
export * from './documents.module.js';
export * from './documents.service.js';
export { drawnForReader, whyNot } from './given-up.js';
export { inTurn } from './in-turn.js';
