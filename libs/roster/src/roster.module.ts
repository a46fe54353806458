import { Module } from '@nestjs/common';
import { DelegationsModule } from '#libs/delegations';
import { RosterService } from './roster.service.js';

@Module({ imports: [DelegationsModule], providers: [RosterService], exports: [RosterService] })
export class RosterModule {}
