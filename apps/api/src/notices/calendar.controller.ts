import { Controller } from '@nestjs/common';
import { CalendarService } from '#libs/notices';
import { sha256 } from '#libs/platform';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** Not repeatable by key: the link it answers with is kept nowhere. A repeated request makes another one. */
  @Serves('makeCalendar')
  makeCalendar({ actor }: Given<'makeCalendar'>) {
    return this.calendar.makeLink(actor);
  }

  @Serves('revokeCalendar')
  async revokeCalendar({ actor }: Given<'revokeCalendar'>) {
    await this.calendar.revokeLink(actor);
  }

  @Serves('listDates')
  async listDates({ actor, query: { from, until } }: Given<'listDates'>) {
    return { items: await this.calendar.between(actor, from, until) };
  }

  /** The link ends in .ics. A calendar program cannot sign in: whoever knows the 256 bits of the link is its owner. */
  @Serves('readCalendar')
  async readCalendar({ params: { link }, request, reply }: Given<'readCalendar'>) {
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
