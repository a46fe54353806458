import { Controller } from '@nestjs/common';
import { SearchService, ViewsService } from '#libs/search';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class SearchController {
  constructor(
    private readonly searching: SearchService,
    private readonly views: ViewsService,
  ) {}

  @Serves('search')
  async search({ actor, query: { q } }: Given<'search'>) {
    return { items: await this.searching.find(actor, q) };
  }

  @Serves('listViews')
  async listViews({ actor, query: { list } }: Given<'listViews'>) {
    return { items: await this.views.list(actor, list) };
  }

  @Serves('saveView')
  saveView({ actor, body }: Given<'saveView'>) {
    return this.views.save(actor, body);
  }

  @Serves('removeView')
  async removeView({ actor, params: { id } }: Given<'removeView'>) {
    await this.views.remove(actor, id);
  }
}
