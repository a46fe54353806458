import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsService } from './accounts.service.js';
import { ActorsService } from './actors.service.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(IDENTITY_ENTITIES)],
  providers: [AccountsService, ActorsService, SessionsService],
  exports: [AccountsService, ActorsService, SessionsService],
})
export class IdentityModule {}
