import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { DEFAULT_SETTINGS, type PresentSettings, type RuleSettings, type SettingName } from '#libs/regulation';

/** A changed rule setting of the assembly; one that has no row has its default. The history stands in the log. */
@Entity('rule_setting')
export class RuleSetting {
  @PrimaryColumn('text') setting!: SettingName;
  @Column('jsonb') value!: string | number | boolean;
  @Column('text') source!: string;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}

/** The same of one setting, in SQL: the language of an assembly's documents, and of mail until its reader chooses. */
export const FIRST_LANGUAGE = `coalesce((SELECT value #>> '{}' FROM rule_setting WHERE setting = 'originalLanguage'),
  '${DEFAULT_SETTINGS.originalLanguage}')`;

/** Every setting of the assembly at this moment, defaults filled in: to be listed, or copied into a mission. */
export async function assemblySettings(manager: EntityManager): Promise<RuleSettings> {
  const changed = await manager.find(RuleSetting);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(changed.map(({ setting, value }) => [setting, value])) };
}

/** Those that hold at once. All others are asked of the mission, which has a copy. */
export const currentSettings = (manager: EntityManager): Promise<PresentSettings> => assemblySettings(manager);
