import { desk } from './desk';
import { door } from './door';

/** Every message in Russian; the browser fetches its two halves one after the other. */
export const ru = { ...door, ...desk };
