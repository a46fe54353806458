import { z } from 'zod';
import { LIST_NAMES } from '#libs/regulation';
import { aside, id, line, saidInBoth } from './shapes.js';

/** What is found by words, in the order in which it is shown. */
export const SEARCHED = ['mission', 'person', 'delegation', 'report', 'paper', 'rule', 'setting'] as const;
export type Searched = (typeof SEARCHED)[number];

export const SearchQuery = z.object({
  q: line(100).describe('Up to six words that must all be there, in either script; eight of each kind are found'),
});
export const SearchHit = z.object({
  kind: z.enum(SEARCHED),
  id: z.string().describe('The code of a rule or a setting'),
  title: saidInBoth,
  about: saidInBoth.nullable(),
  missionId: id.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchHits = z.object({ items: z.array(SearchHit) });

/** The word by which the desk knows a list, or a column of it. */
const code = z
  .string()
  .max(40)
  .regex(/^[a-zA-Z-]+$/);
const list = z.enum(LIST_NAMES);
export const ViewsQuery = z.object({ list });
/** What a list is narrowed to, and which columns are not shown, under a name. */
export const SaveView = z.object({
  list,
  name: aside.line(60),
  hidden: z.array(code).max(40),
  shared: z.boolean(),
  words: z.record(code, aside.line(200)).default({}).describe('Of the address of the list'),
});
export type SaveView = z.infer<typeof SaveView>;
export const SavedViewView = SaveView.extend({ id, own: z.boolean() });
export type SavedViewView = z.infer<typeof SavedViewView>;
export const SavedViewList = z.object({ items: z.array(SavedViewView) });
