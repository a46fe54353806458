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

/** Every message of the desk in Russian, a table for each area. */
export const ru = {
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
