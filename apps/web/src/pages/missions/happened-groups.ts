/** One thing that was done: on which day of the host, of which kind, in words. */
export type Line = { key: string; day: string; hour?: string; kind: string; what: string };
/** The same said of several things of one day is one line that says how many. */
export type Told = { key: string; hours: string; what: string; count: number };
export type Day = { day: string; kinds: { kind: string; told: Told[] }[] };

/** Days and kinds in the order in which they come, which is the latest first; so many lines at most. */
export function byDayAndKind(lines: readonly Line[], most: number): Day[] {
  const days: Day[] = [];
  let left = most;
  for (const { key, day, hour = '', kind, what } of lines) {
    let ofDay = days.find((one) => one.day === day);
    const ofKind = ofDay?.kinds.find((one) => one.kind === kind);
    const same = ofKind?.told.find((one) => one.what === what);
    if (same) {
      same.count += 1;
      same.hours = spanOf(hour, same.hours);
      continue;
    }
    if (left-- <= 0) return days;
    if (!ofDay) days.push((ofDay = { day, kinds: [] }));
    const told = { key, hours: hour, what, count: 1 };
    if (ofKind) ofKind.told.push(told);
    else ofDay.kinds.push({ kind, told: [told] });
  }
  return days;
}

/** From the earliest hour to the latest, of lines that come the latest first. */
const spanOf = (earlier: string, hours: string) => {
  const latest = hours.split('–').at(-1)!;
  return earlier === latest ? latest : `${earlier}–${latest}`;
};
