import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import { Account } from '#libs/identity';
import { Mission } from '#libs/missions';
import { AuditEntry } from '#libs/platform';
import type { CutoffReminder, Language, NoticeKind } from '#libs/regulation';

/** `none`: nowhere to send it, or no way; it is read here. */
export const MAIL_STATES = ['none', 'waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One person is told of one line of the log, once. Its words are made when it is read or sent. */
@Entity('notice')
@Index('notice_once', ['entryId', 'kind', 'personId'], { unique: true })
@Index(['personId', 'seq'])
export class Notice {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('text') kind!: NoticeKind;
  /** None where it is about the way in, not about a mission. */
  @ForeignKey(() => Mission) @Column('uuid', { nullable: true }) missionId!: string | null;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => AuditEntry) @Column('bigint') entryId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') mail!: MailState;
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}

/** What would have been mailed, on a machine that has no mail server and is not in production. */
@Entity('mailbox_message')
export class MailboxMessage {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  /** None of what says what waits: it is about many things. */
  @ForeignKey(() => Notice) @Column('uuid', { unique: true, nullable: true }) noticeId!: string | null;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') recipient!: string;
  @Column('text') language!: Language;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** A reminder that was due for a cut-off: sent, or passed over because a more urgent one was. */
@Entity('cutoff_reminder')
export class DueReminder {
  @ForeignKey(() => Mission) @PrimaryColumn('uuid') missionId!: string;
  @PrimaryColumn('timestamptz') cutoffAt!: Date;
  @PrimaryColumn('text') reminder!: CutoffReminder;
  @Column('timestamptz') at!: Date;
}

/** The private address of somebody's calendar: only the hash of its token is kept, and one is in use at a time. */
@Entity('calendar_link')
@Index('calendar_link_one', ['accountId'], { unique: true, where: 'revoked_at IS NULL' })
export class CalendarLink {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Account) @Column('uuid') accountId!: string;
  @Column('text', { unique: true }) tokenHash!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** A date of a mission as calendars were last shown it: whenever it differs its sequence is raised. */
@Entity('calendar_event')
export class CalendarEvent {
  @ForeignKey(() => Mission) @PrimaryColumn('uuid') missionId!: string;
  @PrimaryColumn('text') deadline!: string;
  @Column('text') at!: string;
  @Column('text') status!: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  @Column('int', { default: 0 }) sequence!: number;
  @Column('timestamptz') changedAt!: Date;
}

export const NOTICE_ENTITIES = [Notice, MailboxMessage, DueReminder, CalendarLink, CalendarEvent];
