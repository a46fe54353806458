/**
 * What was typed as a number, if it is a whole one; anything else stays as it was typed, for the contract to refuse.
 * No character is dropped and no separator guessed: "34,5" is neither 345 nor 34.
 */
export const typedNumber = (typed: string): number | string => (/^-?\d+$/.test(typed.trim()) ? Number(typed) : typed);
