import { Injectable } from '@nestjs/common';
import { Refusal } from '#libs/regulation';
import type { Actor } from './actor.js';
import { PaperOriginal } from './paper-original.entity.js';
import { StoredFile } from './stored-file.entity.js';
import type { Unit } from './unit.js';

/** "Received on paper": author, date, number and scan of the original. */
export type Paper = { authorPersonId: string; number: string; date: string; scanId: string };

@Injectable()
export class PaperService {
  /**
   * Records the original. The enterer needs only the right to record; what the paper does is judged by its author's
   * authority (R-64: recording is not deciding).
   */
  async receive(
    unit: Unit,
    enterer: Actor,
    paper: Paper,
    missionId: string,
    { manyHands = false } = {},
  ): Promise<PaperOriginal> {
    const { manager } = unit;
    if (!enterer.on({ mission: missionId }).can('paper:record'))
      throw new Refusal('paper.not-allowed', { permission: 'paper:record' });
    if (paper.date > unit.today) throw new Refusal('paper.in-future');
    if (!(await manager.existsBy(StoredFile, { id: paper.scanId, purpose: 'evidence', missionId })))
      throw new Refusal('file.not-found');
    const { scanId, authorPersonId, number, date } = paper;
    // One letter may carry several acts, and one sheet many signatures, but a scan is of one of them.
    const before = await manager.findOneBy(PaperOriginal, { scanId });
    const isOthers = before && before.authorPersonId !== authorPersonId && !manyHands;
    if (before && (isOthers || before.number !== number || before.date !== date))
      throw new Refusal('paper.other-paper');
    const original = await manager.save(
      manager.create(PaperOriginal, { ...paper, enteredBy: enterer.personId!, receivedAt: unit.now }),
    );
    await unit.record('paper.recorded', {
      subject: ['file', paper.scanId],
      missionId,
      paperId: original.id,
      details: { author: paper.authorPersonId, number: paper.number, date: paper.date },
    });
    return original;
  }
}
