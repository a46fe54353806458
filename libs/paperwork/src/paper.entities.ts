import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Delegation } from '#libs/delegations';
import { Mission } from '#libs/missions';
import { DataKey, StoredFile } from '#libs/platform';
import type { Language, PaperFormat, PaperKind, WorkState } from '#libs/regulation';
import type { PaperFacts } from './facts.js';

/**
 * One line of the register: a paper with its number, and the facts it was written from, frozen. What names persons is
 * sealed under the mission's key; when that is destroyed, the line with its number and digests remains.
 */
@Entity('issued_paper')
@Index(['missionId', 'seq'])
@Index('issued_paper_current', ['missionId', 'kind', 'subjectId'], {
  unique: true,
  where: `superseded_at IS NULL AND kind <> 'cancellation-request'`,
})
@Check(
  'issued_paper_facts',
  '(facts IS NULL) = (sealed_facts IS NOT NULL) AND (sealed_facts IS NULL) = (data_key_id IS NULL)',
)
export class IssuedPaper {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') kind!: PaperKind;
  /** Null where numbers are entered by hand and nobody did: then the paper leaves room for it. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date') datedOn!: string;
  /** To whom it is addressed, and who may read it; null for the host and for the house's own use. */
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  /** The delegation, batch, application or report it is about; the mission itself for the rest. */
  @Column('uuid') subjectId!: string;
  @Column('text') factsDigest!: string;
  @Column('jsonb', { nullable: true }) facts!: PaperFacts | null;
  @Column('bytea', { nullable: true }) sealedFacts!: Buffer | null;
  @ForeignKey(() => DataKey) @Column('uuid', { nullable: true }) dataKeyId!: string | null;
  @Column('text') state!: WorkState;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) planned!: number;
  @Column('int', { default: 1 }) tries!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  @Column('timestamptz') issuedAt!: Date;
  /** The facts changed, and a newer paper of the kind says so. */
  @Column('timestamptz', { nullable: true }) supersededAt!: Date | null;
}

@Entity('paper_file')
@Index(['paperId', 'language', 'format'], { unique: true })
export class PaperFile {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => IssuedPaper) @Column('uuid') paperId!: string;
  @Column('text') language!: Language;
  @Column('text') format!: PaperFormat;
  /** SHA-256 of everything the file was made from. */
  @Column('text') inputDigest!: string;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
  @Column('int', { nullable: true }) pages!: number | null;
}

export const PAPERWORK_ENTITIES = [IssuedPaper, PaperFile];
