import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import type { Language, SectionId } from '#libs/regulation';
import { ReportVersion } from './report.entities.js';

/** What somebody says about a section, or answers to that: it stays as it was said, and is open until it is resolved. */
@Entity('comment')
@Index(['versionId'])
@Index('comment_open', ['versionId'], { where: 'reply_to IS NULL AND resolved_at IS NULL' })
export class SectionComment {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') section!: SectionId;
  /** The comment that it answers; null of a comment. */
  @ForeignKey(() => SectionComment) @Column('uuid', { nullable: true }) replyTo!: string | null;
  @Column('text') body!: string;
  @ForeignKey(() => Person) @Column('uuid') authorId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
}

/** A text that somebody proposes for a section: accepted it is the next writing, in its author's name. */
@Entity('suggestion')
@Index(['versionId'])
@Index('suggestion_open', ['versionId'], { where: 'decided_at IS NULL' })
export class Suggestion {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') section!: SectionId;
  @Column('text') language!: Language;
  @Column('text') body!: string;
  /** The writing that its author had before them; 0 where there was none. */
  @Column('int') base!: number;
  @ForeignKey(() => Person) @Column('uuid') authorId!: string;
  @Column('timestamptz') at!: Date;
  @Column('boolean', { nullable: true }) accepted!: boolean | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

/** That the observers of the mission may read a section of the draft and say something of it, until that ends. */
@Entity('section_offer')
@Index('section_offer_one_open', ['versionId', 'section'], { unique: true, where: 'ended_at IS NULL' })
export class SectionOffer {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') section!: SectionId;
  @Column('uuid', { nullable: true }) offeredBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

export const REMARK_ENTITIES = [SectionComment, Suggestion, SectionOffer];
