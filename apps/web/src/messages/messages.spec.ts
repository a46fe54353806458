import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { desk } from './ru/desk.js';
import { en } from './en/index.js';
import { ru } from './ru/index.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const russian = Object.entries(ru) as [string, string][];
const english = new Map<string, string>(Object.entries(en));

/** The tables put together. */
const HALVES = ['index.ts', 'door.ts', 'desk.ts'];

/** What is the same in every language, or the name of a language in itself. */
const WITHOUT_CYRILLIC = new Set([
  'app.language',
  'time.utc',
  'rules.number',
  'teams.days',
  'reports.unprintableIn',
  'accreditation.line',
  'accreditation.numberOf',
  'accreditation.markOf',
]);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Plural = Extract<Element, { offset: number }>;
const isPlural = (part: Element): part is Plural => 'options' in part && 'offset' in part;

/** Every part of a message, those inside its plurals too. */
const partsOf = (parts: Element[]): Element[] =>
  parts.flatMap((part) =>
    'options' in part ? [part, ...Object.values(part.options).flatMap(({ value }) => partsOf(value))] : [part],
  );
const elementsOf = (message: string, language = 'ru') => partsOf(new IntlMessageFormat(message, language).getAst());

/** What of a message is no parameter: its words, and the number sign inside a plural. */
const LITERAL = 0;
const parametersOf = (message: string) =>
  [
    ...new Set(
      elementsOf(message).flatMap((part) =>
        (part.type as number) === LITERAL || !('value' in part) ? [] : [part.value],
      ),
    ),
  ].toSorted();

describe('The messages of the desk', () => {
  it('say of a later version of a published document no more than that it is later: it may be withdrawn itself', () => {
    for (const said of [ru, en].map((words) => words['published.toLater'])) expect(said).not.toMatch(/действ|force/);
  });

  it('have each its own key, over all areas', () => {
    const keys = ['ru', 'en'].map((language) =>
      readdirSync(join(sources, 'messages', language))
        .filter((name) => !HALVES.includes(name))
        .flatMap((name) =>
          [...readFileSync(join(sources, 'messages', language, name), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(
            ([, key]) => key,
          ),
        ),
    );
    for (const said of keys) expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
    expect(keys.at(0)?.toSorted()).toEqual(Object.keys(ru).toSorted());
  });

  it('are ICU messages, and say the same with the same parameters in both languages', () => {
    for (const [key, message] of russian)
      expect({ key, parameters: parametersOf(message) }).toEqual({ key, parameters: parametersOf(english.get(key)!) });
  });

  it('know the Russian plurals: one, few and many', () => {
    const lacking = russian.flatMap(([key, message]) =>
      elementsOf(message)
        .filter(isPlural)
        .filter(({ options }) => !['one', 'few', 'many', 'other'].every((form) => form in options))
        .map(() => key),
    );
    expect(lacking).toEqual([]);
  });

  it('speak Russian in Russian, and no Russian in English', () => {
    const foreign = russian.filter(([key, message]) => !/[а-яё]/iu.test(message) && !WITHOUT_CYRILLIC.has(key));
    expect(foreign).toEqual([]);
    const strayed = [...english].filter(([key, message]) => /[а-яё]/iu.test(message) && key !== 'app.language');
    expect(strayed).toEqual([]);
  });

  it('say of papers of every gender how they stand: no word agrees with a title that is elsewhere', () => {
    const stands = russian.filter(([key]) => /^(?:accreditation\.paper|documents\.)/.test(key));
    expect(stands.length).toBeGreaterThan(10);
    expect(stands.filter(([, message]) => /^(?:ещё )?(?:не )?[а-яё]+(?:ан|ен|ён|ят|тов)\.?$/iu.test(message))).toEqual(
      [],
    );
  });

  it('are at hand before signing in where they are said', () => {
    const outside = ['frame', 'lists', 'forms', 'pages/badge', 'pages/access']
      .flatMap((folder) => readdirSync(join(sources, folder)).map((name) => join(sources, folder, name)))
      .filter((file) => /\.tsx?$/.test(file) && !/account|calendar|notices/.test(file));
    const said = outside.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'([a-z]+\.[\w.]+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => key in desk)).toEqual([]);
  });

  it('are there where a journey says them', () => {
    const tests = join(sources, '../../../test');
    const areas = new Set(russian.map(([key]) => key.split('.')[0]));
    const said = ['web', 'web/seldom', 'support', 'support/screens']
      .flatMap((folder) => readdirSync(join(tests, folder)).map((name) => join(tests, folder, name)))
      .filter((file) => /\/web\/|door|screens\//.test(file) && file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z]\w*)\.(\w[\w.]*)'/g)])
      .filter(([, area = '']) => areas.has(area))
      .map(([, area, rest]) => `${area}.${rest}`)
      .filter((key) => !key.endsWith('.csv'));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => !(key in ru))).toEqual([]);
  });

  it('are each used somewhere', () => {
    const written = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages'))
      .map((name) => readFileSync(join(sources, name), 'utf8'))
      .join('\n');
    // Where a code is the last part of a key, the key is made of it: `reports.in.${language}`. Never of an area alone:
    // every word of that area would count as said.
    const isMade = (key: string) =>
      /\..*\./.test(key) && written.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`);
    const unused = russian.map(([key]) => key).filter((key) => !written.includes(`'${key}'`) && !isMade(key));
    expect(unused).toEqual([]);
  });
});
