import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { LessThan, Not } from 'typeorm';
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
   * The one before, which it was to take the place of, stands as it did: or, where a third has taken its place since, makes
   * way for that one. But what a correction said stands in it alone.
   */
  takenBack: async (manager, { id, missionId, kind, subjectId, issuedAt, seq }) => {
    if (kind === 'correction-letter') return;
    const madeWay = {
      missionId,
      kind,
      subjectId,
      supersededAt: issuedAt,
      seq: LessThan(seq),
      state: Not('cancelled' as const),
    };
    const before = await manager.findOne(IssuedPaper, { where: madeWay, order: { seq: 'DESC' } });
    if (!before) return;
    const lock = { mode: 'pessimistic_write' } as const;
    const { supersededAt } = await manager.findOneOrFail(IssuedPaper, { where: { id }, lock });
    await manager.update(IssuedPaper, { id }, { supersededAt: issuedAt });
    await manager.update(IssuedPaper, { id: before.id }, { supersededAt });
  },
  outlivesAsker: true,
} as const satisfies DocumentKind<IssuedPaper>;
