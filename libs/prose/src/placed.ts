import { REFERENCE_KINDS, type ReferenceKind } from '#libs/regulation';

/** What stands in a text in the place of something else. */
export type Placed = { kind: 'fact'; name: string } | { kind: 'reference'; to: ReferenceKind; number: number };

type Reference = { to: ReferenceKind; number: number };
/** How many records of each kind a mission ever had: a reference is to one of them, by its number. */
export type Recorded = Readonly<Record<ReferenceKind, number>>;
export const isRecorded = ({ to, number }: Reference, recorded: Recorded) => number >= 1 && number <= recorded[to];
export const referenceKey = ({ to, number }: Reference) => `${to} ${number}`;
/** As it is typed. */
export const asTyped = (reference: Reference) => `[[${referenceKey(reference)}]]`;

const PLACED = new RegExp(
  String.raw`\{([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*(?::[^{}|\n]*)*)\}|\[\[(${REFERENCE_KINDS.join('|')}) (\d{1,6})\]\]`,
  'g',
);

/** Words, and what is placed between them, in their order: `{visits.by-stage:opening}` and `[[meeting 3]]`. */
export function placedIn(text: string): (string | Placed)[] {
  const parts: (string | Placed)[] = [];
  let from = 0;
  for (const found of text.matchAll(PLACED)) {
    const [whole, name, to, number] = found;
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(
      name === undefined
        ? { kind: 'reference', to: to as ReferenceKind, number: Number(number) }
        : { kind: 'fact', name },
    );
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

type Part = string | { kind: string; text?: string };
const isPlaced = (part: Part) => typeof part !== 'string' && (part.kind === 'fact' || part.kind === 'reference');
const said = (part: Part) => (typeof part === 'string' ? part : (part.text ?? ''));

/**
 * What is set between two parts of a line that nobody has typed anything between: things that were chosen from a list one
 * after the other, or a figure beside a digit, would run together into a number that stands nowhere.
 */
export function gapBetween(before: Part | undefined, part: Part): '' | ' ' {
  if (before === undefined) return '';
  const meet =
    (isPlaced(before) && (isPlaced(part) || /^\d/.test(said(part)))) || (isPlaced(part) && /\d$/.test(said(before)));
  return meet ? ' ' : '';
}
