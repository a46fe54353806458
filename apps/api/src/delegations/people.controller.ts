import { Controller } from '@nestjs/common';
import { MandatesService, MergingService, PeopleService } from '#libs/delegations';
import { latinName } from '#libs/regulation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly mandates: MandatesService,
    private readonly merging: MergingService,
  ) {}

  @Serves('listPeople')
  listPeople({ actor, query }: Given<'listPeople'>) {
    return this.people.page(actor, query);
  }

  @Serves('createPerson')
  createPerson({ actor, body }: Given<'createPerson'>) {
    return this.people.create(actor, body);
  }

  @Serves('proposeLatinNames')
  proposeLatinNames({ query }: Given<'proposeLatinNames'>) {
    const { familyName, givenName, country } = query;
    return { familyNameLatin: latinName(familyName, country), givenNameLatin: latinName(givenName, country) };
  }

  @Serves('getPerson')
  getPerson({ actor, params: { id } }: Given<'getPerson'>) {
    return this.people.get(actor, id);
  }

  @Serves('changePerson')
  changePerson({ actor, params: { id }, version, body }: Given<'changePerson'>) {
    return this.people.change(actor, id, version, body);
  }

  @Serves('mergePeople')
  mergePeople({ actor, params: { id }, body }: Given<'mergePeople'>) {
    return this.merging.merge(actor, id, body);
  }

  @Serves('listMandates')
  async listMandates({ actor, params: { id } }: Given<'listMandates'>) {
    return { items: await this.mandates.of(actor, id) };
  }

  @Serves('setMandate')
  setMandate({ actor, params: { id }, body }: Given<'setMandate'>) {
    return this.mandates.setMandate(actor, id, body);
  }

  @Serves('correctMandate')
  async correctMandate({ actor, params: { id }, body }: Given<'correctMandate'>) {
    await this.mandates.correctMandate(actor, id, body);
  }

  @Serves('endMandate')
  async endMandate({ actor, params: { id }, body }: Given<'endMandate'>) {
    await this.mandates.endMandate(actor, id, body);
  }
}
