/**
 * Divides a table's width by the columns' shares, then widens those whose longest word would be cut, at the cost of the
 * columns that have room to spare; then, as far as it goes, those whose text would take a second line (`whole` is how wide
 * it is on one). Where not every word can have its room, dates and numbers get theirs first.
 */
export function columnWidths(shares: number[], needed: number[], total: number, whole: number[] = needed): number[] {
  if (sumOf(needed) > total) return narrowestFirst(needed, total);
  const finite = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 0));
  // Parts of the largest: the sum of very large shares would be no number.
  const positive = finite.map((share) => (share > 0 ? share / Math.max(...finite) : 0));
  const sum = sumOf(positive);
  const fair = positive.map((share) => (sum > 0 ? (share / sum) * total : total / shares.length));
  const onOneLine = whole.map((width, i) => Math.min(total, Math.max(width, needed[i]!)));
  return exchanged(exchanged(fair, needed), onOneLine);
}

/** Those with less than they want are given what the others have beyond that; who wants least is first to have all of it. */
function exchanged(widths: number[], wanted: number[]): number[] {
  const missing = widths.map((width, i) => Math.max(0, wanted[i]! - width));
  const spare = widths.map((width, i) => Math.max(0, width - wanted[i]!));
  const given = Math.min(sumOf(missing), sumOf(spare));
  if (given === 0) return widths;
  const received = given === sumOf(missing) ? missing : narrowestFirst(missing, given);
  return widths.map((width, i) => width + received[i]! - (spare[i]! / sumOf(spare)) * given);
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
