import { oneLine, visible } from '#libs/regulation';
import { ENDPOINTS } from './endpoints.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { emailAsSent, line, text } from './shapes.js';

type Check = { _zod: { def: { check: string; tx?: unknown; pattern?: RegExp } } };
type Def = {
  type: string;
  format?: string;
  checks?: readonly Check[];
  shape?: Record<string, Schema>;
  options?: readonly Schema[];
} & Partial<Record<'innerType' | 'element' | 'keyType' | 'valueType' | 'left' | 'right' | 'in' | 'out', Schema>>;
type Schema = { def: Def };

/** Every string in a schema, by where it stands. */
function stringsIn({ def }: Schema, at: string): { at: string; def: Def }[] {
  if (def.type === 'string') return [{ at, def }];
  const inside = [def.innerType, def.element, def.keyType, def.valueType, def.left, def.right, def.in, def.out];
  return [
    ...[...inside, ...(def.options ?? [])].flatMap((part) => (part ? stringsIn(part, at) : [])),
    ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => stringsIn(part, `${at}.${name}`)),
  ];
}

/** What is taken out of a line: breaks and marks of direction, and of a name or number whatever nobody sees. */
const LINES: readonly unknown[] = [oneLine, visible, emailAsSent];
const checksOf = ({ checks = [] }: Def) => checks.map(({ _zod: { def } }) => def);
const patternsOf = (def: Def) => checksOf(def).flatMap(({ pattern }) => pattern?.source ?? []);
/** Texts of any number of lines have a pattern too, against control characters: it says nothing of breaks. */
const OF_TEXTS = patternsOf(text(1).def);
/** Neither a line nor of a form that says all, as an id, a day or a code. */
const isFree = (def: Def) =>
  !checksOf(def).some(({ check, tx }) => check === 'overwrite' && LINES.includes(tx)) &&
  def.format === undefined &&
  patternsOf(def).every((pattern) => OF_TEXTS.includes(pattern));

/** Of any number of lines, as people write them; everything else that is typed is a line. */
const OF_MANY_LINES =
  /\.(reason|reasons|translated|note|statement|declaredConflict|replaceReason|education|observedBefore|body(\.ru|\.en)?|text(\.ru|\.en)?|ground\.(ru|en)|description|topics|action|evidence|printed\.(ru|en)|dissent(\.ru|\.en)|words\.(ru|en))$/;
/** Neither: what a person does not read, and what is kept to the letter. */
const OTHERS: Record<string, string> = {
  password: 'kept to the letter',
  current: 'kept to the letter',
  next: 'kept to the letter',
  token: 'given out by the desk',
  cursor: 'given out by the desk',
  statement: 'the code of a badge',
  value: 'one of those a setting may take',
  unread: 'yes or no',
  decided: 'yes or no',
  patronymic: 'passed on to the rule of names',
  at: 'ids with commas between them',
  applicationIds: 'ids with commas between them',
};

const asked = Object.entries(ENDPOINTS as Record<string, Endpoint>).flatMap(([name, { body, query }]) =>
  [body, query].flatMap((schema) => (schema ? stringsIn(schema as unknown as Schema, name) : [])),
);
const lastOf = (at: string) => at.split('.').at(-1)!;

it('takes every text of one line as a line: no break and no mark of direction gets into a title or a list', () => {
  const free = asked.filter(({ def }) => isFree(def)).map(({ at }) => at);
  const unlisted = free.filter((at) => !OF_MANY_LINES.test(at) && !(lastOf(at) in OTHERS));
  expect([...new Set(unlisted)]).toEqual([]);
});

it('lists nothing besides that no request has', () => {
  const names = new Set(asked.map(({ at }) => lastOf(at)));
  expect(Object.keys(OTHERS).filter((name) => !names.has(name))).toEqual([]);
});

it('knows a line when it sees one', () => {
  const found = stringsIn(line(10), 'title');
  expect([...found, ...stringsIn(text(10), 'note')].map(({ def }) => isFree(def))).toEqual([false, true]);
  expect(line(10).parse('a\nb\u202ec')).toBe('a bc');
});
