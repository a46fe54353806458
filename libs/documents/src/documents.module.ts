import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { Documents } from './documents.service.js';

@Module({ imports: [IdentityModule], providers: [Documents], exports: [Documents] })
export class DocumentsModule {}
