import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import {
  ChangeSetting,
  country,
  HostProfileList,
  HostProfileView,
  SaveHostProfile,
  SettingList,
} from '#libs/contracts';
import { HostProfilesService, SettingsService } from '#libs/missions';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly hostProfiles: HostProfilesService,
  ) {}

  @Get('host-profiles')
  @Requires('mission:read')
  @Replies(HostProfileList)
  async profiles() {
    return { items: await this.hostProfiles.list() };
  }

  /** For the missions to come: running ones keep the copy they were created with. */
  @Put('host-profiles/:host')
  @Requires('settings:change')
  @Replies(HostProfileView)
  saveProfile(
    @Asking() actor: Actor,
    @Param('host', { schema: country }) host: string,
    @Body({ schema: SaveHostProfile }) body: z.output<typeof SaveHostProfile>,
  ) {
    return this.hostProfiles.save(actor, host, body);
  }

  @Get('settings')
  @Requires('mission:read')
  @Replies(SettingList)
  async list() {
    return { items: await this.settings.list() };
  }

  @Post('settings')
  @HttpCode(204)
  @Requires('settings:change')
  async change(@Asking() actor: Actor, @Body({ schema: ChangeSetting }) body: z.output<typeof ChangeSetting>) {
    await this.settings.change(actor, body);
  }
}
