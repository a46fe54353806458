import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Mission } from '#libs/missions';
import type { StationOrigin, StationWay } from '#libs/regulation';

/** One act by which rows of the register came to say what they say: a list of the host's taken in, or an entry by hand. */
@Entity('station_entry')
@Index(['missionId', 'at'])
export class StationEntry {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') way!: StationWay;
  /** Where this is known from: the letter that came with the list, or who told the mission. */
  @Column('text') source!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Of the list, as it was tried first. */
  @Column('text', { nullable: true }) digest!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
}

/** What is said of a station. */
abstract class Said {
  @ForeignKey(() => StationEntry) @Column('uuid') entryId!: string;
  /** As the host writes it, with its leading zeros. */
  @Column('text') code!: string;
  /** One of the two may be missing. */
  @Column('text', { nullable: true }) nameRu!: string | null;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) region!: string | null;
  @Column('text') country!: string;
  /** Beyond the host's borders: so it was where it was entered, and documents count such stations apart. */
  @Column('boolean') abroad!: boolean;
  @Column('int', { nullable: true }) voters!: number | null;
  /** Null where it is the host's. */
  @Column('text', { nullable: true }) zone!: string | null;
  /** By its own clocks on the last day of the vote; null where it closes as the places of the vote do. */
  @Column('text', { nullable: true }) closes!: string | null;
  @Column('text') origin!: StationOrigin;
}

/**
 * A polling station of a mission, as it is known now. It is never deleted: what is no longer on the host's list is
 * withdrawn. What it said before the database puts aside (`StationVersion`).
 */
@Entity('station')
@Index(['seq'], { unique: true })
@Index(['missionId', 'codeKey'], { unique: true })
@Index(['missionId', 'region'])
@Index('station_abroad', ['missionId', 'country'], { where: 'abroad' })
@Index('station_hours', ['missionId'], { where: 'closes IS NOT NULL' })
@Index('station_withdrawn', ['missionId'], { where: 'withdrawn' })
@Index('station_search', ['search'], { type: 'gin' })
@Check('station_named', 'num_nonnulls(name_ru, name_en) > 0')
@Check('station_voters', 'voters >= 0')
export class Station extends Said {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  /** The code without capitals and spaces, by which no two are one (`stationKey`); numbers in it are sorted by value. */
  @Column({ type: 'text', collation: 'by_number' }) codeKey!: string;
  /** The words by which it is found: the database makes them of what the row says. */
  @Column({ type: 'tsvector', select: false, default: '' }) readonly search!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('boolean', { default: false }) withdrawn!: boolean;
}

/** What a station said before: written by the database with each change, and by nobody else. */
@Entity('station_version')
export class StationVersion extends Said {
  @ForeignKey(() => Station) @PrimaryColumn('uuid') readonly stationId!: string;
  @PrimaryColumn('int') readonly version!: number;
  @Column('boolean') withdrawn!: boolean;
}

export const STATION_ENTITIES = [StationEntry, Station, StationVersion];
