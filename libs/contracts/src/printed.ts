import { z } from 'zod';

/** Whether documents can print what is entered. A schema made of another says what that one says, until it is told otherwise. */
const MARKS = z.registry<{ printed: boolean }>();

const marked =
  (printed: boolean) =>
  <S extends z.ZodType>(schema: S): S => {
    MARKS.add(schema, { printed });
    return schema;
  };
/** May be printed: the desk says of it, while it is typed, which letters no font has. */
export const printed = marked(true);
/** Stays in the records and the log: reasons, evidence, what only the desk shows. */
export const unprinted = marked(false);

type Def = { shape?: Record<string, Schema>; options?: readonly Schema[] } & Partial<
  Record<'innerType' | 'element' | 'valueType' | 'left' | 'right' | 'in' | 'out', Schema>
>;
type Schema = z.core.$ZodType & { def: Def };

/** The mark of what stands at a path of a request, or undefined where nothing is said of it. */
export function isPrinted(schema: z.ZodType, path: readonly string[]): boolean | undefined {
  const own = MARKS.get(schema)?.printed;
  const { def } = schema as unknown as Schema;
  const [first, ...rest] = path;
  const next = first === undefined ? undefined : (def.shape?.[first] ?? def.element ?? def.valueType);
  if (next) return isPrinted(next as z.ZodType, rest);
  if (own !== undefined) return own;
  const inside = [def.innerType, def.left, def.right, def.in, def.out, ...(def.options ?? [])];
  const found = inside.flatMap((part) => (part ? [isPrinted(part as z.ZodType, path)] : []));
  return found.includes(true) ? true : found.includes(false) ? false : undefined;
}
