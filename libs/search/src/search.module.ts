import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { SavedView } from './saved-view.entity.js';
import { SearchService } from './search.service.js';
import { ViewsService } from './views.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SavedView]), DelegationsModule],
  providers: [SearchService, ViewsService],
  exports: [SearchService, ViewsService],
})
export class SearchModule {}
