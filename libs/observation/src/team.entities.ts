import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import { among } from '#libs/platform';
import { OBSERVER_STATES, type Stage } from '#libs/regulation';
import { Station } from './station.entities.js';

/**
 * A team of a mission. Like a meeting it is a row for every version, and a version says all of it: who is in the team
 * and on which days. So whoever comes or goes begins or ends a row of days in the next version, what was entered wrongly is
 * not in it, and what was once said stands in the one before.
 */
@Entity('team')
@Index(['entryId', 'version'], { unique: true })
@Index('team_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('team_one_number', ['missionId', 'number'], { unique: true, where: 'replaced_at IS NULL AND NOT removed' })
@Check('team_number', 'number > 0')
export class Team {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  /** The same in all its versions: the number by which a team is known to plans, visits and the log. */
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('int') number!: number;
  @Column('text', { nullable: true }) nameRu!: string | null;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) region!: string | null;
  /** This version says that there should be no such team. */
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

/** Who is in a team from one day of the host's calendar to another, as one version of it says. */
@Entity('team_member')
@Index(['teamId'])
@Index(['personId'])
@Check('team_member_days', 'until_day >= from_day')
export class TeamMember {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Team) @Column('uuid') teamId!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('boolean') leader!: boolean;
  @Column('date') fromDay!: string;
  /** The last day; null as long as nobody has said one. */
  @Column('date', { nullable: true }) untilDay!: string | null;
}

/** Where a team is to be, at which stage and when; a row for every version, like all of it. */
@Entity('plan_item')
@Index(['entryId', 'version'], { unique: true })
@Index('plan_item_one_standing', ['entryId'], { unique: true, where: 'replaced_at IS NULL' })
@Index(['missionId', 'startsAt'])
@Index(['teamId'])
@Check('plan_item_period', 'ends_at > starts_at')
@Check('plan_item_placed', 'num_nonnulls(region, station_id) > 0')
export class PlanItem {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @Column('uuid') entryId!: string;
  @Column('int') version!: number;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  /** The entry of the team, whichever of its versions stands. */
  @Column('uuid') teamId!: string;
  @Column('text', { nullable: true }) region!: string | null;
  @ForeignKey(() => Station) @Column('uuid', { nullable: true }) stationId!: string | null;
  @Column('text') stage!: Stage;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('boolean', { default: false }) removed!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}

export const TEAM_ENTITIES = [Team, TeamMember, PlanItem];

/** SQL: a member `n` of the team `team` (its entry), as the version `v` that stands says. */
const MEMBER = (team: string) =>
  `FROM team v JOIN team_member n ON n.team_id = v.id
   WHERE v.entry_id = ${team} AND v.replaced_at IS NULL AND NOT v.removed`;

/** SQL: how one version `v` of a team is called. */
export const TEAM_TITLE = (v: string) => `json_build_object(
  'ru', concat_ws(', ', 'Группа ' || ${v}.number, coalesce(${v}.name_ru, ${v}.name_en)),
  'en', concat_ws(', ', 'Team ' || ${v}.number, coalesce(${v}.name_en, ${v}.name_ru)))`;

/** SQL: where an item `i` of the plan is: at a station, or in a region of which no station is named. */
export const PLANNED_PLACE = (i: string) => `coalesce(
  (SELECT json_build_object('ru', 'участок ' || s.code || ', ' || coalesce(s.name_ru, s.name_en),
     'en', 'station ' || s.code || ', ' || coalesce(s.name_en, s.name_ru)) FROM station s WHERE s.id = ${i}.station_id),
  json_build_object('ru', ${i}.region, 'en', ${i}.region))`;

/** SQL: a row of days `n` of a team contains the host's day `day`. */
export const ON_DAY = (n: string, day: string) =>
  `${n}.from_day <= ${day} AND (${n}.until_day IS NULL OR ${n}.until_day >= ${day})`;

/** SQL: person `person` is in the team `team` (its entry) on the host's day `day`; tentatively or not. */
export const IN_TEAM = (team: string, person: string, day: string) =>
  `EXISTS (SELECT ${MEMBER(team)} AND n.person_id = ${person} AND ${ON_DAY('n', day)})`;

/** SQL: the same, as one of its leaders. */
export const LEADS_TEAM = (team: string, person: string, day: string) =>
  `EXISTS (SELECT ${MEMBER(team)} AND n.leader AND n.person_id = ${person} AND ${ON_DAY('n', day)})`;

/** SQL: the host has accredited member `n` for none of their days in the team. */
export const TENTATIVE = (n: string) => `NOT EXISTS (SELECT FROM accreditation d
  WHERE d.mission_id = ${n}.mission_id AND d.person_id = ${n}.person_id AND d.state ${among(OBSERVER_STATES)}
    AND coalesce(d.valid_from, ${n}.from_day) <= coalesce(${n}.until_day, 'infinity')
    AND coalesce(d.ended_on, d.valid_until, 'infinity') >= ${n}.from_day)`;
