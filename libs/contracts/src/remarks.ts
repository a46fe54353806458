import { z } from 'zod';
import { HalvesView } from './findings.js';
import { language, sectionId } from './reports.js';
import { aside, fullName, id, instant, reading, saidInBoth, text } from './shapes.js';

export const CommentOn = z.object({
  section: sectionId,
  body: aside.text(5_000),
  replyTo: id.nullable().default(null).describe('The comment that is answered; null for a new one'),
});
export type CommentOn = z.infer<typeof CommentOn>;
export const SuggestText = z.object({
  section: sectionId,
  language,
  body: text(100_000).describe('The whole text of the section, as it should be'),
});
export type SuggestText = z.infer<typeof SuggestText>;
export const DecideSuggestion = z
  .object({ accept: z.boolean(), reason: aside.text(1_000).optional() })
  .refine(({ accept, reason }) => accept || reason !== undefined, {
    ...reading(['accept']),
    message: 'say why',
    path: ['reason'],
  });
export type DecideSuggestion = z.infer<typeof DecideSuggestion>;

export const OfferSection = z.object({ section: sectionId, open: z.boolean().describe('False: no longer') });
export type OfferSection = z.infer<typeof OfferSection>;

const said = { id, section: sectionId, body: z.string(), authorId: id, author: fullName.nullable(), at: instant };
export const CommentView = z.object({
  ...said,
  replies: z.array(z.object({ id, body: z.string(), author: fullName.nullable(), at: instant })),
  resolvedAt: instant.nullable(),
  resolvedBy: fullName.nullable(),
});
export type CommentView = z.infer<typeof CommentView>;
export const SuggestionView = z.object({
  ...said,
  language,
  base: z.int().describe('The writing of the section that its author had before them'),
  accepted: z.boolean().nullable().describe('Null while nobody has decided'),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedBy: fullName.nullable(),
});
export type SuggestionView = z.infer<typeof SuggestionView>;
export const RemarksView = z.object({
  comments: z.array(CommentView),
  suggestions: z.array(SuggestionView),
  offered: z.array(sectionId).describe('Sections that the observers of the mission may read and comment on (R-55)'),
});
export type RemarksView = z.infer<typeof RemarksView>;

/** A section of a draft as an observer of the mission is shown it, with what the observer said of it. */
export const OfferedSection = z.object({
  reportId: id,
  report: saidInBoth.describe('What the document is called'),
  number: z.string(),
  section: sectionId,
  title: saidInBoth.describe('Of the section, as this document calls it'),
  originalLanguage: language,
  text: HalvesView.describe('Null in a language in which nothing was written'),
  comments: z.array(CommentView),
  suggestions: z.array(SuggestionView),
});
export type OfferedSection = z.infer<typeof OfferedSection>;
export const OfferedSections = z.object({ items: z.array(OfferedSection) });
