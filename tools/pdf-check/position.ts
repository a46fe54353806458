import type { Operand } from './content.js';

type Matrix = readonly [number, number, number, number, number, number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];
const numbersOf = (operands: Operand[]) => operands.map((operand) => (typeof operand === 'number' ? operand : 0));

/** Wider than this part of the size it is a gap between words, though there be no space in it. */
const GAP = 0.15;

/** Where text stands on the page: whether it goes on from the text before it, or begins somewhere else. */
export class Position {
  #page: Matrix = SAME;
  #text: Matrix = SAME;
  #line: Matrix = SAME;
  #saved: Matrix[] = [];
  #leading = 0;
  #size = 1;
  #spacing = 0;
  #end: { x: number; y: number } | undefined;

  follow(operator: string, operands: Operand[]) {
    const numbers = numbersOf(operands);
    const [x = 0, y = 0] = numbers;
    if (operator === 'q') this.#saved.push(this.#page);
    else if (operator === 'Q') this.#page = this.#saved.pop() ?? SAME;
    else if (operator === 'cm') this.#page = times(numbers as unknown as Matrix, this.#page);
    else if (operator === 'BT') this.#begin(SAME);
    else if (operator === 'Tm') this.#begin(numbers as unknown as Matrix);
    else if (operator === 'Td') this.#down(x, y);
    else if (operator === 'TD') {
      this.#leading = -y;
      this.#down(x, y);
    } else if (operator === 'T*' || operator === "'" || operator === '"') this.#down(0, -this.#leading);
    else if (operator === 'TL') this.#leading = x;
    else if (operator === 'Tf') this.#size = numbers[1] ?? 1;
    else if (operator === 'Tc') this.#spacing = x;
  }

  /**
   * Text of this width in thousandths of the size, of so many letters: is it apart from what was shown before? What runs
   * from the right ends, for what follows it, where it began.
   */
  show(width: number, letters: number, fromRight: boolean): boolean {
    const [begin, before] = [this.#at(), this.#end];
    const advance = (width / 1000) * this.#size + letters * this.#spacing;
    this.#text = times([1, 0, 0, 1, advance, 0], this.#text);
    const gap = GAP * this.#size * Math.hypot(this.#text[0], this.#text[1]);
    const lower = !before || Math.abs(before.y - begin.y) > gap;
    const end = this.#at();
    this.#end = fromRight && !lower ? { ...end, x: Math.max(end.x, before.x) } : end;
    return lower || (!fromRight && Math.abs(before.x - begin.x) > gap);
  }

  #at() {
    const [, , , , x, y] = times(this.#text, this.#page);
    return { x, y };
  }

  #begin(matrix: Matrix) {
    this.#text = matrix;
    this.#line = matrix;
  }

  #down(x: number, y: number) {
    this.#begin(times([1, 0, 0, 1, x, y], this.#line));
  }
}
