import { Injectable } from '@nestjs/common';
import { Person } from '#libs/delegations';
import { PaperOriginal, PaperService, type Actor, type Paper, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { ActorsService } from './actors.service.js';
import { HumansService } from './one-human.js';

/** Whose act it is, and by which paper if it came on one. */
export type Judged = { actor: Actor; paperId?: string };

/** Acts that come on paper: the officer records, the author's authority is what the rules ask about. */
@Injectable()
export class PapersService {
  constructor(
    private readonly paper: PaperService,
    private readonly actors: ActorsService,
    private readonly humans: HumansService,
  ) {}

  /** The one who asks, or the author of the paper original that is recorded with the act; `whose` matter it is. */
  async judged(
    unit: Unit,
    paper: Paper | undefined,
    missionId: string,
    whose?: string,
    sheet?: { manyHands: boolean },
  ): Promise<Judged> {
    if (!paper) return { actor: unit.actor };
    if (whose && (await this.humans.isOne(unit.manager, unit.actor.personId, whose)))
      throw new Refusal('paper.own-matter');
    const original = await this.paper.receive(unit, unit.actor, paper, missionId, sheet);
    if (!(await unit.manager.existsBy(Person, { id: paper.authorPersonId }))) throw new Refusal('paper.author-unknown');
    return { actor: await this.author(unit, original), paperId: original.id };
  }

  /** Whose act a recorded move was: a slip made while entering a paper is mended to what its author wrote. */
  async judgedBefore(unit: Unit, paperId: string | null | undefined): Promise<Actor> {
    if (!paperId) return unit.actor;
    return this.author(unit, await unit.manager.findOneByOrFail(PaperOriginal, { id: paperId }));
  }

  /** With the authority of the day on which the paper was written. */
  private author({ manager, actor }: Unit, { authorPersonId, date }: PaperOriginal): Promise<Actor> {
    return this.actors.ofPerson(manager, authorPersonId, date, actor.requestId);
  }
}
