import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One line of the log. Ids only: names and contacts stay where they can be erased. */
@Entity('audit_entry')
@Index(['subjectId', 'id'])
@Index(['missionId', 'id'])
@Index(['personId', 'id'])
@Check('audit_entry_move', `(action IS NULL) = (to_state IS NULL)`)
@Check('audit_entry_follows', 'follows IS NULL OR (account_id IS NULL AND person_id IS NULL)')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  /** By the database's clock. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) readonly at!: Date;
  @Column('timestamptz') domainTime!: Date;
  @Column('text') requestId!: string;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') what!: string;
  @Column('text') subjectType!: string;
  @Column('text') subjectId!: string;
  @Column('uuid', { nullable: true }) missionId!: string | null;
  @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('text', { nullable: true }) action!: string | null;
  @Column('text', { nullable: true }) fromState!: string | null;
  @Column('text', { nullable: true }) toState!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) rules!: string[];
  @Column('jsonb', { default: () => `'{}'` }) details!: Record<string, unknown>;
  @Column('uuid', { nullable: true }) paperId!: string | null;
  /** The entry from which it follows by itself: then nobody stands in it as who acted. */
  @Column('bigint', { nullable: true }) follows!: string | null;
  /** The entry of the move that this one corrects. */
  @Column('bigint', { nullable: true }) corrects!: string | null;
}
