import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApplicationStory } from '#libs/contracts';
import { ApplicationStoryService } from '#libs/accreditation';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class StoryController {
  constructor(private readonly stories: ApplicationStoryService) {}

  /** What happened to it, the oldest first, with the reasons given. */
  @Get('applications/:id/story')
  @Requires('mission:read')
  @Replies(ApplicationStory)
  async get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.stories.of(actor, id) };
  }
}
