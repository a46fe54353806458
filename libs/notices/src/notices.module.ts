import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { MissionsModule, MissionsService, traceIn } from '#libs/missions';
import { ObservationModule } from '#libs/observation';
import { CalendarService } from './calendar.service.js';
import { LinkMailService } from './link-mail.service.js';
import { Mailer } from './mailer.js';
import { MailService } from './mail.service.js';
import { MailboxMessage, NOTICE_ENTITIES } from './notice.entities.js';
import { NoticesService } from './notices.service.js';
import { RemindersService } from './reminders.service.js';

/** Mail kept in the mailbox, which an erasure empties. */
const MAIL_TRACE = traceIn<MailboxMessage>({
  rows: MailboxMessage,
  mission: '(SELECT n.mission_id FROM notice n WHERE n.id = notice_id)',
  left: `recipient <> '' OR subject <> '' OR body <> ''`,
  emptied: { recipient: '', subject: '', body: '' },
  whileRunning: false,
  countedAs: 'texts',
});

/** In the API and in the worker: whatever either of them records may concern somebody. */
@Module({
  imports: [TypeOrmModule.forFeature(NOTICE_ENTITIES), IdentityModule, MissionsModule, ObservationModule],
  providers: [NoticesService, MailService, LinkMailService, Mailer, RemindersService, CalendarService],
  exports: [NoticesService, MailService, LinkMailService, RemindersService, CalendarService],
})
export class NoticesModule {
  constructor(missions: MissionsService) {
    missions.traces.keeps({ mail: MAIL_TRACE });
  }
}
