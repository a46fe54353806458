import type { Section, Sections } from '../section.js';
import { activity } from './activity.section.js';
import { control } from './control.section.js';
import { dissents } from './dissents.section.js';
import { general } from './general.section.js';
import { programme } from './programme.section.js';
import { observers } from './observers.section.js';
import { signatures } from './signatures.section.js';
import { summary } from './summary.section.js';
import { answersOf, stations } from './visits.js';

/** Holds nothing but what people write. */
const written: Section = () => [];

export const SECTIONS: Sections = {
  summary,
  general,
  activity,
  context: written,
  preparation: written,
  campaign: written,
  transparency: written,
  voting: (context) => answersOf(context, 'opening', 'voting'),
  counting: (context) => answersOf(context, 'closing', 'counting'),
  complaints: written,
  findings: written,
  assessment: written,
  recommendations: written,
  acknowledgements: written,
  signatures,
  observers,
  programme,
  stations,
  dissents,
  control,
};
