export * from './badge.entities.js';
export * from './badge.jobs.js';
export type * from './badge-pdf.js';
export * from './badge-sheets.service.js';
export * from './badges.module.js';
export * from './badges.service.js';
export * from './signing-keys.service.js';

/** Draws badges in this process. Fonts and PDFKit are loaded by the first call. */
export async function drawBadges(input: import('./badge-pdf.js').DrawnBadges) {
  const { drawBadges: draw } = await import('./badge-pdf.js');
  return draw(input);
}
