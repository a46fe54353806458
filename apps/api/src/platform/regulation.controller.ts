import { Controller } from '@nestjs/common';
import { RegulationView } from '#libs/contracts';
import { regulationView } from './regulation-view.js';
import { Serves } from '../authority/serves.js';

@Controller()
export class RegulationController {
  private readonly view = regulationView();

  @Serves('regulation')
  regulation(): RegulationView {
    return this.view;
  }
}
