import type { ProgramId } from '../conditions.js';
import { placeOf, type Reading } from '../reading.js';
import { isElement, STANDARD, type Element } from '../structure.js';
import type { Check } from './check.js';

const PART_OF_TABLE = ['Table', 'THead', 'TBody', 'TFoot'];
/** Who may stand in whom; an element without a row may stand anywhere, and hold anything. */
type Nesting = { parents?: readonly string[]; kids?: readonly string[] };
const TABLES: Record<string, Nesting> = {
  Table: { kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: { parents: ['Table'], kids: ['TR'] },
  TBody: { parents: ['Table'], kids: ['TR'] },
  TFoot: { parents: ['Table'], kids: ['TR'] },
  TR: { parents: PART_OF_TABLE, kids: ['TH', 'TD'] },
  TH: { parents: ['TR'] },
  TD: { parents: ['TR'] },
};
const LISTS: Record<string, Nesting> = {
  L: { kids: ['L', 'LI', 'Caption'] },
  LI: { parents: ['L'], kids: ['Lbl', 'LBody'] },
  LBody: { parents: ['LI'] },
};
const CONTENTS: Record<string, Nesting> = {
  TOC: { kids: ['TOC', 'TOCI', 'Caption'] },
  TOCI: { parents: ['TOC'], kids: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
};
const RUBIES: Record<string, Nesting> = {
  Ruby: { kids: ['RB', 'RT', 'RP'] },
  RB: { parents: ['Ruby'] },
  RT: { parents: ['Ruby'] },
  RP: { parents: ['Ruby'] },
};
const WARICHU: Record<string, Nesting> = {
  Warichu: { kids: ['WT', 'WP'] },
  WT: { parents: ['Warichu'] },
  WP: { parents: ['Warichu'] },
};

const nested =
  (rows: Record<string, Nesting>) =>
  ({ structure }: Reading) =>
    structure.elements.flatMap(({ type, parent, kids }) => {
      const row = rows[type];
      if (!row) return [];
      const wrong = kids.filter(isElement).filter((kid) => row.kids && !row.kids.includes(kid.type));
      const lost = row.parents && !row.parents.includes(parent?.type ?? '');
      return [
        ...wrong.map((kid) => `${kid.type} in ${type}`),
        ...(lost ? [`${type} in ${parent?.type ?? 'the document'}`] : []),
      ];
    });

const orderedTable = ({ structure }: Reading) =>
  structure.of('Table').flatMap(({ kids }) => {
    const parts = kids.filter(isElement).map(({ type }) => type);
    const inside = parts.filter((type, i) => type !== 'Caption' || (i > 0 && i < parts.length - 1));
    const fits = /^(TR )+$|^(THead )?(TBody )+(TFoot )?$|^(THead )?(TFoot )?(TBody )+$/;
    return fits.test(inside.map((type) => `${type} `).join('')) ? [] : [`a table of ${inside.join(', ') || 'nothing'}`];
  });

const level = ({ type }: Element) => Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
const levels = ({ structure }: Reading) => structure.elements.map(level).filter(Boolean);

/** Elements of a type that lack what they should have. */
const lacking =
  (type: string, ...entries: string[]): Check =>
  ({ structure, objects }) =>
    structure
      .of(type)
      .filter(({ dict }) => !entries.some((entry) => objects.text(objects.of(dict, entry))))
      .map(() => `${type} without ${entries.join(' or ')}`);

const attribute = ({ objects }: Reading, { dict }: Element, entry: string) => {
  const given = objects.of(dict, 'A');
  const all = objects.array(given).length > 0 ? objects.array(given) : [given];
  return all.map((one) => objects.of(one, entry)).find((value) => value !== undefined);
};

export const STRUCTURE = {
  '01-003': ({ pages }) => pages.nested.filter(({ inside }) => inside === 'tagged').map(() => 'an artefact'),
  '01-004': ({ pages }) =>
    pages.nested.filter(({ inside }) => inside === 'artefact').map(({ mcid }) => `content ${mcid}`),
  '01-005': ({ pages, owners }) =>
    pages.painted
      .filter(({ artefact, owner, mcid }) => !artefact && !owners.has(placeOf(owner, mcid)))
      .map(({ text }) => (text === undefined ? 'a drawing' : `“${text.trim()}”`)),
  '01-007': ({ objects, catalog }) =>
    objects.boolean(objects.of(objects.of(catalog, 'MarkInfo'), 'Suspects')) ? ['Suspects'] : [],
  '02-001': ({ structure }) =>
    [...new Set(structure.elements.map(({ type }) => type))].filter((type) => !STANDARD.has(type)),
  '02-003': ({ structure: { roles } }) =>
    [...roles.keys()].filter((type) => {
      const seen = new Set<string>();
      let to: string | undefined = type;
      while (to !== undefined && !STANDARD.has(to) && !seen.has(to)) {
        seen.add(to);
        to = roles.get(to);
      }
      return to !== undefined && seen.has(to);
    }),
  '02-004': ({ structure: { roles } }) => [...roles.keys()].filter((type) => STANDARD.has(type)),
  '09-004': (reading) => [...nested(TABLES)(reading), ...orderedTable(reading)],
  '09-005': nested(LISTS),
  '09-006': nested(CONTENTS),
  '09-007': nested(RUBIES),
  '09-008': nested(WARICHU),
  '13-004': lacking('Figure', 'Alt', 'ActualText'),
  '14-002': (reading) =>
    levels(reading)
      .slice(0, 1)
      .filter((first) => first !== 1)
      .map((first) => `H${first}`),
  '14-003': (reading) =>
    levels(reading).flatMap((deep, i, all) =>
      i > 0 && deep > all[i - 1]! + 1 ? [`H${deep} after H${all[i - 1]}`] : [],
    ),
  '14-006': ({ structure }) =>
    structure.elements
      .filter(({ kids }) => kids.filter((kid) => isElement(kid) && kid.type === 'H').length > 1)
      .map(({ type }) => type),
  '14-007': (reading) => (reading.structure.of('H').length > 0 && levels(reading).length > 0 ? ['H'] : []),
  '15-003': (reading) =>
    reading.structure
      .of('TH')
      .filter((head) => attribute(reading, head, 'Scope') === undefined)
      .filter((head) => !isPointedTo(reading, head))
      .map(() => 'TH'),
  '17-002': lacking('Formula', 'Alt'),
  '17-003': ({ structure }) => (structure.of('Formula').length > 0 ? 'person' : []),
  '19-003': ({ structure, objects }) =>
    structure
      .of('Note')
      .filter(({ dict }) => !objects.text(objects.of(dict, 'ID')))
      .map(() => 'Note'),
  '19-004': ({ structure, objects }) => {
    const ids = structure.of('Note').flatMap(({ dict }) => objects.text(objects.of(dict, 'ID')) ?? []);
    return ids.filter((id, i) => ids.indexOf(id) < i);
  },
} satisfies Partial<Record<ProgramId, Check>>;

/** A table may say of each cell which heads are its own. */
function isPointedTo(reading: Reading, head: Element): boolean {
  const { structure, objects } = reading;
  const id = objects.text(objects.of(head.dict, 'ID'));
  const table = structure.ancestors(head).find(({ type }) => type === 'Table');
  return (
    id !== undefined &&
    structure.elements.some(
      (cell) =>
        objects.array(attribute(reading, cell, 'Headers')).some((pointer) => objects.text(pointer) === id) &&
        structure.ancestors(cell).includes(table!),
    )
  );
}
