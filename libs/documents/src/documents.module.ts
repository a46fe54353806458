import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { Documents } from './documents.service.js';
import { Previews } from './previews.service.js';

@Module({ imports: [IdentityModule], providers: [Documents, Previews], exports: [Documents, Previews] })
export class DocumentsModule {}
