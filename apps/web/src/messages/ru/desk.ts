import { acts } from './acts';
import { accreditation } from './accreditation';
import { board } from './board';
import { coordinator } from './coordinator';
import { dates } from './dates';
import { delegation } from './delegation';
import { design } from './design';
import { documents } from './documents';
import { figures } from './figures';
import { find } from './find';
import { guide } from './guide';
import { incidents } from './incidents';
import { internal } from './internal';
import { lists } from './lists';
import { log } from './log';
import { messages } from './messages';
import { missions } from './missions';
import { observer } from './observer';
import { observers } from './observers';
import { outlines } from './outlines';
import { people } from './people';
import { programme } from './programme';
import { publication } from './publication';
import { trail } from './trail';
import { visits } from './visits';
import { reports } from './reports';
import { rules } from './rules';
import { tasks } from './tasks';
import { teams } from './teams';
import { writing } from './writing';
import { toasts } from './toasts';
import { together } from './together';
import { settings } from './settings';
import { stations } from './stations';

/** What is said only to those who are signed in, a table for each area. */
export const desk = {
  ...acts,
  ...accreditation,
  ...board,
  ...coordinator,
  ...dates,
  ...delegation,
  ...design,
  ...documents,
  ...figures,
  ...find,
  ...guide,
  ...incidents,
  ...internal,
  ...lists,
  ...log,
  ...messages,
  ...missions,
  ...observer,
  ...observers,
  ...outlines,
  ...people,
  ...programme,
  ...publication,
  ...visits,
  ...reports,
  ...rules,
  ...settings,
  ...stations,
  ...tasks,
  ...teams,
  ...writing,
  ...toasts,
  ...together,
  ...trail,
};
