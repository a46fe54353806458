import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Delegation, Person } from '#libs/delegations';
import { Mission } from '#libs/missions';
import type { MessageGroup, Unreached } from '#libs/regulation';

/** What somebody wrote to a group of a mission. Its mails are notices; what is written here they are made of. */
@Entity('group_message')
@Index(['missionId', 'seq'])
@Check('group_message_own', 'of_delegation_id IS NULL OR of_delegation_id = delegation_id')
export class GroupMessage {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' } as never) readonly seq!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') kind!: MessageGroup;
  /** To whose people it was narrowed. */
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) delegationId!: string | null;
  /** Where a delegation wrote to its own: then nobody but it and the Secretariat reads it afterwards. */
  @ForeignKey(() => Delegation) @Column('uuid', { nullable: true }) ofDelegationId!: string | null;
  @Column('text') headingRu!: string;
  @Column('text') headingEn!: string;
  @Column('text') textRu!: string;
  @Column('text') textEn!: string;
  /** As the settings said it then. */
  @Column('text', { nullable: true }) replyTo!: string | null;
  /** Who wrote it. */
  @ForeignKey(() => Person) @Column('uuid') personId!: string;
  @Column('timestamptz') sentAt!: Date;
}

/** Who was in the group then, and why no mail goes there. What became of the mail stands with the notice. */
@Entity('group_message_receiver')
@Index(['personId'])
export class GroupMessageReceiver {
  @ForeignKey(() => GroupMessage) @PrimaryColumn('uuid') messageId!: string;
  @ForeignKey(() => Person) @PrimaryColumn('uuid') personId!: string;
  @Column('text', { nullable: true }) unreached!: Unreached | null;
}

export const MESSAGE_ENTITIES = [GroupMessage, GroupMessageReceiver];
