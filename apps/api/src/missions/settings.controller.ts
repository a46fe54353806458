import { Controller } from '@nestjs/common';
import { HostProfilesService, SettingsService } from '#libs/missions';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly hostProfiles: HostProfilesService,
  ) {}

  @Serves('listHostProfiles')
  async listHostProfiles() {
    return { items: await this.hostProfiles.list() };
  }

  /** For the missions to come: running ones keep the copy they were created with. */
  @Serves('saveHostProfile')
  saveHostProfile({ actor, params: { host }, body }: Given<'saveHostProfile'>) {
    return this.hostProfiles.save(actor, host, body);
  }

  @Serves('listSettings')
  async listSettings() {
    return { items: await this.settings.list() };
  }

  @Serves('changeSetting')
  async changeSetting({ actor, body }: Given<'changeSetting'>) {
    await this.settings.change(actor, body);
  }
}
