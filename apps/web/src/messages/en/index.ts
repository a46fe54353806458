import type { Catalogue } from '../catalogue';
import { access } from './access';
import { common } from './common';
import { missions } from './missions';

export const en: Catalogue = { ...common, ...access, ...missions };
