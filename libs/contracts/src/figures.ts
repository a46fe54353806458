import { z } from 'zod';
import { FIGURE_IDS, type FigureId } from '#libs/regulation';
import { instant, saidInBoth } from './shapes.js';

const value = z.union([z.number(), z.string()]);

/** A number of the mission's work; its name and its definition stand in the table of figures. */
export const FigureView = z.object({
  key: z.string().describe('Its name, and which of several of that name it is: visits.by-stage:opening'),
  id: z.enum(FIGURE_IDS as [FigureId, ...FigureId[]]),
  called: saidInBoth.nullable().describe('Which of several of that name it is, as it is read'),
  value,
  asOf: instant,
  n: z.int().nullable().describe('Out of how many'),
  blanks: z.int().nullable().describe('How many of whom it is asked say nothing'),
  source: z.string().nullable(),
  frozen: value.nullable().describe('What documents print of it; null where they say nothing of it'),
});
export type FigureView = z.infer<typeof FigureView>;

export const FigureList = z.object({
  frozenAsOf: instant.nullable().describe('Of which moment the documents speak; null while observation goes on'),
  items: z.array(FigureView),
});
export type FigureList = z.infer<typeof FigureList>;
