import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A key of its own for what must be erasable: one for each person in a mission, one for the documents that the mission
 * generates. Without it the files it sealed are noise, in backups too: to destroy the key is to erase them.
 */
@Entity('data_key')
@Index('data_key_of', ['missionId', 'personId'], { unique: true, where: 'destroyed_at IS NULL' })
@Index(['wrappingKeyName'])
@Check('data_key_destroyed', '(wrapped IS NULL) = (destroyed_at IS NOT NULL)')
export class DataKey {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('uuid') missionId!: string;
  /** Null for what the mission generates. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') wrappingKeyName!: string;
  @Column('bytea', { nullable: true }) wrapped!: Buffer | null;
  @Column('timestamptz', { nullable: true }) destroyedAt!: Date | null;
}
