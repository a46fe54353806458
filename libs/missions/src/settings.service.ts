import { Injectable } from '@nestjs/common';
import type { ChangeSetting } from '#libs/contracts';
import { assemblySettings, NOBODY, RuleSetting, Transactions, type Actor } from '#libs/platform';
import { Refusal, SETTING_NAMES, settingAccepts, SETTINGS } from '#libs/regulation';

@Injectable()
export class SettingsService {
  constructor(private readonly transactions: Transactions) {}

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

  change(actor: Actor, { setting, value: entered, source }: ChangeSetting): Promise<void> {
    const value = typeof entered === 'string' ? entered.trim() : entered;
    if (!settingAccepts(setting, value)) throw new Refusal('setting.unknown-value', { setting, value: String(value) });
    return this.transactions.write(actor, async (unit) => {
      const before = (await assemblySettings(unit.manager))[setting];
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
