import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarLinkView } from '#libs/contracts';
import { CalendarService } from '#libs/notices';
import { Actor, Replies, sha256 } from '#libs/platform';
import { Public, SignedIn } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** Not repeatable by key: the link it answers with is kept nowhere. A repeated request makes another one. */
  @Post('session/calendar')
  @SignedIn('Makes the address of the own calendar')
  @Replies(CalendarLinkView)
  make(@Asking() actor: Actor) {
    return this.calendar.makeLink(actor);
  }

  @Delete('session/calendar')
  @HttpCode(204)
  @SignedIn('Ends the address of the own calendar')
  async revoke(@Asking() actor: Actor) {
    await this.calendar.revokeLink(actor);
  }

  /** The link ends in .ics. A calendar program cannot sign in: whoever knows the 256 bits of the link is its owner. */
  @Get('calendar/:link')
  @Public('A calendar program cannot sign in; the address is the secret')
  async feed(@Param('link') link: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const calendar = await this.calendar.feed(link, request.id);
    const etag = `"${sha256(calendar)}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('referrer-policy', 'no-referrer');
    if (request.headers['if-none-match'] === etag) void reply.status(304).send();
    else
      void reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="missions.ics"')
        .send(calendar);
  }
}
