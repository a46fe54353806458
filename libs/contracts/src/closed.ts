import { z } from 'zod';

type Def = z.core.$ZodTypeDef & {
  shape?: Record<string, Schema>;
  options?: readonly Schema[];
  items?: readonly Schema[];
} & { [Part in (typeof INSIDE)[number]]?: Schema };
type Schema = z.ZodType & { def: Def; clone(def: Def): Schema };

/** Where a schema keeps those that it is made of. */
const INSIDE = ['innerType', 'element', 'keyType', 'valueType', 'left', 'right', 'in', 'out'] as const;

/**
 * The same schema, but that nothing is passed over: a field that it does not know, at any depth, is refused by its name.
 * What a person meant by it would otherwise be lost without a word, and a refusal spelt differently count as consent.
 */
export function closed<S extends z.ZodType>(schema: S): S {
  const open = schema as unknown as Schema;
  const { def } = open;
  const inside = Object.fromEntries(INSIDE.flatMap((part) => (def[part] ? [[part, closed(def[part])]] : [])));
  const made: Def = {
    ...def,
    ...inside,
    ...(def.options && { options: def.options.map(closed) }),
    ...(def.items && { items: def.items.map(closed) }),
    ...(def.shape && {
      shape: Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, closed(field)])),
      catchall: z.never(),
    }),
  };
  return open.clone(made) as unknown as S;
}
