import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Mission } from '#libs/missions';
import { StoredFile } from '#libs/platform';
import { Station } from './station.entities.js';
import type { IncidentCategory, IncidentKind, IncidentState, KnownFrom, Severity } from '#libs/regulation';

/**
 * What somebody of a mission saw or was told: an incident, or a positive practice. Each row is one version of an entry
 * and is never changed: a correction is the next version, and so is the removal of what should not have been entered.
 */
@Entity('incident')
@Index(['entryId', 'version'], { unique: true })
@Index('incident_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId', 'occurredAt'])
@Check('incident_severity', "(kind = 'incident') = (severity IS NOT NULL)")
@Check('incident_sourced', "(known_from = 'first-hand') OR (source IS NOT NULL)")
@Check('incident_quoted', '(attributed_to IS NULL) = (quoted_from IS NULL)')
@Check('incident_printed', '(printed_ru IS NULL) = (printed_en IS NULL)')
export class Incident {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  /** The same in all its versions: the number by which an entry is known. */
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') kind!: IncidentKind;
  @Column('text') category!: IncidentCategory;
  @Column('text', { nullable: true }) severity!: Severity | null;
  @Column('text') description!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @ForeignKey(() => Station) @Column('uuid', { nullable: true }) stationId!: string | null;
  @Column('text') knownFrom!: KnownFrom;
  @Column('text', { nullable: true }) source!: string | null;
  /** Only ever a quotation: one of the two without the other is refused. */
  @Column('text', { nullable: true }) attributedTo!: string | null;
  @Column('text', { nullable: true }) quotedFrom!: string | null;
  @Column('text', { nullable: true }) evidence!: string | null;
  @Column('uuid', { nullable: true }) observedBy!: string | null;
  /** What documents may print of it: the coordinator's own words. */
  @Column('text', { nullable: true }) printedRu!: string | null;
  @Column('text', { nullable: true }) printedEn!: string | null;
  /** This version says that there should be no such entry. */
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who entered it first, and so goes on seeing it; and who wrote this version. */
  @Column('uuid', { nullable: true }) enteredBy!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

/** What was done about an incident, one line after the other; none is ever changed. The last says whether more is to be done. */
@Entity('incident_follow_up')
@Index(['entryId'])
export class IncidentFollowUp {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('uuid') entryId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') action!: string;
  @Column('text') doneBy!: string;
  @Column('timestamptz') doneAt!: Date;
  @Column('text') state!: IncidentState;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
}

/**
 * A photograph or a paper that shows what an entry says. It is of the entry, whichever version stands, and is never taken away:
 * so no correction loses it.
 */
@Entity('incident_evidence')
@Index(['entryId', 'fileId'], { unique: true })
export class IncidentEvidence {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('uuid') entryId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => StoredFile) @Column('uuid') fileId!: string;
  /** A photograph made small for lists; a paper has none. */
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) smallId!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
}
