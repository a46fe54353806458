import { Controller } from '@nestjs/common';
import { MeetingsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @Serves('listMeetings')
  listMeetings({ actor, params: { id }, query }: Given<'listMeetings'>) {
    return this.meetings.page(actor, id, query);
  }

  @Serves('recordMeeting')
  recordMeeting({ actor, params: { id }, body }: Given<'recordMeeting'>) {
    return this.meetings.record(actor, id, body);
  }

  @Serves('correctMeeting')
  correctMeeting({ actor, params: { id }, version, body }: Given<'correctMeeting'>) {
    return this.meetings.correct(actor, id, version, body);
  }

  @Serves('meetingVersions')
  async meetingVersions({ actor, params: { id } }: Given<'meetingVersions'>) {
    return { items: await this.meetings.versions(actor, id) };
  }
}
