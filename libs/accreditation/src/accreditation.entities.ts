import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Delegation, Person, PoliticalGroup } from '#libs/delegations';
import { Mission } from '#libs/missions';
import { among, PaperOriginal, StoredFile } from '#libs/platform';
import {
  APPLICATION_ENDS,
  OPEN_ACCREDITATIONS,
  type AcceptedText,
  type AccreditationState,
  type ApplicantCategory,
  type ApplicationState,
  type BatchChannel,
  type CheckedData,
  type ConflictState,
  type Language,
} from '#libs/regulation';

/** One person's way into one mission, inside the assembly. Personal data: seen only in a scope that covers it. */
@Entity('application')
@Index(['missionId', 'seq'])
@Index(['missionId', 'state'])
@Index(['personId'])
@Index(['replaces'], { where: 'replaces IS NOT NULL' })
@Index('application_endorsement_order', ['missionId', 'endorsementNo'], { unique: true })
@Index('application_one_live', ['missionId', 'personId'], {
  unique: true,
  where: `state NOT ${among(APPLICATION_ENDS)}`,
})
export class Application {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  /** Whose delegation's data this is; null for staff, experts and guests. */
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('text') category!: ApplicantCategory;
  @Column('text') state!: ApplicationState;
  @Column('text') origin!: 'self' | 'nomination';
  @Column('boolean') candidateInHostVote!: boolean;
  @Column('text', { nullable: true }) otherMissions!: string | null;
  @ForeignKey(() => Application) @Column('uuid', { nullable: true }) replaces!: string | null;
  /** Kept until the successor is listed: then the place changes hands. */
  @Column('text', { nullable: true }) replaceReason!: string | null;
  /** To a replacement that was named after the cut-off: what the host consented to, and the evidence of it. */
  @Column('text', { nullable: true }) lateConsent!: string | null;
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) lateConsentEvidenceId!: string | null;
  @Column('timestamptz', { nullable: true }) endorsedAt!: Date | null;
  /** The day that its paper bears, where the endorsement came on paper; `endorsedAt` is when it was recorded. */
  @Column('date', { nullable: true }) endorsedOn!: string | null;
  /** The endorsement that was lost when the application was sent back or reopened; it still counts for deadlines. */
  @Column('timestamptz', { nullable: true }) endorsedBefore!: Date | null;
  /** The order in which places are given: counted up in each mission, under its lock. */
  @Column('int', { nullable: true }) endorsementNo!: number | null;
  /** What changed of the person while the name stands before the host, who must be told. */
  @Column('text', { array: true, default: () => "'{}'" }) changedAfterSending!: CheckedData[];
  @Column('int', { default: 1 }) version!: number;
}

/** A version of a text that applicants accept. A new wording is a new version; none is ever changed. */
@Entity('regulation_text')
@Index(['kind', 'version', 'language'], { unique: true })
export class RegulationText {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('text') kind!: AcceptedText;
  @Column('int') version!: number;
  @Column('text') language!: Language;
  @Column('text') body!: string;
  /** Null for those an installation began with, which hold from the beginning. */
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
}

/** A declared or alleged conflict of interest, and what the Secretariat decided about it. Personal data. */
@Entity('conflict_review')
@Index(['applicationId'])
@Index(['missionId'])
@Index('conflict_review_one_open', ['applicationId'], { unique: true, where: `state = 'open'` })
export class ConflictReview {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Application) @Column('uuid') applicationId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('text') origin!: 'declared' | 'alleged';
  @Column('text') statement!: string;
  @Column('text') state!: ConflictState;
  @Column('timestamptz') raisedAt!: Date;
  @Column('uuid', { nullable: true }) raisedBy!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
}

/** Another number of places for one delegation than the mission's quota gives; null once it has the same again. */
@Entity('delegation_quota')
export class DelegationQuota {
  @PrimaryColumn('uuid') @ForeignKey(() => Mission) missionId!: string;
  @PrimaryColumn('uuid') @ForeignKey(() => Delegation) delegationId!: string;
  @Column('int', { nullable: true }) places!: number | null;
}

/** The same for one political group. */
@Entity('group_quota')
export class GroupQuota {
  @PrimaryColumn('uuid') @ForeignKey(() => Mission) missionId!: string;
  @PrimaryColumn('text') @ForeignKey(() => PoliticalGroup) groupCode!: string;
  @Column('int', { nullable: true }) places!: number | null;
}

@Entity('text_acceptance')
@Index(['applicationId', 'kind', 'version'], { unique: true })
export class TextAcceptance {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Application) @Column('uuid') applicationId!: string;
  @Column('text') kind!: AcceptedText;
  @Column('int') version!: number;
  @Column('timestamptz') acceptedAt!: Date;
  @Column('uuid') acceptedBy!: string;
  @ForeignKey(() => PaperOriginal) @Column('uuid', { nullable: true }) paperId!: string | null;
}

/** Names sent to the host together. Its list is frozen: the accreditations that belong to it. */
@Entity('batch')
@Index(['missionId', 'number'], { unique: true })
export class Batch {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('int') number!: number;
  @Column('text') channel!: BatchChannel;
  @Column('date') sentOn!: string;
  /** Null where the number of the covering letter is not known. */
  @Column('text', { nullable: true }) reference!: string | null;
  /** After the cut-off: the host's consent and its evidence. */
  @Column('text', { nullable: true }) lateConsent!: string | null;
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) lateConsentEvidenceId!: string | null;
}

/** What the host made of one name in one batch. Personal data, like the application. */
@Entity('accreditation')
@Index(['missionId'])
@Index('accreditation_line', ['batchId', 'line'], { unique: true })
@Index(['applicationId'])
@Index(['originId'])
@Index('accreditation_one_open', ['missionId', 'personId'], {
  unique: true,
  where: `state ${among(OPEN_ACCREDITATIONS)}`,
})
export class Accreditation {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Application) @Column('uuid') applicationId!: string;
  @ForeignKey(() => Batch) @Column('uuid') batchId!: string;
  /** The number in the list that the host has: fixed at the sending, whatever becomes of the name afterwards. */
  @Column('int') line!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('text') state!: AccreditationState;
  @Column('text', { nullable: true }) actNumber!: string | null;
  @Column('date', { nullable: true }) actDate!: string | null;
  @Column('text', { nullable: true }) certificateNumber!: string | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who ended it, when it was not the host's decision on the request. */
  @Column('text', { nullable: true }) authority!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('date', { nullable: true }) certificateReturnedOn!: string | null;
  @Column('timestamptz', { nullable: true }) arrivedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) onDutyFrom!: Date | null;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
  /** Of a run-off: the accreditation of the first round that it was carried over from, and ends with. */
  @ForeignKey(() => Accreditation) @Column('uuid', { nullable: true }) originId!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** When an applicant comes and goes, and what the hosts' helpers must know. Personal data, like the application. */
@Entity('stay')
@Index(['missionId'])
@Index(['personId'])
@Check('stay_period', 'departs_at IS NULL OR arrives_at IS NULL OR departs_at > arrives_at')
export class Stay {
  @ForeignKey(() => Application) @PrimaryColumn('uuid') applicationId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('timestamptz', { nullable: true }) arrivesAt!: Date | null;
  @Column('timestamptz', { nullable: true }) departsAt!: Date | null;
  @Column('text', { nullable: true }) travel!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) interpreter!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

export const ACCREDITATION_ENTITIES = [
  Application,
  RegulationText,
  TextAcceptance,
  ConflictReview,
  DelegationQuota,
  GroupQuota,
  Batch,
  Accreditation,
  Stay,
];
