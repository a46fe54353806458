import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { among } from '#libs/platform';
import {
  appointmentLifecycle,
  type AppointmentState,
  type ConfirmedRole,
  type Language,
  type LapseCause,
  type Role,
} from '#libs/regulation';
import { Person } from '#libs/delegations';

/** A person's way in. What the person may do comes from offices and grants, not from here. */
@Entity('account')
@Index(['seq'])
@Index('account_daily', ['dailyZone'], { where: 'daily_zone IS NOT NULL' })
export class Account {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Person) @Column('uuid', { unique: true }) personId!: string;
  @Column('text', { unique: true }) email!: string;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** Mail comes in it; what is asked for through the interface comes in the language of the request. */
  @Column('text') language!: Language;
  /** By whose clocks it is 08:00 when a mail says what waits; null for who wants none. */
  @Column('text', { nullable: true }) dailyZone!: string | null;
  @Column('timestamptz', { nullable: true }) deactivatedAt!: Date | null;
  /** Somebody asked for a new password and no mail server could send the link. */
  @Column('timestamptz', { nullable: true }) resetAskedAt!: Date | null;
}

/** Only the hash of the token is kept: who reads the table cannot use the session. */
@Entity('session')
@Index(['accountId'])
export class Session {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Account) @Column('uuid') accountId!: string;
  @Column('text', { unique: true }) tokenHash!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) startedAt!: Date;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) lastSeenAt!: Date;
  @Column('text', { default: '' }) userAgent!: string;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Sets a password, once. */
@Entity('account_link')
export class AccountLink {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Account) @Column('uuid') accountId!: string;
  @Column('text', { unique: true }) tokenHash!: string;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  /** By whose account; nobody’s where the owner asked, or who installed the desk. */
  @ForeignKey(() => Account) @Column('uuid', { nullable: true }) madeBy!: string | null;
}

/**
 * A role given to a person for the assembly, a delegation or a mission; `serving_grant` says until when it holds. Offices
 * (see held_role) need no row here.
 */
@Entity('role_grant')
@Index(['personId'])
@Check('role_grant_period', 'valid_until IS NULL OR valid_until >= valid_from')
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') role!: Role;
  @Column('uuid', { nullable: true }) onId!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('uuid', { nullable: true }) grantedBy!: string | null;
  /** A day on which whoever it was given to held a mandate: then it ends with that. Null: it rests on none. */
  @Column('date', { nullable: true }) seatedOn!: string | null;
  /** The day on which the account of its holder was closed: it ended with that, for good. */
  @Column('date', { nullable: true }) accountClosedOn!: string | null;
  /** The day of an end by itself of which the log tells and those concerned were told, and with what it came. */
  @Column('date', { nullable: true }) lapseNoted!: string | null;
  @Column('text', { nullable: true }) lapseCause!: LapseCause | null;
}

/**
 * An appointment that somebody asked for, and what a second person said to it. It gives no right: the grant or the
 * office comes to be from `input` when it is confirmed. `onId` is the delegation’s or the mission’s.
 */
@Entity('appointment')
@Index(['personId'])
@Index(['seq'])
@Index('appointment_one_awaited', ['personId', 'role', 'onId'], {
  unique: true,
  where: `state ${among([appointmentLifecycle.initial])}`,
})
@Check(
  'appointment_second_person',
  `state NOT ${among([appointmentLifecycle.moves.confirm.to])} OR (decided_by IS NOT NULL AND decided_by <> asked_by)`,
)
export class Appointment {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') role!: ConfirmedRole;
  @Column('uuid', { nullable: true }) onId!: string | null;
  @Column('jsonb') input!: object;
  @Column('text') state!: AppointmentState;
  @ForeignKey(() => Account) @Column('uuid') askedBy!: string;
  @Column('timestamptz') askedAt!: Date;
  /** The one office that somebody was in when it was asked for: that one is replaced, and no other. */
  @Column('uuid', { nullable: true }) servingId!: string | null;
  /** Whether the person held a mandate when it was asked for: then it is for one who holds it. */
  @Column('boolean', { default: false }) seated!: boolean;
  @ForeignKey(() => Account) @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/**
 * Two records with one name, marked as two people: somebody says so, and why, and somebody else confirms it. It lifts the
 * likeness of the names, and no other. Why, and why it was taken back, stands in the log too.
 */
@Entity('namesakes')
@Index(['oneId'])
@Index(['otherId'])
@Check('namesakes_second_person', 'confirmed_at IS NULL OR (confirmed_by IS NOT NULL AND confirmed_by <> asked_by)')
export class Namesakes {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Person) @Column('uuid') oneId!: string;
  @ForeignKey(() => Person) @Column('uuid') otherId!: string;
  @Column('text') reason!: string;
  @ForeignKey(() => Account) @Column('uuid') askedBy!: string;
  @Column('timestamptz') askedAt!: Date;
  @ForeignKey(() => Account) @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** A try to sign in, which has failed unless it says when it succeeded. The e-mail and the address are kept as hashes: enough to count, too little to read. */
@Entity('failed_sign_in')
@Index(['emailHash', 'at'])
@Index(['at'])
export class FailedSignIn {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  @Column('text') emailHash!: string;
  @Column('text') addressHash!: string;
  /** Which device the account already knew, if any. */
  @Column('text', { nullable: true }) deviceHash!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('timestamptz', { nullable: true }) succeededAt!: Date | null;
}

/** Something large that was sent or asked for: what costs much to read or to draw is counted, whatever became of it. */
@Entity('asked_work')
@Index(['accountId', 'kind', 'at'])
export class AskedWork {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  @ForeignKey(() => Account) @Column('uuid') accountId!: string;
  @Column('text') kind!: 'upload' | 'drawing';
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

/** A browser from which this account was opened before: a stranger's failures do not stand in its way. */
@Entity('known_device')
@Index(['accountId', 'deviceHash'], { unique: true })
export class KnownDevice {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Account) @Column('uuid') accountId!: string;
  @Column('text') deviceHash!: string;
}

export const IDENTITY_ENTITIES = [
  Account,
  Session,
  AccountLink,
  RoleGrant,
  Appointment,
  Namesakes,
  FailedSignIn,
  AskedWork,
  KnownDevice,
];
