import { access } from './access';
import { badge } from './badge';
import { common } from './common';
import { kept } from './kept';
import { making } from './making';

/** What is said before anybody is signed in, and everywhere. */
export const door = {
  ...access,
  ...badge,
  ...common,
  ...kept,
  ...making,
};
