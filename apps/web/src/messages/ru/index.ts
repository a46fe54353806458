import { access } from './access';
import { common } from './common';
import { missions } from './missions';

/** Every message of the desk in Russian, a table for each area. */
export const ru = { ...common, ...access, ...missions };
