export type * from './document-kind.js';
export * from './documents.module.js';
export * from './documents.service.js';
export { drawnForReader, whyNot, whyNotOf } from './given-up.js';
export { inTurn } from './in-turn.js';
export * from './previews.service.js';
