/**
 * What was typed as a number, if it is a whole one; anything else stays as it was typed, for the contract to refuse.
 * No separator is guessed: "34,5" is neither 345 nor 34. Spaces between thousands are none, and the desk writes them itself.
 */
export const typedNumber = (typed: string): number | string =>
  /^-?(?:\d+|\d{1,3}(?:\s\d{3})+)$/.test(typed.trim()) ? Number(typed.replaceAll(/\s/g, '')) : typed;
