import { Controller } from '@nestjs/common';
import { ConflictsService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  /** By the applicant, it is declared; by the Secretariat, the coordinator or the delegation, alleged. */
  @Serves('raiseConflict')
  raiseConflict({ actor, params: { id }, body: { statement } }: Given<'raiseConflict'>) {
    return this.conflicts.raise(actor, id, statement);
  }

  @Serves('listConflicts')
  async listConflicts({ actor, params: { id } }: Given<'listConflicts'>) {
    return { items: await this.conflicts.list(actor, id) };
  }

  @Serves('decideConflict')
  decideConflict({ actor, params: { id }, body }: Given<'decideConflict'>) {
    return this.conflicts.decide(actor, id, body);
  }
}
