import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { CalendarService } from './calendar.service.js';
import { Mailer } from './mailer.js';
import { MailService } from './mail.service.js';
import { NOTICE_ENTITIES } from './notice.entities.js';
import { NoticesService } from './notices.service.js';
import { RemindersService } from './reminders.service.js';

/** In the API and in the worker: whatever either of them records may concern somebody. */
@Module({
  imports: [TypeOrmModule.forFeature(NOTICE_ENTITIES), IdentityModule],
  providers: [NoticesService, MailService, Mailer, RemindersService, CalendarService],
  exports: [NoticesService, MailService, RemindersService, CalendarService],
})
export class NoticesModule {}
