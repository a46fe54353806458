import type { Render } from '#libs/typesetting';
import type { DrawnBadges } from './badge-pdf.js';

export * from './badge.entities.js';
export * from './badge.jobs.js';
export type * from './badge-pdf.js';
export * from './badge-previews.service.js';
export * from './badge-sheets.service.js';
export * from './badges.module.js';
export * from './badges.service.js';
export { BADGE_RENDERER } from './drawn-badges.js';

/** In this process. Fonts and PDFKit are loaded by the first call. */
export const drawBadges: Render<DrawnBadges> = async (input, options) =>
  (await import('./badge-pdf.js')).render(input, options);
