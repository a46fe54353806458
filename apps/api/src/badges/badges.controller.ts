import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { BadgeSheetsService, BadgesService, SigningKeysService, type BadgeFile } from '#libs/badges';
import {
  BadgeChecked,
  BadgeKeyList,
  BadgeKeyView,
  BadgeList,
  BadgeSheetView,
  CheckBadge,
  IssueBadges,
} from '#libs/contracts';
import { Actor, Replies } from '#libs/platform';
import { Creates, Public, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';
import { offer } from '../platform/offered.js';

@Controller()
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly sheets: BadgeSheetsService,
    private readonly keys: SigningKeysService,
  ) {}

  @Get('missions/:id/badges')
  @Requires('badge:read')
  @Replies(BadgeList)
  async list(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.badges.list(actor, id) };
  }

  /** Issues what is not issued yet and has a worker draw it. */
  @Post('missions/:id/badges')
  @Requires('badge:issue')
  @Creates(true)
  @Replies(BadgeSheetView)
  issue(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: IssueBadges }) body: z.output<typeof IssueBadges>,
  ) {
    return this.sheets.ask(actor, id, body);
  }

  @Get('badge-sheets/:id')
  @Requires('badge:read')
  @Replies(BadgeSheetView)
  sheet(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.sheets.get(actor, id);
  }

  @Get('badge-sheets/:id/file')
  @Requires('badge:read')
  async sheetFile(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    send(request, reply, await this.sheets.download(actor, id));
  }

  /** One badge, for its bearer too. */
  @Get('accreditations/:id/badge')
  @Requires('badge:read')
  async badge(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    send(request, reply, await this.badges.download(actor, id));
  }

  /** Says of a badge what the badge says itself, and whether it counts today. */
  @Post('badges/check')
  @HttpCode(200)
  @Public('Whoever is shown a badge may ask whether it is genuine')
  @Replies(BadgeChecked)
  check(@Body({ schema: CheckBadge }) { statement }: z.output<typeof CheckBadge>) {
    return this.badges.check(statement);
  }

  @Get('badge-keys')
  @Public('Badges are checked with these without asking the server')
  @Replies(BadgeKeyList)
  async publicKeys() {
    return { items: await this.keys.list() };
  }

  @Post('badge-keys')
  @Requires('badge:rotate-key')
  @Creates(true)
  @Replies(BadgeKeyView)
  rotate(@Asking() actor: Actor) {
    return this.keys.rotate(actor);
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { name, digest, bytes }: BadgeFile) {
  void reply.headers({ etag: `"${digest}"`, 'cache-control': 'private, no-store' });
  offer(reply, request, `attachment; filename="${name}"`);
  void reply.type('application/pdf').send(bytes);
}
