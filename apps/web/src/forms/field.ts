import type { UseFormReturnType } from '@mantine/form';
import type { AssemblyTable, LabelTable } from '#libs/regulation';
import type { MessageKey } from '../messages/catalogue';
import type { Eligible } from './person-picker';

export type Values = Record<string, unknown>;
export type Kind =
  | 'text'
  | 'lines'
  | 'day'
  | 'moment'
  | 'hour'
  | 'number'
  | 'check'
  | 'wording'
  | 'halves'
  | 'title'
  | 'person'
  | 'scan'
  | 'choice'
  | 'choices'
  | 'days'
  | 'places';
export type Field = {
  /** The path in the request, `event.title`. */
  name: string;
  label: MessageKey;
  /** How it is entered; a line of text if left out. `wording` is a line in each language, `title` one that
   * Russian sentences decline, `halves` a line that is kept once and may be said in both, `scan` a file that is kept. */
  kind?: Kind;
  /** For a choice: the codes that may be chosen, and the table of labels that says them. */
  of?: readonly string[];
  said?: LabelTable | AssemblyTable;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  /** For a person: who may be chosen, by what else the form says. */
  eligible?: (values: Values) => Eligible;
  /** Where a value that stands there already comes from. */
  help?: string | undefined;
};
export type Form = UseFormReturnType<Values>;

const PARTS: Partial<Record<Kind, readonly string[]>> = {
  wording: ['.ru', '.en'],
  title: ['.ru', '.en', '.genitive', '.prepositional'],
};

/**
 * A form's values with a place for each of its fields: into what is not there nothing can be typed. What is `given`
 * stands; everything else is blank.
 */
export function blankValues(fields: readonly Field[], given: Values = {}): Values {
  const values = structuredClone(given);
  for (const { name, kind } of fields) {
    const path = (PARTS[kind ?? 'text'] ?? ['']).map((part) => name + part);
    for (const each of path) put(values, each.split('.'), kind === 'choices' ? undefined : '');
  }
  return values;
}

function put(into: Values, [first, ...rest]: string[], value: unknown) {
  if (rest.length === 0) into[first!] ??= value;
  else put((into[first!] ??= {}) as Values, rest, value);
}
