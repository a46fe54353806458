import type { ProseLoss, ReferenceKind } from '#libs/regulation';

export type Style = 'strong' | 'emphasis';

/** Part of a line: words, a fact by its name, a reference for whoever reads the drafts, or the call for a footnote. */
export type Inline =
  | { kind: 'words'; text: string; style?: Style }
  | { kind: 'fact'; name: string; style?: Style }
  | { kind: 'reference'; to: ReferenceKind; number: number }
  | { kind: 'note'; says: Inline[] };

export type ProseItem = { says: Inline[]; items: Inline[][] };

/** What a document prints of a text, one after the other. */
export type ProseBlock =
  | { kind: 'heading'; level: 2 | 3; says: Inline[] }
  | { kind: 'paragraph'; says: Inline[]; isNote?: true }
  | { kind: 'quote'; says: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ProseItem[] }
  | { kind: 'table'; columns: { says: Inline[]; align: 'left' | 'right' | 'center' }[]; rows: Inline[][][] };

/** Where it stands (the line, counted from 1, and how that begins) and what cannot be printed as it is meant. */
export type Loss = { line: number; begins: string; what: ProseLoss };

export type Prose = { blocks: ProseBlock[]; losses: Loss[] };
