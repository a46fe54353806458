import { desk } from './desk';
import { door } from './door';

/** Every message in English; the browser fetches its two halves one after the other. */
export const en = { ...door, ...desk };
