import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '#libs/delegations';
import { AccountsService } from './accounts.service.js';
import { ActorsService } from './actors.service.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { PapersService } from './papers.service.js';
import { SessionsService } from './sessions.service.js';

declare module '#libs/platform' {
  interface LogSubjects {
    account: true;
    session: true;
    grant: true;
  }
}

@Module({
  imports: [TypeOrmModule.forFeature(IDENTITY_ENTITIES), DelegationsModule],
  providers: [AccountsService, ActorsService, PapersService, SessionsService],
  exports: [AccountsService, ActorsService, PapersService, SessionsService],
})
export class IdentityModule {}
