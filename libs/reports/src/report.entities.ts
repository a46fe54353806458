import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import type { PublishedCard, PublishedFormat } from '#libs/contracts';
import { among, PaperOriginal, SigningKey, StoredFile } from '#libs/platform';
import {
  publicationLifecycle,
  REPORT_ENDS,
  type AdoptionMode,
  type Language,
  type OwnOutline,
  type PublicationAct,
  type WorkState,
  type PublicationState,
  type ReportKind,
  type ReportState,
  type SectionId,
} from '#libs/regulation';
import type { RowKind } from './snapshot-content.js';

/** A mission's facts as of an instant, frozen: canonical JSON without database ids, and its SHA-256. */
@Entity('snapshot')
@Index(['missionId', 'seq'])
export class Snapshot {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('timestamptz') asOf!: Date;
  /** Taken before observation was closed: good for a draft, not for signing. */
  @Column('boolean') provisional!: boolean;
  @Column('text') content!: string;
  @Column('text') digest!: string;
}

/** The rows behind the figures of snapshots: canonical JSON, one a line, under the SHA-256 that a snapshot has of them. */
@Entity('snapshot_rows')
export class SnapshotRows {
  @ForeignKey(() => Mission) @PrimaryColumn('uuid') missionId!: string;
  @PrimaryColumn('text') digest!: string;
  @PrimaryColumn('text') kind!: RowKind;
  @Column('text') content!: string;
}

/** What the assembly has made of an outline, in editions: the newest of its kind is that of new documents. */
@Entity('outline_edition')
export class OutlineEdition {
  @PrimaryColumn('text') kind!: ReportKind;
  @PrimaryColumn('int') edition!: number;
  @Column('jsonb') outline!: OwnOutline;
  @Column('text') source!: string;
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz') madeAt!: Date;
}

/** A document of a mission; what it says stands in its versions. */
@Entity('report')
@Index(['missionId', 'kind', 'ordinal'], { unique: true })
export class Report {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') kind!: ReportKind;
  /** Of a kind that a mission may have several of; 1 of every other. */
  @Column('int', { default: 1 }) ordinal!: number;
  @Column('text', { unique: true }) number!: string;
}

@Entity('report_version')
@Index(['reportId', 'number'], { unique: true })
@Index('report_version_embargoed', ['embargoUntil'], { where: 'embargo_until IS NOT NULL' })
@Check('report_version_correction_translated', 'correction_reason_translated IS NULL OR correction_reason IS NOT NULL')
@Index('report_version_one_current', ['reportId'], { unique: true, where: `state NOT ${among(REPORT_ENDS)}` })
export class ReportVersion {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Report) @Column('uuid') reportId!: string;
  @Column('int') number!: number;
  @Column('text') state!: ReportState;
  @ForeignKey(() => Snapshot) @Column('uuid') snapshotId!: string;
  @Column('int') outlineVersion!: number;
  /** The assembly's own, as it was when the document was begun; null where it was as it ships. */
  @Column('jsonb', { nullable: true }) outline!: OwnOutline | null;
  /** The one that is signed, as the mission had it when the version was begun. */
  @Column('text') originalLanguage!: Language;
  /** Fixed with the list of those who sign, as the mission had it then. */
  @Column('text', { nullable: true }) adoptionMode!: AdoptionMode | null;
  /** Likewise, whether dissents are printed, and whether two publish it; null in lists fixed before it was kept. */
  @Column('boolean', { nullable: true }) dissentPrinted!: boolean | null;
  @Column('boolean', { nullable: true }) publicationByTwo!: boolean | null;
  @Column('timestamptz', { nullable: true }) adoptedAt!: Date | null;
  /** The day of the last signature by the host’s calendar, or the day that its paper bears; `adoptedAt` is when it was recorded. */
  @Column('date', { nullable: true }) adoptedOn!: string | null;
  /** Set by two people: it is published by itself when this comes, and nothing of it is public before. */
  @Column('timestamptz', { nullable: true }) embargoUntil!: Date | null;
  /** The files that are published then: those that were asked for, whatever is drawn meanwhile. */
  @Column('uuid', { array: true, nullable: true }) embargoArtifacts!: string[] | null;
  /** Of one that corrects what was adopted before: why, as it is printed and published, in the language that is signed. */
  @Column('text', { nullable: true }) correctionReason!: string | null;
  /** The same in the other language; null where nobody said it there, and both editions print what was said. */
  @Column('text', { nullable: true }) correctionReasonTranslated!: string | null;
  /** Where it is signed, as whoever opened the signing wrote it. */
  @Column('text', { nullable: true }) placeRu!: string | null;
  @Column('text', { nullable: true }) placeEn!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** What people wrote; each writing is a row, the last one counts. */
@Entity('section_text')
@Index(['versionId', 'language', 'section', 'number'], { unique: true })
export class SectionText {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') language!: Language;
  @Column('text') section!: SectionId;
  @Column('int') number!: number;
  @Column('text') body!: string;
  /** Of a translation: which writing of the original it is of, 0 where there was none yet, -1 of one in an earlier version; null of the original, and of older rows. */
  @Column('int', { nullable: true }) translates!: number | null;
  @ForeignKey(() => Person) @Column('uuid') authorId!: string;
  @Column('timestamptz') writtenAt!: Date;
}

/**
 * Who writes a section now. It stands for as long as its holder gives a sign now and then, by the clock of the database;
 * what was written stands in the versions of the text.
 */
@Entity('section_hold')
@Check('section_hold_asked', '(asked_by IS NULL) = (asked_at IS NULL)')
export class SectionHold {
  @ForeignKey(() => ReportVersion) @PrimaryColumn('uuid') versionId!: string;
  @PrimaryColumn('text') language!: Language;
  @PrimaryColumn('text') section!: SectionId;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz') seenAt!: Date;
  /** Who would like to write next. */
  @ForeignKey(() => Person) @Column('uuid', { nullable: true }) askedBy!: string | null;
  @Column('timestamptz', { nullable: true }) askedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
}

/** A translation is approved for what it says: once it is written in again, its digest is another one. */
@Entity('translation_approval')
export class TranslationApproval {
  @ForeignKey(() => ReportVersion) @PrimaryColumn('uuid') versionId!: string;
  @PrimaryColumn('text') language!: Language;
  @Column('text') contentDigest!: string;
  @Column('timestamptz') approvedAt!: Date;
}

/** Who is to sign, fixed when signing opens; and the signature, once given: person, time and content digest. */
@Entity('signatory')
@Index(['versionId', 'personId'], { unique: true })
export class Signatory {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('int') position!: number;
  /** In the English edition; null in lists fixed before it was kept, which stand in the Russian order. */
  @Column('int', { nullable: true }) positionEn!: number | null;
  /** As they stood when the list was fixed: a signature block must not change with a later office or name. */
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
  @Column('text') officeRu!: string;
  @Column('text') officeEn!: string;
  /** Null of whoever has none, and in lists fixed before it was kept. */
  @Column('text', { nullable: true }) delegationRu!: string | null;
  @Column('text', { nullable: true }) delegationEn!: string | null;
  @Column('boolean', { default: false }) coordinator!: boolean;
  @Column('timestamptz', { nullable: true }) signedAt!: Date | null;
  @Column('text', { nullable: true }) contentDigest!: string | null;
  @ForeignKey(() => PaperOriginal) @Column('uuid', { nullable: true }) paperId!: string | null;
  /** Of the PDF that was shown to whoever signed at the desk. */
  @Column('text', { nullable: true }) fileDigest!: string | null;
}

/** What somebody on the list has against the document, instead of a signature: as one text, or in two languages. */
@Entity('dissent')
@Index('dissent_one_standing', ['versionId', 'personId'], { unique: true, where: 'ended_at IS NULL' })
@Check('dissent_written', 'num_nonnulls(body_ru, body_en) > 0')
export class Dissent {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text', { nullable: true }) bodyRu!: string | null;
  @Column('text', { nullable: true }) bodyEn!: string | null;
  /** Of the text that was refused. */
  @Column('text') contentDigest!: string;
  @ForeignKey(() => PaperOriginal) @Column('uuid', { nullable: true }) paperId!: string | null;
  @Column('timestamptz') at!: Date;
  /** When its author signed after all. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Who on the list cannot sign, so that nobody waits for it. The reason stays with the record. */
@Entity('absence')
@Index('absence_one_standing', ['versionId', 'personId'], { unique: true, where: 'ended_at IS NULL' })
export class Absence {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) notedBy!: string | null;
  /** Who says the same; once the two records are found to be of one person, it is confirmed by nobody. */
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz') at!: Date;
  /** When that person signed after all. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** A session of the Council or the plenary to which the document was submitted, or which noted it. */
@Entity('council_session')
@Index(['versionId', 'kind'], { unique: true })
export class CouncilSession {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') kind!: 'submitted' | 'noted';
  @Column('text') body!: string;
  @Column('text') session!: string;
  @Column('date') date!: string;
}

/** One request to render; its progress is pages finished of pages planned. */
@Entity('rendering')
@Index(['versionId'])
export class Rendering {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') language!: Language;
  @Column('uuid') requestedBy!: string;
  @Column('text') state!: WorkState;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) planned!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('uuid', { nullable: true }) artifactId!: string | null;
  /** With the references of its authors, for whoever reads drafts. */
  @Column('boolean', { default: false }) internal!: boolean;
}

/** A rendered document: at most one for what it says, so that the same content is the same file. */
@Entity('artifact')
@Check('artifact_internal_draft', 'draft OR NOT internal')
@Check('artifact_internal_referring', 'referring OR NOT internal')
@Index(['versionId', 'language', 'inputDigest'], { unique: true })
export class Artifact {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') language!: Language;
  /** SHA-256 of everything the renderer was given. */
  @Column('text') inputDigest!: string;
  @Column('text') contentDigest!: string;
  /** So is an internal edition, whatever the document is by then: nothing but what is no draft is ever published. */
  @Column('boolean') draft!: boolean;
  @Column('boolean', { default: false }) internal!: boolean;
  /** It prints the references of its authors, which is nothing to sign. */
  @Column('boolean', { default: false }) referring!: boolean;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
  @Column('int') pages!: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) renderedAt!: Date;
}

/** The text that a final document was drawn from, under its SHA-256: a translation may be written on, and what was drawn stays. */
@Entity('drawn_content')
export class DrawnContent {
  @ForeignKey(() => ReportVersion) @PrimaryColumn('uuid') versionId!: string;
  @PrimaryColumn('text') digest!: string;
  @Column('text') content!: string;
}

/** The same for whoever edits in Word: a copy, which nobody signs. */
@Entity('word_copy')
export class WordCopy {
  @ForeignKey(() => Artifact) @PrimaryColumn('uuid') artifactId!: string;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
}

/** An act of publication that one person asked for; another account confirms it, or it is nothing. */
@Entity('publication_request')
@Index(['versionId'])
@Index('publication_one_awaited', ['versionId'], {
  unique: true,
  where: `state ${among([publicationLifecycle.initial])}`,
})
@Check(
  'publication_by_two',
  `state NOT ${among([publicationLifecycle.moves.confirm.to])} OR (decided_by IS NOT NULL AND decided_by <> asked_by)`,
)
export class PublicationRequest {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => ReportVersion) @Column('uuid') versionId!: string;
  @Column('text') act!: PublicationAct;
  /** For when; null is at once. */
  @Column('timestamptz', { nullable: true }) at!: Date | null;
  /** The very files that are to be published: whoever confirms it confirms these. */
  @Column('uuid', { array: true, default: '{}' }) artifacts!: string[];
  /** What the public is to read of it. */
  @Column('text', { nullable: true }) wordsRu!: string | null;
  @Column('text', { nullable: true }) wordsEn!: string | null;
  @Column('text') state!: PublicationState;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
}

/** A version that stands before the public. What a list says of it is kept with it, so that nothing else is read there. */
@Entity('published_document')
@Index(['publishedAt'])
export class PublishedDocument {
  @ForeignKey(() => ReportVersion) @PrimaryColumn('uuid') versionId!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('jsonb') card!: PublishedCard;
  @Column('timestamptz') publishedAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawalRu!: string | null;
  @Column('text', { nullable: true }) withdrawalEn!: string | null;
}

/** One file of it, with the detached signature of its bytes. */
@Entity('published_file')
@Index(['versionId'])
@Index(['digest'])
export class PublishedFile {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => PublishedDocument) @Column('uuid') versionId!: string;
  /** Null of data, which are in both. */
  @Column('text', { nullable: true }) language!: Language | null;
  @Column('text') format!: PublishedFormat;
  @Column('text', { unique: true }) name!: string;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
  @Column('text') digest!: string;
  @ForeignKey(() => SigningKey) @Column('text') kid!: string;
  @Column('bytea') signature!: Buffer;
  @Column('timestamptz') publishedAt!: Date;
}

export const REPORT_ENTITIES = [
  Snapshot,
  SnapshotRows,
  OutlineEdition,
  Report,
  ReportVersion,
  SectionText,
  SectionHold,
  TranslationApproval,
  Signatory,
  Dissent,
  Absence,
  CouncilSession,
  Rendering,
  Artifact,
  DrawnContent,
  WordCopy,
  PublicationRequest,
  PublishedDocument,
  PublishedFile,
];
