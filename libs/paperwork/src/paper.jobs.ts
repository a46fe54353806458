import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { IssuedPaper } from './paper.entities.js';

/** What was frozen when it was asked for is made, even if whoever asked has left meanwhile. */
export const ISSUED_PAPER = {
  row: IssuedPaper,
  job: defineJob({ name: 'make-paper', payload: z.object({ paperId: z.uuid() }) }),
  id: 'paperId',
  notFound: 'paper.not-found',
  log: { asked: 'paper.issued', made: 'paper.made', cancelled: 'paper.cancelled' },
  about: async (_, { id, missionId, delegationId, kind, number }) => {
    return { subject: ['paper', id], missionId, delegationId, details: { kind, number } };
  },
  outlivesAsker: true,
} as const satisfies DocumentKind<IssuedPaper>;
