import { Controller } from '@nestjs/common';
import { NamesakesService } from '#libs/identity';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class NamesakesController {
  constructor(private readonly namesakes: NamesakesService) {}

  @Serves('listNamesakes')
  listNamesakes({ actor, params: { id } }: Given<'listNamesakes'>) {
    return this.namesakes.of(actor, id);
  }

  @Serves('tellApart')
  async tellApart({ actor, params: { id }, body }: Given<'tellApart'>) {
    await this.namesakes.tellApart(actor, id, body);
  }

  @Serves('confirmNamesakes')
  async confirmNamesakes({ actor, params: { id } }: Given<'confirmNamesakes'>) {
    await this.namesakes.confirm(actor, id);
  }

  @Serves('takeNamesakesBack')
  async takeNamesakesBack({ actor, params: { id }, body }: Given<'takeNamesakesBack'>) {
    await this.namesakes.takeBack(actor, id, body);
  }
}
