/** So long after the last sign of its holder a section may be taken by another. A desk gives a sign four times in that while. */
export const SILENCE_SECONDS = 120;
export const SIGN_SECONDS = 30;
