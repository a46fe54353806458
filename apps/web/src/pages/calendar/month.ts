/** `2027-01`, from which all days of a month are counted. */
export type Month = string;

export const monthOf = (day: string): Month => day.slice(0, 7);
export const isMonth = (text: string | undefined): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

export function monthPlus(month: Month, months: number): Month {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** The weeks that a month has days in, each from Monday to Sunday. */
export function weeksOf(month: Month): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  while (weeks.length === 0 || monthOf(first.toISOString()) <= month) {
    const week: string[] = [];
    for (let day = 0; day < 7; day++) {
      week.push(first.toISOString().slice(0, 10));
      first.setUTCDate(first.getUTCDate() + 1);
    }
    weeks.push(week);
  }
  return weeks;
}
