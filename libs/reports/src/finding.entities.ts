import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Addressee, BasisKind, Outcome, Priority, SectionId, Yardstick } from '#libs/regulation';
import { ReportVersion } from './report.entities.js';

export type Basis = { kind: BasisKind; id: string };

/**
 * A finding of one version of a document. Each row is one version of an entry and is never changed; the next version of
 * the document begins with those that stand, under the same numbers.
 */
@Entity('finding')
@Index(['versionId', 'entryId', 'version'], { unique: true })
@Index('finding_one_standing', ['versionId', 'entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['entryId'])
@Check('finding_said', 'num_nonnulls(text_ru, text_en) > 0')
export class FindingEntry {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  /** In the order in which they were entered: what is printed counts those that stand. */
  @Column('int') position!: number;
  @Column('text') section!: SectionId;
  @Column('text') yardstick!: Yardstick;
  @Column('text', { nullable: true }) textRu!: string | null;
  @Column('text', { nullable: true }) textEn!: string | null;
  /** Which entries of the mission it rests on, by the number that each keeps through its versions. */
  @Column('jsonb') basis!: Basis[];
  /** Its translation is of an earlier original. */
  @Column('boolean', { default: false }) stale!: boolean;
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

/** A recommendation of one version of a document, kept in the same way. */
@Entity('recommendation')
@Index(['versionId', 'entryId', 'version'], { unique: true })
@Index('recommendation_one_standing', ['versionId', 'entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['entryId'])
@Check('recommendation_said', 'num_nonnulls(text_ru, text_en) > 0')
export class RecommendationEntry {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('int') position!: number;
  /** Null while nobody has said to whom it goes: then it does not pass the review. */
  @Column('text', { nullable: true }) addressee!: Addressee | null;
  @Column('text', { nullable: true }) addresseeRu!: string | null;
  @Column('text', { nullable: true }) addresseeEn!: string | null;
  @Column('text') priority!: Priority;
  @Column('text', { nullable: true }) textRu!: string | null;
  @Column('text', { nullable: true }) textEn!: string | null;
  @Column('text', { nullable: true }) groundRu!: string | null;
  @Column('text', { nullable: true }) groundEn!: string | null;
  /** By the numbers of the entries. */
  @Column('uuid', { array: true }) findings!: string[];
  @Column('boolean', { default: false }) stale!: boolean;
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

/** What became of a recommendation, as its source says: the last row counts, and those before it stay. */
@Entity('recommendation_outcome')
@Index(['recommendationId', 'number'], { unique: true })
export class RecommendationOutcome {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** The number that the recommendation keeps through all editions of its document. */
  @Column('uuid') recommendationId!: string;
  @Column('int') number!: number;
  @Column('text') outcome!: Outcome;
  @Column('text') source!: string;
  @Column('date') date!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
}

export const FINDING_ENTITIES = [FindingEntry, RecommendationEntry, RecommendationOutcome];
