import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to a creation, kept so that repeating the request repeats the answer and not the act. */
@Entity('idempotent_reply')
@Index(['at'])
export class IdempotentReply {
  @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('uuid') key!: string;
  @Column('text') hash!: string;
  @Column('jsonb', { nullable: true }) reply!: unknown;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}
