import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import type { ListName } from '#libs/regulation';

/** What a list of the desk was narrowed to, under a name. One that was taken away stays as a row. */
@Entity('saved_view')
@Index('saved_view_name', ['personId', 'list', 'name'], { unique: true, where: 'removed_at IS NULL' })
@Index('saved_view_shared', ['list'], { where: 'shared AND removed_at IS NULL' })
export class SavedView {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('text') list!: ListName;
  @Column('text') name!: string;
  /** The words of the address. */
  @Column('jsonb') words!: Record<string, string>;
  /** The columns that are not shown. */
  @Column('text', { array: true }) hidden!: string[];
  /** Everyone who sees the list is offered it. */
  @Column('boolean') shared!: boolean;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
