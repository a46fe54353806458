import type { Catalogue } from '../catalogue';
import { access } from './access';
import { accreditation } from './accreditation';
import { badge } from './badge';
import { common } from './common';
import { coordinator } from './coordinator';
import { delegation } from './delegation';
import { documents } from './documents';
import { log } from './log';
import { missions } from './missions';
import { observer } from './observer';
import { observers } from './observers';
import { people } from './people';
import { reports } from './reports';
import { rules } from './rules';
import { settings } from './settings';

export const en: Catalogue = {
  ...access,
  ...accreditation,
  ...badge,
  ...common,
  ...coordinator,
  ...delegation,
  ...documents,
  ...log,
  ...missions,
  ...observer,
  ...observers,
  ...people,
  ...reports,
  ...rules,
  ...settings,
};
