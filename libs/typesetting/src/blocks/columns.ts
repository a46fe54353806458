/**
 * Divides a table's width by the columns' shares, then widens those whose longest word would be cut, at the cost of the
 * columns that have room to spare. Where not every word can have its room, dates and numbers get theirs first.
 */
export function columnWidths(shares: number[], needed: number[], total: number): number[] {
  if (sumOf(needed) > total) return narrowestFirst(needed, total);
  const finite = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 0));
  // Parts of the largest: the sum of very large shares would be no number.
  const positive = finite.map((share) => (share > 0 ? share / Math.max(...finite) : 0));
  const sum = sumOf(positive);
  const fair = positive.map((share) => (sum > 0 ? (share / sum) * total : total / shares.length));

  const missing = fair.map((width, i) => Math.max(0, needed[i]! - width));
  const spare = fair.map((width, i) => Math.max(0, width - needed[i]!));
  const given = sumOf(missing);
  if (given === 0) return fair;
  return fair.map((width, i) => width + missing[i]! - (spare[i]! / sumOf(spare)) * given);
}

function narrowestFirst(needed: number[], total: number): number[] {
  const widths = needed.map(() => 0);
  let left = total;
  const order = needed.map((_, i) => i).toSorted((a, b) => needed[a]! - needed[b]!);
  for (const [done, i] of order.entries()) {
    widths[i] = Math.min(needed[i]!, left / (order.length - done));
    left -= widths[i];
  }
  return widths;
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
