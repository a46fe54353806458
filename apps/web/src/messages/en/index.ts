import { desk } from './desk';
import { door } from './door';
import { published } from './published';

/** Every message in English; the browser fetches its parts as they are needed. */
export const en = { ...door, ...desk, ...published };
