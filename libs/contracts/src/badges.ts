import { z } from 'zod';
import { BADGE_FUNCTIONS, BADGE_SIZES, BADGE_STATES, LANGUAGES } from '#libs/regulation';
import { WORK_SHOWN } from './progress.js';
import { day, fullName, id, instant } from './shapes.js';

/** Strict, since everything in it may be left out: any other object, or a file, would pass for one. */
export const IssueBadges = z.strictObject({
  accreditationIds: z.array(id).min(1).max(200).optional().describe('Left out: everyone accredited'),
  size: z.enum(BADGE_SIZES).default('card').describe('card: 86 × 54 mm'),
  sheet: z.boolean().default(true).describe('Several on A4 with crop marks; otherwise each on a page of its own size'),
  language: z.enum(LANGUAGES).default('ru').describe('Which language and script comes first; both are printed'),
});
export type IssueBadges = z.infer<typeof IssueBadges>;

export const BadgeSheetView = z.object({
  id,
  missionId: id,
  size: z.enum(BADGE_SIZES),
  sheet: z.boolean(),
  language: z.enum(LANGUAGES),
  ...WORK_SHOWN,
  badges: z.int().describe('How many are on it, once it is done'),
  pages: z
    .int()
    .describe('Of the sheet alone, once it is done; while it is made, each bearer’s own copy is counted too'),
  fileDigest: z.string().nullable(),
});
export type BadgeSheetView = z.infer<typeof BadgeSheetView>;

export const BadgeView = z.object({
  id,
  accreditationId: id,
  name: fullName,
  issuedAt: instant,
  kid: z.string().describe('The key that signed it'),
  state: z.enum(BADGE_STATES),
});
export type BadgeView = z.infer<typeof BadgeView>;
export const BadgeList = z.object({ items: z.array(BadgeView) });

export const BadgeKeyView = z.object({
  kid: z.string(),
  publicKey: z.string().describe('The raw Ed25519 key in base64url'),
  createdAt: instant,
  retiredAt: instant.nullable().describe('What it signed before is still genuine'),
});
export type BadgeKeyView = z.infer<typeof BadgeKeyView>;
export const BadgeKeyList = z.object({ items: z.array(BadgeKeyView) });

export const CheckBadge = z.object({
  statement: z.string().min(1).max(4_000).describe('What stands behind # in the address of the QR code'),
});
export type CheckBadge = z.infer<typeof CheckBadge>;

/** What the badge itself says, read from its statement. */
export const BadgeStatementView = z.object({
  kind: z.literal('badge'),
  substitutesHostCertificate: z.literal(false),
  badgeId: id,
  kid: z.string(),
  name: z.object({ ru: z.string(), en: z.string() }),
  function: z.enum(BADGE_FUNCTIONS),
  mission: z.string(),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  certificate: z.string().nullable(),
});
export const BadgeChecked = z.object({
  genuine: z.boolean().describe('Signed with a key of this assembly, and not altered'),
  state: z.enum(BADGE_STATES),
  statement: BadgeStatementView.nullable(),
});
export type BadgeChecked = z.infer<typeof BadgeChecked>;
