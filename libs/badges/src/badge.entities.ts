import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Accreditation } from '#libs/accreditation';
import { Delegation, Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import { SigningKey, StoredFile } from '#libs/platform';
import type { BadgeSize, Language, WorkState } from '#libs/regulation';

/**
 * A badge that was issued. What it says is signed and kept as a digest only; whether it is still worth anything is read
 * from the accreditation. When what it says changes, another badge takes its place.
 */
@Entity('badge')
@Index('badge_one_current', ['accreditationId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId'])
export class Badge {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Accreditation) @Column('uuid') accreditationId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @ForeignKey(() => SigningKey) @Column('text') kid!: string;
  @Column('text') statementDigest!: string;
  @Column('timestamptz') issuedAt!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
  /** The bearer's own copy, and the digest of what it was drawn from. */
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) fileId!: string | null;
  @Column('text', { nullable: true }) drawnDigest!: string | null;
}

/** Badges asked for together, and the file they were drawn into. */
@Entity('badge_sheet')
@Index(['missionId'])
export class BadgeSheet {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('uuid') requestedBy!: string;
  /** Null for everyone who is accredited when the work is done. */
  @Column('uuid', { array: true, nullable: true }) accreditationIds!: string[] | null;
  @Column('text') size!: BadgeSize;
  @Column('boolean') sheet!: boolean;
  @Column('text') language!: Language;
  @Column('text') state!: WorkState;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) planned!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('int', { default: 0 }) badges!: number;
  @Column('int', { default: 0 }) pages!: number;
  @Column('text', { nullable: true }) inputDigest!: string | null;
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) fileId!: string | null;
}

export const BADGE_ENTITIES = [Badge, BadgeSheet];
