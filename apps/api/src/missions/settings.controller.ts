import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ChangeSetting, HostProfileList, SettingList } from '#libs/contracts';
import { SettingsService } from '#libs/missions';
import { Actor, Replies } from '#libs/platform';
import { Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get('host-profiles')
  @Requires('mission:read')
  @Replies(HostProfileList)
  async profiles() {
    return { items: await this.settings.hostProfiles() };
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
