export type * from './document-kind.js';
export * from './documents.module.js';
export * from './documents.service.js';
export { drawnForReader, reasonSaid } from './given-up.js';
