import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { AcceptText, ApplicationChanged, PublishText, TextList, TextPublished } from '#libs/contracts';
import { TextsService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires, SignedIn } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class TextsController {
  constructor(private readonly service: TextsService) {}

  @Get('texts')
  @SignedIn('What applicants are asked to accept')
  @Replies(TextList)
  async texts() {
    return { items: await this.service.list() };
  }

  /** The next version of a text, in both languages; earlier ones stay as they are. */
  @Post('texts')
  @Requires('settings:change')
  @Creates(true)
  @Replies(TextPublished)
  publish(@Asking() actor: Actor, @Body({ schema: PublishText }) body: z.output<typeof PublishText>) {
    return this.service.publish(actor, body);
  }

  @Post('applications/:id/acceptances')
  @HttpCode(200)
  @Requires('mission:read')
  @Replies(ApplicationChanged)
  accept(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: AcceptText }) body: z.output<typeof AcceptText>,
  ) {
    return this.service.accept(actor, id, body);
  }
}
