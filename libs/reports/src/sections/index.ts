import type { Section, Sections } from '../section.js';
import { activity } from './activity.section.js';
import { opinion } from './opinion.section.js';
import { organisationsOf, resultsOf, turnoutOf } from './day-facts.js';
import { incidentsOf } from './incidents.js';
import { control } from './control.section.js';
import { dissents } from './dissents.section.js';
import { recommendations } from './findings.js';
import { general } from './general.section.js';
import { methodology } from './methodology.section.js';
import { programme } from './programme.section.js';
import { observers } from './observers.section.js';
import { signatures } from './signatures.section.js';
import { statistics } from './statistics.section.js';
import { summary } from './summary.section.js';
import { answersOf, stations } from './visits.js';

/** Holds nothing but what people write. */
const written: Section = () => [];

export const SECTIONS: Sections = {
  summary,
  general,
  activity,
  context: written,
  preparation: (context) => incidentsOf(context, 'preparation'),
  campaign: (context) => incidentsOf(context, 'campaign'),
  transparency: (context) => [...organisationsOf(context), ...incidentsOf(context, 'transparency')],
  voting: (context) => [
    ...turnoutOf(context),
    ...answersOf(context, 'opening', 'voting'),
    ...incidentsOf(context, 'voting'),
  ],
  counting: (context) => [
    ...resultsOf(context),
    ...answersOf(context, 'closing', 'counting'),
    ...incidentsOf(context, 'counting'),
  ],
  complaints: (context) => incidentsOf(context, 'complaints'),
  findings: written,
  'acts-reviewed': written,
  'law-analysis': written,
  'assessment-law': written,
  'assessment-commitments': written,
  assessment: written,
  recommendations,
  acknowledgements: written,
  release: written,
  contacts: written,
  signatures,
  observers,
  programme,
  statistics,
  stations,
  methodology,
  opinion,
  dissents,
  control,
};
