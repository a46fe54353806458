/** electionDay in TypeScript, election_day in SQL. */
export const snake = (name: string) => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** SQL: one of these, as in `a.state ${among(PLACE_STATES)}`. The one way in which states come into a statement. */
export const among = (states: readonly string[]) => `IN ('${states.join("', '")}')`;
