import { isElement, type Element } from './structure.js';
import { placeOf, type Reading } from './reading.js';

/**
 * What is read out, element by element, in the order of the structure; words divided between lines are whole again.
 * `but` elements of that role.
 */
export function textInOrder({ structure, pages }: Reading, but?: string): string {
  const drawn = new Map<string, string>();
  for (const { owner, mcid, text } of pages.painted)
    if (mcid !== undefined && text !== undefined)
      drawn.set(placeOf(owner, mcid), (drawn.get(placeOf(owner, mcid)) ?? '') + text);
  const said: string[] = [];
  const say = (kids: Element['kids']) => {
    for (const kid of kids) {
      if (isElement(kid)) {
        if (kid.type === but) continue;
        say(kid.kids);
        said.push('\n');
      } else if (!('annotation' in kid)) said.push(drawn.get(placeOf(kid.page, kid.mcid)) ?? '');
    }
  };
  say(structure.root);
  return said.join('').replace(/\u00ad\n+/g, '');
}
