import { ApiConsumes } from '@nestjs/swagger';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  DossierView,
  Erase,
  EraseQuery,
  ErasureView,
  ParticularsState,
  ParticularsView,
  PersonalDocumentView,
  ProvideParticulars,
  UploadBody,
} from '#libs/contracts';
import { DossiersService, ErasuresService, ParticularsService } from '#libs/dossiers';
import { Actor, EVIDENCE_TYPES, Replies } from '#libs/platform';
import { PERSONAL_DOCUMENT_KINDS, type PersonalDocumentKind } from '#libs/regulation';
import { Creates, Requires } from '../authority/access.js';
import { Asking, RequiredVersion } from '../authority/request.js';

const KINDS = Object.fromEntries(PERSONAL_DOCUMENT_KINDS.map((kind) => [kind, kind]));

/** Papers and particulars of observers, and their erasure. */
@Controller()
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly particulars: ParticularsService,
    private readonly erasures: ErasuresService,
  ) {}

  @Get('applications/:id/documents')
  @Requires('application:submit')
  @Replies(DossierView)
  view(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.dossiers.view(actor, id);
  }

  /** The bytes are the body, their type the Content-Type: application/pdf, image/jpeg or image/png, up to 10 MB. */
  @Post('applications/:id/documents/:kind')
  @Requires('application:submit')
  @Creates(true)
  @ApiConsumes(...Object.keys(EVIDENCE_TYPES))
  @Replies(PersonalDocumentView)
  provide(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new ParseEnumPipe(KINDS)) kind: PersonalDocumentKind,
    @Body({ schema: UploadBody }) bytes: Buffer,
    @Req() { headers }: FastifyRequest,
  ) {
    const mediaType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    return this.dossiers.provide(actor, id, kind, { mediaType, bytes });
  }

  /** Never shown in a page: only ever a file to be saved. */
  @Get('personal-documents/:id/file')
  @Requires('dossier:read')
  async read(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply) {
    const { mediaType, name, bytes } = await this.dossiers.read(actor, id);
    void reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(bytes);
  }

  @Get('applications/:id/particulars')
  @Requires('application:submit')
  @Replies(ParticularsView)
  readParticulars(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.particulars.read(actor, id);
  }

  @Put('applications/:id/particulars')
  @Requires('application:submit')
  @Replies(ParticularsState)
  provideParticulars(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: ProvideParticulars }) body: z.output<typeof ProvideParticulars>,
  ) {
    return this.particulars.provide(actor, id, version, body);
  }

  /** What is due, or one person's; with `dryRun=false` it is done, and nothing brings it back. */
  @Post('erasures')
  @HttpCode(200)
  @Requires('data:erase')
  @Replies(ErasureView)
  erase(
    @Asking() actor: Actor,
    @Query({ schema: EraseQuery }) { dryRun }: z.output<typeof EraseQuery>,
    @Body({ schema: Erase }) body: z.output<typeof Erase>,
  ) {
    return this.erasures.run(actor, body, dryRun === 'true');
  }
}
