import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Work that was promised in the same transaction as its cause. Nothing is done until `done_at` says so. */
@Entity('outbox')
@Index('outbox_open', ['id'], { where: 'done_at IS NULL AND dead_at IS NULL' })
export class OutboxEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  @Column('text', { unique: true }) key!: string;
  @Column('text') job!: string;
  /** Ids only, never personal data. */
  @Column('jsonb') payload!: Record<string, string>;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) askedAt!: Date;
  /** All other work goes first. */
  @Column('boolean', { default: false }) background!: boolean;
  /** When the relay looks at it next: at once, after a failure's back-off, or to see that Redis still has it. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) dueAt!: Date;
  /** How often it was published: part of the job's id. */
  @Column('int', { default: 0 }) attempts!: number;
  /** How often a worker took it up: the fencing token of its effect. */
  @Column('int', { default: 0 }) claims!: number;
  /** Last sign of life of whoever took it up: while it is fresh nobody else does. */
  @Column('timestamptz', { nullable: true }) aliveAt!: Date | null;
  /** How often it was tried and broke. */
  @Column('int', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
  /** Given up after too many failures; shown to the officers, never silently dropped. */
  @Column('timestamptz', { nullable: true }) deadAt!: Date | null;
}
