import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { VisitContent } from '#libs/contracts';
import { Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import type { Answers, Finding, FormName, Settlement, Stage } from '#libs/regulation';
import { Station } from './station.entities.js';

/**
 * A visit to a station: a row for every version, of which none is changed. Its number comes from the device on which
 * it was written, and with the digest of the content it tells what arrived already from what did not. A version is confirmed
 * once; its correction is another version, which nobody has confirmed yet.
 */
@Entity('visit')
@Index(['entryId', 'version'], { unique: true })
@Index('visit_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId', 'arrivedAt'])
@Index(['stationId'])
@Check('visit_period', 'left_at > arrived_at')
export class Visit {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Station) @Column('uuid') stationId!: string;
  /** The entry of the team, whichever of its versions stands. */
  @Column('uuid', { nullable: true }) teamId!: string | null;
  @Column('text') stage!: Stage;
  @Column('text') form!: FormName;
  @Column('int') formVersion!: number;
  /** Of the arrival, by the host's calendar: whose team it was is a matter of that day. */
  @Column('date') day!: string;
  @Column('timestamptz') arrivedAt!: Date;
  @Column('timestamptz') leftAt!: Date;
  /** To every question of the form; what was not filled in says so. */
  @Column('jsonb') answers!: Answers;
  /** Who observed; whoever entered it may be somebody else. */
  @ForeignKey(() => Person) @Column('uuid') authorId!: string;
  /** Of the content as it was sent. */
  @Column('text') digest!: string;
  /** What the rules warned of as it was entered: whoever confirms it reads that. */
  @Column('jsonb') warnings!: Finding[];
  /** This version says that there should be no such visit. */
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) device!: string | null;
  /** By the clock of the device; it may have been received much later. */
  @Column('timestamptz') enteredAt!: Date;
  /** Who entered it first, and so goes on seeing it; and who wrote this version. */
  @Column('uuid', { nullable: true }) enteredBy!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
}

/** Who was there, as one version of a visit says it. */
@Entity('visit_observer')
@Index(['visitId'])
@Index(['personId'])
export class VisitObserver {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Visit) @Column('uuid') visitId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
}

/** Another content that came under the number of a visit. It is never dropped and never counted; somebody says which is right. */
@Entity('visit_beside')
@Index(['entryId', 'digest'], { unique: true })
@Index('visit_beside_open', ['missionId'], { where: 'settled IS NULL' })
export class VisitBeside {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('uuid') entryId!: string;
  @Column('text') digest!: string;
  /** As it was sent, with the numbers that people had then. */
  @Column('jsonb') content!: VisitContent;
  @Column('text', { nullable: true }) device!: string | null;
  @Column('timestamptz') enteredAt!: Date;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) settled!: Settlement | null;
  @Column('uuid', { nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

/** SQL: what is so of a visit now; not what it once said, nor what was taken away. */
export const VISIT_STANDS = (visit: string) => `${visit}.replaced_at IS NULL AND NOT ${visit}.removed`;

export const VISIT_ENTITIES = [Visit, VisitObserver, VisitBeside];
