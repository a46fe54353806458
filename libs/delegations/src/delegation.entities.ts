import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Gender, LapseCause, RepresentativeOffice, SpokenLanguage } from '#libs/regulation';

const PERIOD = 'valid_until IS NULL OR valid_until > valid_from';

/** A parliament's delegation to the assembly. What changes with time stands in the dated tables below. */
@Entity('delegation')
export class Delegation {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('text', { unique: true }) country!: string;
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
  @Column('text') parliamentRu!: string;
  @Column('text') parliamentEn!: string;
}

@Entity('chamber')
@Index(['delegationId', 'code'], { unique: true })
export class Chamber {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Delegation) @Column('uuid') delegationId!: string;
  @Column('text') code!: 'lower' | 'upper' | 'single';
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
}

/** How many seats a chamber has in the delegation, from a day on. Null where it is not known. */
@Entity('chamber_seats')
@Index(['chamberId', 'validFrom'], { unique: true })
@Check('chamber_seats_period', PERIOD)
export class ChamberSeats {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Chamber) @Column('uuid') chamberId!: string;
  @Column('int', { nullable: true }) seats!: number | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text') source!: string;
}

/** Membership and participation are two facts, each with its own dates. */
@Entity('delegation_standing')
@Index(['delegationId', 'kind', 'validFrom'], { unique: true })
@Check('delegation_standing_period', PERIOD)
export class DelegationStanding {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Delegation) @Column('uuid') delegationId!: string;
  @Column('text') kind!: 'membership' | 'participation';
  @Column('boolean') holds!: boolean;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text') source!: string;
}

/** A political group of the assembly, from its reference data; an assembly may have none. */
@Entity('political_group')
export class PoliticalGroup {
  @PrimaryColumn('text') code!: string;
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
}

/** A person the assembly works with. Personal data: rows are seen only in a scope that covers them. */
@Entity('person')
@Index(['delegationId', 'seq'])
@Index(['seq'])
@Index('person_by_name', ['familyName', 'givenName', 'seq'])
@Index('person_by_latin_name', ['familyNameLatin', 'givenNameLatin', 'seq'])
@Index('person_merged_into_index', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Check('person_gender', `gender IN ('female', 'male')`)
@Index('person_email', ['email'], { unique: true, where: 'email IS NOT NULL AND merged_into IS NULL' })
export class Person {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  @Column('text') familyName!: string;
  @Column('text') givenName!: string;
  @Column('text', { nullable: true }) patronymic!: string | null;
  @Column('text') familyNameLatin!: string;
  @Column('text') givenNameLatin!: string;
  /** The table of letters proposed the Latin form, and nobody has compared it with the passport. */
  @Column('boolean', { default: false }) latinProposed!: boolean;
  @Column('text') officeRu!: string;
  @Column('text') officeEn!: string;
  @Column('text') citizenship!: string;
  @Column('text', { array: true, default: () => `'{}'` }) otherCitizenships!: string[];
  @Column('text', { nullable: true }) email!: string | null;
  @ForeignKey(() => PoliticalGroup) @Column('text', { nullable: true }) groupCode!: string | null;
  /** As the person states it: never guessed from a name. Null where it is not stated. */
  @Column('text', { nullable: true }) gender!: Gender | null;
  /** As the person states it; empty where nobody has. */
  @Column('text', { array: true, default: () => `'{}'` }) speaks!: SpokenLanguage[];
  /** The record that goes on for both, once two of one person were found. The merged one is kept, and shown nowhere. */
  @ForeignKey(() => Person) @Column('uuid', { nullable: true }) mergedInto!: string | null;
  /** Both scripts, folded by the database whenever the names change. */
  @Column('text', { default: '', select: false }) readonly searchKey!: string;
  @Column('int', { default: 1 }) version!: number;
}

/** A seat in parliament held by a person; `inDelegation` tells the delegation's members from other members. */
@Entity('mandate')
@Index(['personId'])
@Index(['delegationId'])
@Check('mandate_period', PERIOD)
export class Mandate {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @ForeignKey(() => Delegation) @Column('uuid') delegationId!: string;
  @ForeignKey(() => Chamber) @Column('uuid') chamberId!: string;
  @Column('boolean') inDelegation!: boolean;
  @Column('date') validFrom!: string;
  /** The first day on which it no longer holds. */
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text') source!: string;
}

/**
 * The standing liaison of a parliament (or a deputy): who endorses the delegation's nominees. Here stands what was given;
 * `serving_representative` says until when it holds.
 */
@Entity('representative')
@Index(['delegationId'])
@Index(['personId'])
@Check('representative_period', 'valid_until IS NULL OR valid_until >= valid_from')
export class Representative {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Delegation) @Column('uuid') delegationId!: string;
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('text') office!: RepresentativeOffice;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('text') source!: string;
  /** A day on which whoever it was given to held a mandate: then it ends with that. Null: it rests on none. */
  @Column('date', { nullable: true }) seatedOn!: string | null;
  /** The day on which the account of its holder was closed: it ended with that, for good. */
  @Column('date', { nullable: true }) accountClosedOn!: string | null;
  /** The day of an end by itself of which the log tells and those concerned were told, and with what it came. */
  @Column('date', { nullable: true }) lapseNoted!: string | null;
  @Column('text', { nullable: true }) lapseCause!: LapseCause | null;
}

export const DELEGATION_ENTITIES = [
  Delegation,
  Chamber,
  ChamberSeats,
  DelegationStanding,
  PoliticalGroup,
  Person,
  Mandate,
  Representative,
];
