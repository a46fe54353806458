import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Application } from '#libs/accreditation';
import { Delegation, Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import { DataKey, StoredFile } from '#libs/platform';
import type { PersonalDocumentKind, QuestionnaireField } from '#libs/regulation';

/** A paper of one person for one mission; the last of each kind counts, earlier ones stay sealed until the erasure. */
@Entity('personal_document')
@Index('personal_document_current', ['applicationId', 'kind'], { unique: true, where: 'superseded_at IS NULL' })
@Index(['applicationId', 'kind', 'version'], { unique: true })
@Index(['missionId'])
@Index(['personId'])
@Index(['fileId'])
export class PersonalDocument {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Application) @Column('uuid') applicationId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') kind!: PersonalDocumentKind;
  /** 1 for the first of its kind. */
  @Column('int') version!: number;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
  /** Of a picture, as small as lists show it. */
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) smallId!: string | null;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid', { nullable: true }) uploadedBy!: string | null;
  @Column('timestamptz', { nullable: true }) supersededAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
}

/** Passport data and answers to the host's questionnaire, sealed as one; only which fields are filled stands open. */
@Entity('particulars')
@Index(['applicationId'], { unique: true })
@Index(['missionId'])
@Index(['personId'])
@Index(['indexKey'], { where: 'erased_at IS NULL' })
@Check(
  'particulars_index_erased',
  'erased_at IS NULL OR (passport_index IS NULL AND birth_index IS NULL AND index_key IS NULL)',
)
export class ParticularsRow {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Application) @Column('uuid') applicationId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => DataKey) @Column('uuid') dataKeyId!: string;
  @Column('bytea') sealed!: Buffer;
  @Column('text', { array: true }) filled!: QuestionnaireField[];
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
  /**
   * Under which the same passport, and the same day of birth, are found again without being opened (`VaultService.blind`),
   * and by which key; erased with what is sealed. Never loaded: the database compares them.
   */
  @Column('text', { nullable: true, select: false }) passportIndex!: string | null;
  @Column('text', { nullable: true, select: false }) birthIndex!: string | null;
  @Column('text', { nullable: true, select: false }) indexKey!: string | null;
}

export const DOSSIER_ENTITIES = [PersonalDocument, ParticularsRow];
