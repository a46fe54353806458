import { paginate } from './flow.js';
import { marksOf } from './laid-pages.js';
import type { Piece } from './marks.js';
import { BODY } from './sheet.js';

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  gap: 0,
  marks: [{ kind: 'rule', x: 0, y: 0, width: height, thickness: 1, colour: '' }],
  ...more,
});
const heightsOn = (pieces: Piece[]) =>
  Array.from(paginate(pieces), (page) => marksOf(page).map((mark) => (mark.kind === 'rule' ? mark.width : 0)));

it('begins a page when one is full', () => {
  expect(heightsOn([piece(400), piece(200), piece(300)])).toEqual([[400, 200], [300]]);
});

it('moves what is kept together to one page', () => {
  expect(heightsOn([piece(500), piece(100, { keep: true }), piece(101)])).toEqual([[500], [100, 101]]);
});

it('drops white space at the top of a page', () => {
  const [first, second] = paginate([piece(600, { gap: 30 }), piece(100, { gap: 30 })]);
  expect([marksOf(first!)[0]!.y, marksOf(second!)[0]!.y]).toEqual([BODY.top, BODY.top]);
});

it('repeats the head above what begins a page', () => {
  const head = piece(11);
  expect(heightsOn([piece(600, { keep: true }), piece(60), piece(90, { head })])).toEqual([
    [600, 60],
    [11, 90],
  ]);
});

it('prints what no page can hold rather than losing or awaiting it', () => {
  const tall = piece(BODY.height + 1, { head: piece(11) });
  expect(heightsOn([piece(100), tall, piece(50)])).toEqual([[100], [11, BODY.height + 1], [50]]);
  expect(heightsOn([piece(400, { keep: true }), piece(400)])).toEqual([[400], [400]]);
});

it('lets notes that are longer than a page go on at the foot of the next ones, over no text, in their order', () => {
  const notes = Array.from({ length: 100 }, (_, line) => piece(20 + line / 1000));
  const pages = [...paginate([piece(300), piece(15, { feet: notes }), piece(15), piece(15)])];
  const seen = pages.flatMap((page) =>
    marksOf(page).map((mark) => ({ ...mark, width: mark.kind === 'rule' ? mark.width : 0 })),
  );
  expect(seen.map(({ width }) => width).filter((width) => width >= 20 && width < 21)).toEqual(notes.map(({ height }) => height)); // prettier-ignore
  expect(seen.filter(({ width }) => width === 15)).toHaveLength(3);
  for (const page of pages) {
    const placed = page.placed.toSorted((a, b) => a.y - b.y);
    for (const [at, { piece: one, y }] of placed.entries()) {
      expect(y).toBeGreaterThanOrEqual(BODY.top);
      expect(y + one.height).toBeLessThanOrEqual((placed[at + 1]?.y ?? BODY.top + BODY.height) + 1e-6);
    }
  }
});

it('begins a page where it is told to, once', () => {
  expect(heightsOn([piece(10, { beginsPage: true }), piece(20, { beginsPage: true })])).toEqual([[10], [20]]);
});

it('makes no page of nothing', () => {
  expect([...paginate([])]).toEqual([]);
});
