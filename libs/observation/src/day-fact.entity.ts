import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Mission } from '#libs/missions';
import type { FactKind, ResultStage, StatementAbout } from '#libs/regulation';

/**
 * A fact of the day that the mission does not count itself: turnout, a result, a statement, who else observed. Each row is one
 * version of an entry and is never changed. Which columns a kind has says `FACT_KINDS`.
 */
@Entity('day_fact')
@Index(['entryId', 'version'], { unique: true })
@Index('day_fact_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId', 'kind', 'asOf'])
@Check('day_fact_count', 'count >= 0')
@Check('day_fact_share', 'share BETWEEN 0 AND 100')
export class DayFact {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  /** The same in all its versions: the number by which an entry is known. */
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') kind!: FactKind;
  @Column('timestamptz') asOf!: Date;
  @Column('text') source!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('int', { nullable: true }) count!: number | null;
  /** Per cent, with as many decimals as were published. */
  @Column('numeric', { nullable: true }) share!: string | null;
  @Column('text', { nullable: true }) means!: string | null;
  @Column('text', { nullable: true }) stage!: ResultStage | null;
  @Column('text', { nullable: true }) about!: StatementAbout | null;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  /** This version says that there should be no such entry. */
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}
