import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
/** What stands in quotation marks behind it. */
const pathsOf = (declared: RegExp) => Array.from(read('router.tsx').matchAll(declared), ([, path = '']) => path);

it('asks who is signed in, before the desk is there, on every page behind the door and on none outside', () => {
  const asksNobody = new RegExp(String(/isOutside = \/(.+)\/\.test/.exec(read('../public/boot.js'))?.[1]));
  const outside = ['/sign-in', ...pathsOf(/outside\(\s*'([^'$]+)/g)];
  expect(outside.filter((path) => !asksNobody.test(path))).toEqual([]);
  const inside = ['/missions', '/mine', ...pathsOf(/inside\(\s*'([^']+)/g)];
  expect(inside.filter((path) => asksNobody.test(path))).toEqual([]);
  expect([outside.length > 5, inside.length > 20]).toEqual([true, true]);
});
