import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { AssemblyWords } from '#libs/regulation';

export type Language = 'ru' | 'en';
export type Words = (key: string, params?: Record<string, string | number>) => string;

/** What the assembly of the prepared world calls its own. */
export const { assembly: ASSEMBLY } = JSON.parse(readFileSync('reference/csto-pa.json', 'utf8')) as {
  assembly: AssemblyWords;
};

/** What the desk says in a language: a journey reads the screens as their reader does, whichever it is. */
export async function wordsOf(language: Language): Promise<Words> {
  const catalogue = (await import(`../../apps/web/src/messages/${language}/index.js`)) as Record<
    string,
    Record<string, string>
  >;
  return (key, params) => {
    const message = catalogue[language]![key];
    if (message === undefined) throw new Error(`The desk does not say ${key}.`);
    return params ? String(new IntlMessageFormat(message, language).format(params)) : message;
  };
}

/** `JOURNEYS=both` makes a journey in either language; otherwise each is made once, this one in `usual`. */
export const journeysIn = (usual: Language): Language[] => (process.env.JOURNEYS === 'both' ? ['ru', 'en'] : [usual]);

/** A message as it begins, before its first parameter: for dates and names that a journey need not know. */
export const beginningOf = (say: Words, key: string) =>
  new RegExp(
    `^${say(key)
      .split('{')[0]!
      .replace(/[.?*+^$()[\]|\\]/g, '\\$&')}`,
  );
