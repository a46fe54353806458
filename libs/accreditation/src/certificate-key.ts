/** Capitals and spaces do not tell certificates apart. */
export const certificateKey = (number: string) => number.toLowerCase().replaceAll(' ', '');
/** SQL: the same of a column. */
export const CERTIFICATE_KEY = (column: string) => `lower(replace(${column}, ' ', ''))`;
