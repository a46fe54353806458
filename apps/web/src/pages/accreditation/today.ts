/** Today as the registers count it, in UTC; only a suggestion, which the server judges. */
export const today = (): string => new Date().toISOString().slice(0, 10);
