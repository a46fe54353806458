import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { AuditEntry } from './audit.entity.js';

/**
 * What was tried and refused, beyond its line of the log: whence, which is forgotten after a while, and how often within
 * a quarter of an hour. The line itself is written once.
 */
@Entity('attempt')
@Index('attempt_once', ['key', 'since'], { unique: true })
@Index(['since', 'accountId'])
@Index('attempt_whence', ['lastAt'], { where: 'address IS NOT NULL' })
export class Attempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  /** Who tried what, and whence: as a hash, which says nothing when the address is forgotten. */
  @Column('text') key!: string;
  /** The beginning of the quarter of an hour. */
  @Column('timestamptz') since!: Date;
  @ForeignKey(() => AuditEntry) @Column('bigint', { unique: true }) entryId!: string;
  /** Who tried, if signed in. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('int', { default: 1 }) times!: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) lastAt!: Date;
}
