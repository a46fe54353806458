/**
 * Divides a table's width by the columns' shares, then widens those whose longest word would be cut, at the cost of the
 * columns that have room to spare.
 */
export function columnWidths(shares: number[], needed: number[], total: number): number[] {
  const positive = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 0));
  const sum = positive.reduce((a, b) => a + b, 0);
  const fair = positive.map((share) => (sum > 0 ? (share / sum) * total : total / shares.length));

  const missing = fair.map((width, i) => Math.max(0, needed[i]! - width));
  const spare = fair.map((width, i) => Math.max(0, width - needed[i]!));
  const allMissing = missing.reduce((a, b) => a + b, 0);
  const allSpare = spare.reduce((a, b) => a + b, 0);
  const given = Math.min(allMissing, allSpare);
  if (given === 0) return fair;
  return fair.map((width, i) => width + (missing[i]! / allMissing) * given - (spare[i]! / allSpare) * given);
}
