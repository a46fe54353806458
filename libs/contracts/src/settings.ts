import { z } from 'zod';
import { SETTING_NAMES } from '#libs/regulation';
import { printed } from './printed.js';
import { aside, id, instant, source } from './shapes.js';

const settingNames = SETTING_NAMES as [(typeof SETTING_NAMES)[number], ...(typeof SETTING_NAMES)[number][]];
export const ChangeSetting = z.object({
  setting: z.enum(settingNames),
  value: z
    .union([printed(z.string()), z.number(), z.boolean()])
    .default('')
    .describe('Left out, a text is taken away'),
  source: aside.line(500).describe('What the change rests on; an article number too, if you have it'),
});
export type ChangeSetting = z.infer<typeof ChangeSetting>;
export const SettingView = z.object({
  setting: z.string(),
  rule: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: z.string().nullable(),
  changedBy: id.nullable(),
  changedAt: instant.nullable(),
});
export const SettingList = z.object({ items: z.array(SettingView) });
export const AdoptSettings = z.object({ reason: aside.text(1_000), source });
