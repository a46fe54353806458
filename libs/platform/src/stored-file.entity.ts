import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { DataKey } from './data-key.entity.js';

/** A file, in the database like everything else: one backup, one transaction. */
@Entity('stored_file')
@Check(
  'stored_file_sealed',
  `CASE purpose WHEN 'evidence' THEN num_nonnulls(key_name, data_key_id) = 1 WHEN 'personal' THEN data_key_id IS NOT NULL ELSE key_name IS NULL END`,
)
@Index(['keyName'])
@Index(['dataKeyId'])
export class StoredFile {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /**
   * `evidence` may hold personal data and is sealed, under the mission's key if it is known to name its persons; `personal` is a person's own paper, sealed under that person's key;
   * `document` is what the system itself produced, under the mission's key where it names persons.
   */
  @Column('text') purpose!: 'evidence' | 'personal' | 'document';
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('int') size!: number;
  /** SHA-256 of the bytes as they were handed in or rendered. */
  @Column('text') digest!: string;
  @Column('text', { nullable: true }) keyName!: string | null;
  @ForeignKey(() => DataKey) @Column('uuid', { nullable: true }) dataKeyId!: string | null;
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('uuid', { nullable: true }) missionId!: string | null;
  @Column('uuid', { nullable: true }) storedBy!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) storedAt!: Date;
}
