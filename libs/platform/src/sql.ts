/** SQL: one of these, as in `a.state ${among(PLACE_STATES)}`. The one way in which states come into a statement. */
export const among = (states: readonly string[]) => `IN ('${states.join("', '")}')`;
