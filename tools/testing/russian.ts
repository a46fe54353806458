/** What needs no Russian word: numbers, dates and times, digests, signs that stand alone, and the place of what somebody wrote. */
const WORDLESS = [
  /^[\d\s.,:+–—/()%№-]*(UTC([+-]\d+(:\d+)?)?\)?)?$/,
  /^[0-9a-f]{64}$/,
  /^[A-Z]{3}$/,
  /^(№ )?\{(heading|text|numbers)\}$/,
];

type Found = { at: string; text: string };

/** Every text in a value, with the way to it. */
export function textsIn(value: unknown, at = ''): Found[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, at ? `${at}.${key}` : key));
}

/** Every text that a value calls Russian: what stands under `ru`, at any depth. */
export function russianIn(value: unknown, at = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const way = at ? `${at}.${key}` : key;
    return key === 'ru' ? textsIn(inner, way) : russianIn(inner, way);
  });
}

/** The texts without a Cyrillic letter that are not allowed to be so, each line of them by itself. */
export function foreignIn(texts: readonly Found[], allowed: ReadonlySet<string> = new Set()): string[] {
  const foreign = texts.flatMap(({ at, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/\p{Script=Cyrillic}/u.test(line))
      .filter((line) => !allowed.has(line) && !WORDLESS.some((pattern) => pattern.test(line)))
      .map((line) => `${at}: ${line}`),
  );
  return [...new Set(foreign)];
}
