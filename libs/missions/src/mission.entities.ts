import {
  Check,
  Column,
  DeleteDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { Person } from '#libs/delegations';
import { StoredFile } from '#libs/platform';
import type { HostProfile } from '#libs/contracts';
import type {
  ActivityFigure,
  ApplicantCategory,
  DecisionBody,
  DecisionSubject,
  EventKind,
  EventType,
  InviterType,
  LapseCause,
  MissionOffice,
  MissionState,
  MissionSettings,
} from '#libs/regulation';

/** An hour at which stations abroad, or of another zone, close by their own clocks. */
export type StationHour = { country: string; zone: string; closes: string };

/** The observation of one vote (or several at once) in one host state. */
@Entity('mission')
@Index(['parentId'])
@Index(['seq'])
@Index(['state', 'seq'])
@Check('mission_dates', 'starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on')
export class Mission {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('text', { unique: true }) number!: string;
  @Column('text') titleRu!: string;
  @Column('text') titleEn!: string;
  /** The Russian title as sentences decline it; null where nobody said it and the rule does not know. */
  @Column('text', { nullable: true }) titleGenitive!: string | null;
  @Column('text', { nullable: true }) titlePrepositional!: string | null;
  @Column('text') host!: string;
  @Column('text') state!: MissionState;
  /** Where a postponed mission goes back to. */
  @Column('text', { nullable: true }) leftState!: MissionState | null;
  @Column('boolean') demonstration!: boolean;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('timestamptz', { nullable: true }) nominationDeadline!: Date | null;
  /** The accreditation deadline as the host's clocks show it, with its zone, and the instant that is. */
  @Column('text', { nullable: true }) cutoffLocal!: string | null;
  @Column('text', { nullable: true }) cutoffZone!: string | null;
  @Column('timestamptz', { nullable: true }) cutoffAt!: Date | null;
  @Column('text', { nullable: true }) cutoffSource!: string | null;
  @Column('uuid', { nullable: true }) cutoffConfirmedBy!: string | null;
  /** The latest closing over all events, zones and stations abroad. */
  @Column('timestamptz', { nullable: true }) pollsCloseAt!: Date | null;
  /** Where that is; null in missions whose votes were entered before it was kept. */
  @Column('jsonb', { nullable: true }) pollsClosePlace!: { name: { ru: string; en: string }; zone: string } | null;
  /** Hours of their own at which stations of the register close. */
  @Column('jsonb', { default: [] }) stationHours!: StationHour[];
  @Column('uuid', { nullable: true }) listApprovedBy!: string | null;
  @Column('date', { nullable: true }) resultsOn!: string | null;
  /** Copied on creation: a later change of the profile or the settings does not reach in. */
  @Column('jsonb') hostProfile!: HostProfile;
  @Column('jsonb') settings!: MissionSettings;
  /** Who may apply to this mission. */
  @Column('text', { array: true }) categories!: ApplicantCategory[];
  /** Of a run-off: the mission to the first round. */
  @ForeignKey(() => Mission) @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/**
 * What was recorded about a mission and can turn out not to be so. It is then no fact of the mission any more: no
 * `find` answers it, and SQL asks for "removed_at IS NULL". What it said stands in the log.
 */
export abstract class RecordedFact {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @DeleteDateColumn({ type: 'timestamptz', nullable: true }) removedAt!: Date | null;
}

@Entity('electoral_event')
@Index(['missionId'])
export class ElectoralEvent extends RecordedFact {
  @Column('text') type!: EventType;
  @Column('text') titleRu!: string;
  @Column('text') titleEn!: string;
  @Column('text') kind!: EventKind;
  @Column('text', { array: true }) votingDays!: string[];
  /** Days on which some may vote before; the mission's dates need not contain them. */
  @Column('text', { array: true }) earlyVotingDays!: string[];
  @Column('jsonb') places!: {
    name: { ru: string; en: string };
    zone: string;
    abroad: boolean;
    opens: string;
    closes: string;
  }[];
  @Column('timestamptz') lastStationClosesAt!: Date;
  /** Null where it is not known. */
  @Column('text', { nullable: true }) source!: string | null;
}

@Entity('invitation')
@Index(['missionId'])
export class Invitation extends RecordedFact {
  @Column('text') inviter!: InviterType;
  /** What the Secretariat does not know of it is null. */
  @Column('text', { nullable: true }) signatory!: string | null;
  @Column('text', { nullable: true }) addressee!: string | null;
  @Column('date', { nullable: true }) date!: string | null;
  @Column('text', { nullable: true }) reference!: string | null;
  /** Under which the Secretariat registered it, and when it came in; null on those registered before there were numbers. */
  @Column('text', { nullable: true }) incomingNumber!: string | null;
  @Column('date', { nullable: true }) receivedOn!: string | null;
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) scanId!: string | null;
}

/** A decision of the Council or the Chairman: recorded, never taken here. */
@Entity('decision')
@Index(['missionId'])
export class Decision extends RecordedFact {
  @Column('text') subject!: DecisionSubject;
  @Column('text') body!: DecisionBody;
  /** Null where it is not known. */
  @Column('date', { nullable: true }) date!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @ForeignKey(() => StoredFile) @Column('uuid', { nullable: true }) scanId!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}

/**
 * Coordinator and deputies, with history: a change ends one row and begins another. Here stands what was given;
 * `serving_mission_office` says until when it holds.
 */
@Entity('mission_office')
@Index(['missionId'])
@Index('mission_office_one_coordinator', ['missionId'], {
  unique: true,
  where: `office = 'coordinator' AND valid_until IS NULL`,
})
@Index('mission_office_once', ['missionId', 'personId', 'office'], { unique: true, where: 'valid_until IS NULL' })
@Index(['personId'])
export class MissionOfficeHolder {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') office!: MissionOffice;
  /** Of a regional representative. */
  @Column('text', { nullable: true }) region!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  /** A day on which whoever it was given to held a mandate: then it ends with that. Null: it rests on none. */
  @Column('date', { nullable: true }) seatedOn!: string | null;
  /** The day on which the account of its holder was closed: it ended with that, for good. */
  @Column('date', { nullable: true }) accountClosedOn!: string | null;
  /** The day of an end by itself of which the log tells and those concerned were told, and with what it came. */
  @Column('date', { nullable: true }) lapseNoted!: string | null;
  @Column('text', { nullable: true }) lapseCause!: LapseCause | null;
}

/** A figure with its source, as the coordinator recorded it; not computed from visits. The last one recorded counts. */
@Entity('activity_record')
@Index(['missionId'])
export class ActivityRecord extends RecordedFact {
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('text') figure!: ActivityFigure;
  @Column('int') value!: number;
  @Column('text') source!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
}

/** What became of the vote afterwards, such as an annulment: a note, never a change of the mission. */
@Entity('outcome_note')
@Index(['missionId'])
export class OutcomeNote extends RecordedFact {
  @Column('text') note!: string;
  @Column('text') source!: string;
  @Column('timestamptz') at!: Date;
}

/** The mission of another organisation to the same event; null for the whole country. */
@Entity('territory_note')
@Index(['missionId'])
export class TerritoryNote extends RecordedFact {
  @Column('text') organisation!: string;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text') note!: string;
  @Column('text') source!: string;
  @Column('timestamptz') at!: Date;
}

/** The last number assigned in a year. */
@Entity('registration_counter')
export class RegistrationCounter {
  @PrimaryColumn('text') direction!: 'incoming' | 'outgoing';
  @PrimaryColumn('int') year!: number;
  @Column('int') last!: number;
}

/** Every registration number in use, assigned or entered: none is given twice. */
@Entity('registration_number')
export class RegistrationNumber {
  @PrimaryColumn('text') direction!: 'incoming' | 'outgoing';
  @PrimaryColumn('text') number!: string;
  @Column('timestamptz') takenAt!: Date;
}

/** A host may have several, of which new missions take the current one. */
@Entity('host_profile')
@Index('host_profile_one_current', ['host'], { unique: true, where: 'current' })
export class HostProfileRow {
  @PrimaryColumn('text') host!: string;
  @PrimaryColumn('text') variant!: string;
  @Column('boolean') current!: boolean;
  @Column('jsonb') profile!: HostProfile;
}

export const MISSION_ENTITIES = [
  Mission,
  ElectoralEvent,
  Invitation,
  Decision,
  MissionOfficeHolder,
  ActivityRecord,
  OutcomeNote,
  TerritoryNote,
  RegistrationCounter,
  RegistrationNumber,
  HostProfileRow,
];
