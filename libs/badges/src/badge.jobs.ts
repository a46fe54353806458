import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { BadgeSheet } from './badge.entities.js';

export const BADGE_SHEET = {
  row: BadgeSheet,
  job: defineJob({ name: 'draw-badges', payload: z.object({ sheetId: z.uuid() }) }),
  id: 'sheetId',
  notFound: 'badge.sheet-not-found',
  log: { asked: 'badge.sheet-asked', made: 'badge.sheet-drawn', cancelled: 'badge.sheet-cancelled' },
  about: async (_, { id, missionId, size, sheet, language }) => {
    return { subject: ['badge-sheet', id], missionId, details: { size, sheet, language } };
  },
} as const satisfies DocumentKind<BadgeSheet>;
