import { Controller } from '@nestjs/common';
import { DelegationsService, DissolutionService } from '#libs/delegations';
import { RepresentativesService } from '#libs/identity';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly dissolutions: DissolutionService,
    private readonly representatives: RepresentativesService,
  ) {}

  @Serves('listDelegations')
  async listDelegations({ query }: Given<'listDelegations'>) {
    return { items: await this.delegations.list(query.on), groups: await this.delegations.groups() };
  }

  @Serves('getDelegation')
  getDelegation({ params: { id }, query }: Given<'getDelegation'>) {
    return this.delegations.get(id, query.on);
  }

  @Serves('listMembers')
  async listMembers({ actor, params: { id }, query }: Given<'listMembers'>) {
    return { items: await this.dissolutions.members(actor, id, query.on) };
  }

  @Serves('dissolve')
  dissolve({ actor, params: { id }, query, body }: Given<'dissolve'>) {
    return this.dissolutions.dissolve(actor, id, body, query.dryRun === 'true');
  }

  @Serves('setSeats')
  async setSeats({ actor, params: { id }, body }: Given<'setSeats'>) {
    await this.delegations.setSeats(actor, id, body);
  }

  @Serves('setStanding')
  async setStanding({ actor, params: { id }, body }: Given<'setStanding'>) {
    await this.delegations.setStanding(actor, id, body);
  }

  @Serves('appointRepresentative')
  appointRepresentative({ actor, params: { id }, body }: Given<'appointRepresentative'>) {
    return this.representatives.appoint(actor, id, body);
  }

  @Serves('endRepresentative')
  async endRepresentative({ actor, params: { id }, body }: Given<'endRepresentative'>) {
    await this.delegations.endRepresentative(actor, id, body);
  }
}
