import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from './stored-file.entity.js';

/** A signed sheet of paper that stands behind something recorded by an officer: who wrote it, and who entered it. */
@Entity('paper_original')
export class PaperOriginal {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('uuid') authorPersonId!: string;
  @Column('uuid') enteredBy!: string;
  @Column('text') number!: string;
  @Column('date') date!: string;
  @ForeignKey(() => StoredFile)
  @Column('uuid')
  scanId!: string;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) enteredAt!: Date;
}
