/** The rows that a figure counts, as words of the address: each of these fields says exactly this. */
export const only = (fields: Readonly<Record<string, string | null | undefined>>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? '']])),
  ).toString();

type Said = string | number | null | undefined | readonly string[];

/** Whether a row is one of them. What a list knows nothing of narrows it to nothing, rather than to too much. */
export function isOneOf(of: string | undefined, row: Readonly<Record<string, Said>>): boolean {
  return [...new URLSearchParams(of ?? '')].every(([name, value]) => {
    const said = row[name];
    return Array.isArray(said) ? said.includes(value) : Object.hasOwn(row, name) && String(said ?? '') === value;
  });
}
