import type { ReportKind } from './report-outlines.js';

/** Up to this version of its outline an empty line ended a paragraph in a text, and that was all. Since then texts are Markdown. */
const PLAIN_UNTIL: Partial<Record<ReportKind, number>> = { 'final-conclusion': 3, 'mission-report': 4 };
export const readsMarkdown = (kind: ReportKind, outlineVersion: number): boolean =>
  outlineVersion > (PLAIN_UNTIL[kind] ?? 0);

/** What of a text a document cannot print as it is meant. Nothing of it is lost: it is printed in the plainer way that its label says. */
export const PROSE_LOSSES = [
  'heading-too-deep',
  'nested-twice',
  'numbers-nested',
  'block-in-item',
  'block-in-quote',
  'block-in-note',
  'style-in-cell',
  'note-elsewhere',
  'note-missing',
  'note-uncalled',
  'link',
  'html',
  'code',
  'rule',
  'too-deep',
] as const;
export type ProseLoss = (typeof PROSE_LOSSES)[number];

/** What a text may refer to, for whoever reads the drafts: `[[meeting 3]]`. */
export const REFERENCE_KINDS = ['meeting', 'incident', 'visit'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
