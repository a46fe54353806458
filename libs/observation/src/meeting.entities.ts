import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import type { Counterpart, MeetingAudience, MeetingState } from '#libs/regulation';

/**
 * A meeting of a mission, planned, held or called off. Each row is one version of an entry and is never changed: a
 * correction is the next version, and so is the removal of what should not have been entered.
 */
@Entity('meeting')
@Index(['entryId', 'version'], { unique: true })
@Index('meeting_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId', 'startsAt'])
@Check('meeting_named', 'num_nonnulls(name_ru, name_en) > 0')
@Check('meeting_period', 'ends_at > starts_at')
export class Meeting {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  /** The same in all its versions: the number by which a meeting is known. */
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') state!: MeetingState;
  @Column('text') counterpart!: Counterpart;
  /** One of the two may be missing. */
  @Column('text', { nullable: true }) nameRu!: string | null;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz', { nullable: true }) endsAt!: Date | null;
  @Column('text', { nullable: true }) topics!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') audience!: MeetingAudience;
  /** This version says that there should be no such entry. */
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who entered it first, and so goes on seeing it; and who wrote this version. */
  @Column('uuid', { nullable: true }) enteredBy!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

/** Who of the mission takes part, or took part, as one version of an entry says it. */
@Entity('meeting_participant')
@Index(['meetingId'])
@Index(['personId'])
export class MeetingParticipant {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Meeting) @Column('uuid') meetingId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('uuid', { nullable: true }) enteredBy!: string | null;
}

export const OBSERVATION_ENTITIES = [Meeting, MeetingParticipant];

/** SQL: what is so of a meeting now; not what it once said, nor what was taken away. */
export const STANDS = (meeting: string) => `${meeting}.replaced_at IS NULL AND NOT ${meeting}.removed`;
