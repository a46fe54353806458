import { LIFECYCLES } from '#libs/regulation';
import { layOut, NODE, targetsOf, type Lifecycle } from './layout.js';

const nothing = { ru: '', en: '' };

/** As the register serves it, without the words. */
const servedOf = ({ initial, states, moves }: (typeof LIFECYCLES)[keyof typeof LIFECYCLES]): Lifecycle => ({
  initial,
  states: states.map((id) => ({ id, label: nothing })),
  moves: Object.entries<{ from: readonly string[]; to: string }>(moves).map(([action, { from, to }]) => ({
    action,
    from: [...from],
    to,
    label: nothing,
    permission: '',
    roles: [],
    needsReason: false,
    correctable: true,
    requires: [],
    warns: [],
  })),
});

describe.each(Object.entries(LIFECYCLES))('The diagram of the %s', (_, executed) => {
  const lifecycle = servedOf(executed);
  const { places, arrows, width, height } = layOut(lifecycle);

  it('gives every state a place of its own, inside the picture', () => {
    expect(places.map(({ id }) => id).toSorted()).toEqual(lifecycle.states.map(({ id }) => id).toSorted());
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
    for (const { x, y } of places) expect(x + NODE.width < width && y + NODE.height < height).toBe(true);
  });

  it('draws every move, with an arrow to each state it can lead to', () => {
    for (const [index, move] of lifecycle.moves.entries()) {
      const tips = arrows.filter(({ number }) => number === index + 1).flatMap((arrow) => arrow.tips);
      const reached = places.filter(({ x, y }) =>
        tips.some((tip) => tip.x >= x && tip.x <= x + NODE.width && tip.y >= y && tip.y <= y + NODE.height),
      );
      const targets = targetsOf(lifecycle, move);
      expect(targets.length).toBeGreaterThan(0);
      expect(reached.map(({ id }) => id).toSorted()).toEqual(targets.toSorted());
    }
  });

  it('leads no line up or down through a state', () => {
    const through = arrows.filter(({ at }) =>
      places.some(({ x, y }) => at.x > x && at.x < x + NODE.width && at.y > y && at.y < y + NODE.height),
    );
    expect(through).toEqual([]);
  });
});
