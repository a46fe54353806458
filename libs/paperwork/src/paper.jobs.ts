import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { IsNull, Not } from 'typeorm';
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
  /**
   * The one before, which it was to take the place of, stands again, unless a third already stands; but what a
   * correction said stands in it alone.
   */
  takenBack: async (manager, { id, missionId, kind, subjectId, issuedAt }) => {
    if (kind === 'correction-letter') return;
    const before = { missionId, kind, subjectId, supersededAt: issuedAt };
    if (!(await manager.existsBy(IssuedPaper, before))) return;
    const makesWay = { id, supersededAt: IsNull() };
    const { affected } = await manager.update(IssuedPaper, makesWay, { supersededAt: issuedAt });
    if (affected) await manager.update(IssuedPaper, { ...before, id: Not(id) }, { supersededAt: null });
  },
  outlivesAsker: true,
} as const satisfies DocumentKind<IssuedPaper>;
