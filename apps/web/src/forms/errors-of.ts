import { issueSentence } from '#libs/contracts';
import type { z } from 'zod';
import type { Language } from '../messages';

type Path = readonly PropertyKey[];
type Group = Record<PropertyKey, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valueAt = (values: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Group | undefined | null)?.[part], values);

/** The same values, with a group at this path that has nothing in it yet. */
function withGroup(values: unknown, [part, ...rest]: Path): unknown {
  if (part === undefined) return {};
  if (!Array.isArray(values)) return { ...(values as Group), [part]: withGroup((values as Group)[part], rest) };
  return values.map((value, at) => (at === Number(part) ? withGroup(value, rest) : value));
}

/** Through the groups that the form has on this way; what stands in a list is a row of its own. */
const groupsOn = (typed: unknown, path: Path): Path[] => {
  const ways = path.map((_part, at) => path.slice(0, at + 1));
  const other = ways.findIndex((way) => !isGroup(valueAt(typed, way)));
  return other === -1 ? ways : ways.slice(0, other);
};

/**
 * What would be sent, with every group of which the page says that a field must be filled in: a contract may leave such a
 * group out as a whole, such as the paper on which an act came, but then it is another act.
 */
export const withNeeded = (sent: unknown, typed: unknown, needed: readonly Path[]): unknown =>
  needed
    .flatMap((field) => groupsOn(typed, field.slice(0, -1)))
    .reduce((whole, way) => (valueAt(whole, way) === undefined ? withGroup(whole, way) : whole), sent);

/** The fields that the page marks as needed, by their paths. */
export const neededIn = (form: HTMLElement | null): Path[] =>
  Array.from(form?.querySelectorAll<HTMLElement>('[required][data-path]') ?? [], ({ dataset }) =>
    dataset['path']!.split('.'),
  );

/** What was left empty as a whole is not sent at all: where the contract needs it, each of its fields is asked about. */
function issuesOf(schema: z.ZodType, sent: unknown, typed: unknown): [issue: z.core.$ZodIssue, sent: unknown][] {
  const issues = schema.safeParse(sent).error?.issues ?? [];
  const closed = issues.find(({ path }) => valueAt(sent, path) === undefined && isGroup(valueAt(typed, path)));
  return closed ? issuesOf(schema, withGroup(sent, closed.path), typed) : issues.map((issue) => [issue, sent] as const);
}

/** A field is named by its path; what is wrong with a group is said at each of its fields, since any of them mends it. */
const fieldsAt = (typed: unknown, path: Path): string[] => {
  const value = valueAt(typed, path);
  return isGroup(value) && path.length > 0 && Object.keys(value).length > 0
    ? Object.keys(value).flatMap((part) => fieldsAt(typed, [...path, part]))
    : [path.join('.')];
};

/**
 * The server's own schema, asked before the server is: of what would be sent, and of the fields as they stand. What was left
 * empty is said to be so, whatever was expected.
 */
export function errorsOf(schema: z.ZodType, sent: unknown, typed: unknown, language: Language, missing: string) {
  // Of several things about one field the first is said: what is of another form is not also too much.
  return Object.fromEntries(
    issuesOf(schema, sent, typed)
      .toReversed()
      .flatMap(([issue, given]) => {
        const absent = issue.code !== 'custom' && valueAt(given, issue.path) === undefined;
        const said = absent ? missing : issueSentence(issue, language);
        return fieldsAt(typed, issue.path).map((field) => [field, said] as const);
      }),
  );
}
