import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangeSetting } from '#libs/contracts';
import { NOBODY, Transactions, type Actor } from '#libs/platform';
import {
  DEFAULT_SETTINGS,
  Refusal,
  SETTING_NAMES,
  settingAccepts,
  SETTINGS,
  type RuleSettings,
} from '#libs/regulation';
import { RuleSetting } from './mission.entities.js';

@Injectable()
export class SettingsService {
  constructor(private readonly transactions: Transactions) {}

  /** The assembly's settings at this moment, defaults filled in. */
  async current(manager: EntityManager): Promise<RuleSettings> {
    const changed = await manager.find(RuleSetting);
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(changed.map(({ setting, value }) => [setting, value])) };
  }

  list() {
    return this.transactions.look(NOBODY, async ({ manager }) => {
      const changed = new Map((await manager.find(RuleSetting)).map((row) => [row.setting, row]));
      return SETTING_NAMES.map((setting) => {
        const row = changed.get(setting);
        return {
          setting,
          rule: SETTINGS[setting].rule,
          value: row?.value ?? SETTINGS[setting].default,
          source: row?.source ?? null,
          changedBy: row?.changedBy ?? null,
          changedAt: row?.changedAt.toISOString() ?? null,
        };
      });
    });
  }

  change(actor: Actor, { setting, value, source }: ChangeSetting): Promise<void> {
    if (!settingAccepts(setting, value)) throw new Refusal('setting.unknown-value', { setting, value: String(value) });
    return this.transactions.write(actor, async (unit) => {
      const before = (await this.current(unit.manager))[setting];
      await unit.manager.upsert(
        RuleSetting,
        { setting, value, source, changedBy: actor.personId, changedAt: unit.now },
        ['setting'],
      );
      await unit.record('settings.changed', {
        subject: ['settings', setting],
        details: { rule: SETTINGS[setting].rule, before, after: value, source },
      });
    });
  }
}
