import type { RegulationView } from '#libs/contracts';

export type Lifecycle = RegulationView['lifecycles'][string];
type Move = Lifecycle['moves'][number];

/** How the register says that a move leads back to where a postponed thing stood. */
const STATE_LEFT = '(state left)';

export const NODE = { width: 184, height: 52 };
const ROW = NODE.height + 32;
const LANE = 22;
const EDGE = 12;

type Place = { id: string; label: { ru: string; en: string }; x: number; y: number; first: boolean; last: boolean };
/** One move as it is drawn: its lines, the tips of its arrows, and where its number stands. */
export type Drawn = { number: number; lines: string; tips: { x: number; y: number; turn: number }[]; at: Point };
type Point = { x: number; y: number };

/** A move between states that do not stand one below the other: along a lane of its own. */
type Lane = { number: number; from: string[]; to: string[]; side: 'left' | 'middle'; span: [number, number] };

/** Where each move can lead to. */
export function targetsOf({ moves }: Lifecycle, { from, to }: Move): string[] {
  if (to !== STATE_LEFT) return [to];
  return [...new Set(moves.filter((other) => from.includes(other.to)).flatMap((other) => other.from))];
}

/**
 * States that can be left stand below each other in the order of a life; those that end it stand beside them. A step
 * down or up is a straight arrow. Every other move runs along a lane: between the columns where it ends something, on
 * the left where it goes on. So no line ever crosses a state.
 */
export function layOut(lifecycle: Lifecycle) {
  const left = (id: string) => lifecycle.moves.some(({ from }) => from.includes(id));
  const trunk = lifecycle.states.filter(({ id }) => left(id)).map(({ id }) => id);
  const rows = new Map(trunk.map((id, row) => [id, row]));
  for (const [id, row] of endRows(lifecycle, rows)) rows.set(id, row);

  const straight: { number: number; from: string; to: string }[] = [];
  const lanes: Lane[] = [];
  for (const [index, move] of lifecycle.moves.entries()) {
    const number = index + 1;
    const targets = targetsOf(lifecycle, move);
    const toEnd = targets.every((id) => !trunk.includes(id));
    const [target] = targets;
    const steps = toEnd || targets.length > 1 ? [] : move.from.filter((id) => isStep(rows, id, target!));
    for (const from of steps) straight.push({ number, from, to: target! });
    const from = move.from.filter((id) => !steps.includes(id));
    if (from.length === 0) continue;
    const spanned = [...from, ...targets].map((id) => rows.get(id)!);
    const span: [number, number] = [Math.min(...spanned), Math.max(...spanned)];
    lanes.push({ number, from, to: targets, side: toEnd ? 'middle' : 'left', span });
  }
  return drawn(lifecycle, trunk, rows, straight, lanes);
}

const isStep = (rows: Map<string, number>, from: string, to: string) => Math.abs(rows.get(from)! - rows.get(to)!) === 1;

/** Each end beside the first state that leads to it, or as near below as there is room. */
function endRows({ states, moves }: Lifecycle, rows: Map<string, number>) {
  const wanted = states
    .filter(({ id }) => !rows.has(id))
    .map(({ id }) => {
      const sources = moves.filter(({ to }) => to === id).flatMap(({ from }) => from);
      const mean = sources.reduce((sum, source) => sum + (rows.get(source) ?? 0), 0) / Math.max(1, sources.length);
      return { id, mean };
    })
    .toSorted((a, b) => a.mean - b.mean);
  const placed: [string, number][] = [];
  let free = 0;
  for (const [index, { id, mean }] of wanted.entries()) {
    const room = Math.max(rows.size, wanted.length) - (wanted.length - index);
    const row = Math.max(free, Math.min(Math.round(mean), room));
    placed.push([id, row]);
    free = row + 1;
  }
  return placed;
}

/** The first column of lanes in which the span meets no other. */
function columnsOf(lanes: Lane[]): Map<Lane, number> {
  const taken: [number, number][][] = [];
  const columns = new Map<Lane, number>();
  for (const lane of lanes.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))) {
    const [top, bottom] = lane.span;
    let column = taken.findIndex((spans) => spans.every(([a, b]) => bottom < a || top > b));
    if (column < 0) column = taken.push([]) - 1;
    taken[column]!.push(lane.span);
    columns.set(lane, column);
  }
  return columns;
}

type Straight = { number: number; from: string; to: string };

function drawn(lifecycle: Lifecycle, trunk: string[], rows: Map<string, number>, straight: Straight[], lanes: Lane[]) {
  const columns = columnsOf(lanes.filter(({ side }) => side === 'left'));
  const middle = columnsOf(lanes.filter(({ side }) => side === 'middle'));
  const widthOf = (some: Map<Lane, number>) => (some.size === 0 ? 0 : (Math.max(...some.values()) + 1) * LANE);
  const trunkX = EDGE + widthOf(columns) + LANE;
  const endX = trunkX + NODE.width + widthOf(middle) + 2 * LANE;
  const ends = rows.size > trunk.length;
  const places: Place[] = lifecycle.states.map(({ id, label }) => {
    const last = !trunk.includes(id);
    return {
      id,
      label,
      last,
      x: last ? endX : trunkX,
      y: EDGE + rows.get(id)! * ROW,
      first: id === lifecycle.initial,
    };
  });
  const at = new Map(places.map((place) => [place.id, place]));
  const joint = joints(lanes, at);

  const arrows = straight.map((step) => straightArrow(step, at));
  for (const lane of lanes) {
    const isLeft = lane.side === 'left';
    const x = isLeft
      ? trunkX - LANE - columns.get(lane)! * LANE
      : trunkX + NODE.width + LANE + middle.get(lane)! * LANE;
    arrows.push(laneArrow(lane, x, isLeft, at, joint));
  }
  const height = EDGE * 2 + (Math.max(...rows.values()) + 1) * ROW - (ROW - NODE.height);
  return { places, arrows, width: (ends ? endX : trunkX) + NODE.width + EDGE, height };
}

type Places = Map<string, Place>;
type Joint = (lane: Lane, id: string) => number;

/** Lines that meet a state on one side share that side between them, those of the nearer lanes inside. */
function joints(lanes: Lane[], at: Places): Joint {
  const meeting = new Map<string, Lane[]>();
  const keyOf = (lane: Lane, id: string) => `${at.get(id)!.last ? 'end' : lane.side} ${id}`;
  for (const lane of lanes)
    for (const id of [...lane.from, ...lane.to]) {
      const key = keyOf(lane, id);
      meeting.set(key, [...(meeting.get(key) ?? []), lane]);
    }
  return (lane, id) => {
    const all = meeting.get(keyOf(lane, id))!;
    return at.get(id)!.y + ((all.indexOf(lane) + 1) * NODE.height) / (all.length + 1);
  };
}

function straightArrow({ number, from, to }: Straight, at: Places): Drawn {
  const [a, b] = [at.get(from)!, at.get(to)!];
  const down = b.y > a.y;
  // Beside each other, where one leads down and another back up.
  const x = a.x + NODE.width / 2 + (down ? -24 : 24);
  const [start, end] = down ? [a.y + NODE.height, b.y] : [a.y, b.y + NODE.height];
  return {
    number,
    lines: `M${x} ${start}V${end}`,
    tips: [{ x, y: end, turn: down ? 90 : 270 }],
    at: { x, y: (start + end) / 2 },
  };
}

function laneArrow(lane: Lane, x: number, isLeft: boolean, at: Places, joint: Joint): Drawn {
  const side = (id: string) => {
    const place = at.get(id)!;
    return place.last || isLeft ? place.x : place.x + NODE.width;
  };
  const heights = [...lane.from, ...lane.to].map((id) => joint(lane, id));
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const branches = [...lane.from, ...lane.to].map((id) => `M${side(id)} ${joint(lane, id)}H${x}`);
  return {
    number: lane.number,
    lines: [`M${x} ${top}V${bottom}`, ...branches].join(''),
    tips: lane.to.map((id) => ({ x: side(id), y: joint(lane, id), turn: 0 })),
    at: { x, y: (top + bottom) / 2 },
  };
}
