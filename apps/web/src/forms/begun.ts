import type { z } from 'zod';
import type { Values } from './field';

/** All the fields of a request, each with something in it, if only with nothing: what is left out would be emptied. */
type Whole<T> = T extends string | number | boolean | readonly unknown[]
  ? unknown
  : Record<never, never> extends T // a table of what happens to be known
    ? unknown
    : { [Name in keyof T]-?: Whole<NonNullable<T[Name]>> };

/**
 * What a form begins with that changes what is stored: every field that its contract has is named, so that it begins from
 * what is stored. What is about the change itself, such as its reason, is named as blank.
 */
export const begun = <S extends z.ZodType>(_contract: S, values: Whole<z.input<S>>): Values => values as Values;
