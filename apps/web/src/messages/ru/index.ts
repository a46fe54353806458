import { desk } from './desk';
import { door } from './door';
import { published } from './published';

/** Every message in Russian; the browser fetches its parts as they are needed. */
export const ru = { ...door, ...desk, ...published };
