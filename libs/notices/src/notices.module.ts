import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { MissionsModule, MissionsService, traceIn } from '#libs/missions';
import { AuditService, inWords } from '#libs/platform';
import { LABELS } from '#libs/regulation';
import { ObservationModule } from '#libs/observation';
import { CalendarService } from './calendar.service.js';
import { LinkMailService } from './link-mail.service.js';
import { Mailer } from './mailer.js';
import { GroupMessage, MESSAGE_ENTITIES } from './message.entities.js';
import { MessagesService } from './messages.service.js';
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

/** What was written to groups: whoever wrote it may have named somebody. To whom it went stays. */
const MESSAGE_TRACE = traceIn<GroupMessage>({
  rows: GroupMessage,
  mission: 'mission_id',
  left: `heading_ru <> '' OR heading_en <> '' OR text_ru <> '' OR text_en <> ''`,
  emptied: { headingRu: '', headingEn: '', textRu: '', textEn: '' },
  whileRunning: false,
  countedAs: 'texts',
});

declare module '#libs/platform' {
  interface LogSubjects {
    message: true;
  }
}

/** In the API and in the worker: whatever either of them records may concern somebody. */
@Module({
  imports: [
    TypeOrmModule.forFeature([...NOTICE_ENTITIES, ...MESSAGE_ENTITIES]),
    IdentityModule,
    MissionsModule,
    ObservationModule,
  ],
  providers: [NoticesService, MailService, LinkMailService, Mailer, RemindersService, CalendarService, MessagesService],
  exports: [NoticesService, MailService, LinkMailService, RemindersService, CalendarService, MessagesService],
})
export class NoticesModule {
  constructor(missions: MissionsService, audit: AuditService) {
    missions.traces.keeps({ mail: MAIL_TRACE, message: MESSAGE_TRACE });
    // To which group, and not what: whoever reads the log need not be one of those who may.
    audit.told.knows({
      message: (id) =>
        `(SELECT ${inWords('n.kind', LABELS.messageGroups)} FROM group_message n WHERE n.id = ${id}::uuid)`,
    });
  }
}
