import { Controller, Get } from '@nestjs/common';
import { RegulationView } from '#libs/contracts';
import { Replies } from '#libs/platform';
import { Public } from '../authority/access.js';
import { regulationView } from './regulation-view.js';

@Controller('regulation')
export class RegulationController {
  private readonly view = regulationView();

  @Get()
  @Public('Rules bind better when everyone can read them')
  @Replies(RegulationView)
  get(): RegulationView {
    return this.view;
  }
}
