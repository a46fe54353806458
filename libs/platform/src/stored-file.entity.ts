import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file, in the database like everything else: one backup, one transaction. */
@Entity('stored_file')
@Check('stored_file_sealed', `(purpose = 'document') = (key_name IS NULL)`)
@Index(['keyName'])
export class StoredFile {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  /** `evidence` may hold personal data and is sealed; `document` is what the system itself produced. */
  @Column('text') purpose!: 'evidence' | 'document';
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('int') size!: number;
  /** SHA-256 of the bytes as they were handed in or rendered. */
  @Column('text') digest!: string;
  @Column('text', { nullable: true }) keyName!: string | null;
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('uuid', { nullable: true }) missionId!: string | null;
  @Column('uuid', { nullable: true }) storedBy!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) storedAt!: Date;
}
