/** What the buttons over a text do. */
export const ACTS = [
  'heading',
  'subheading',
  'strong',
  'emphasis',
  'bullets',
  'numbers',
  'quote',
  'table',
  'note',
] as const;
export type Act = (typeof ACTS)[number];

/** What may be done to the table in which one writes. */
export const TABLE_ACTS = ['rowBelow', 'columnAfter', 'rowAway', 'columnAway', 'tableAway'] as const;
export type TableAct = (typeof TABLE_ACTS)[number];

/** An editor as what stands around it asks things of it. */
export type EditorHandle = {
  act: (act: Act) => void;
  /** `alone` gives it a line to itself. */
  insert: (text: string, alone?: boolean) => void;
};
