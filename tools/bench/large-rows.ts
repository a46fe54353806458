/** What a large installation holds, as the issue of scale has it; what hangs on these follows from them. */
export const LARGE = { missions: 600, people: 12_000, applications: 100_000, logLines: 1_000_000, files: 20_000 };

/** Far larger than any other, so that lists inside one mission have a thousandth page too. */
export const BIG = LARGE.missions;
export const SMALL = 147;
export const BIGGEST = LARGE.applications - (LARGE.missions - 1) * SMALL;
/** Later missions are under way, the others over. */
export const OVER_UNTIL = 555;

/** The same number is the same row everywhere, in as random an order as the database's own identifiers (version 4). */
export const id = (what: string, ...of: string[]) =>
  `overlay(overlay(md5('${what}' || ${of.join(` || '-' || `)}) placing '4' from 13) placing '8' from 17)::uuid`;
/** A word of its own for every number, to be sorted and searched. */
export const word = (salt: string, n: string, letters: string) =>
  `initcap(translate(substr(md5('${salt}' || ${n}), 1, 7), '0123456789abcdef', '${letters}'))`;
export const CYRILLIC = 'абвгдежиклмнопрс';
export const LATIN = 'abvgdezhiklmnopr';
/** The first day of mission `m`: twelve days after the one before, the last ones ahead of today. */
export const day = (m: string) => `(current_date + 60 - (${LARGE.missions} - ${m}) * 12)`;
export const at = (m: string, k: string) => `(${day(m)} - 30 + ${k} * interval '7 minutes')`;

/** In SQL: the mission that half of all lists are asked of. */
export const BIG_MISSION = id('mission', String(BIG));
/** A usual mission under observation. */
export const OBSERVED_NOW = BIG - 4;

/** The key that badges and files here are signed with; the file that signs one knows its other half. */
export const BENCH_KID = 'bench000';
/** The last part of the address of the coordinator's calendar. */
export const CALENDAR = 'bench-calendar';
