import type { EntityManager } from 'typeorm';
import { beside } from '#libs/apart';
import type { IssueBadges } from '#libs/contracts';
import type { Mission } from '#libs/missions';
import { emblemOf, Installation } from '#libs/platform';
import { badgeFunction, LABELS } from '#libs/regulation';
import type { Renderer } from '#libs/typesetting';
import type { DrawnBadge, DrawnBadges } from './badge-pdf.js';
import type { Bearer } from './bearers.js';

/** The render process draws badges by it. */
export const BADGE_RENDERER: Renderer<DrawnBadges> = beside(import.meta.url, 'badge-pdf.js');

/** What is the same on all badges that are drawn together. */
export type BadgeLook = Omit<DrawnBadges, 'createdAt' | 'badges'>;

export async function lookOf(
  manager: EntityManager,
  { demonstration, hostProfile }: Mission,
  { language, size, sheet }: Pick<IssueBadges, 'language' | 'size' | 'sheet'>,
): Promise<BadgeLook> {
  const house = await manager.findOneByOrFail(Installation, { id: 1 });
  return {
    organisation: { ru: house.nameRu, en: house.nameEn },
    demonstration,
    language,
    size,
    sheet,
    emblem: await emblemOf(manager),
    // Missions that were created before have neither.
    rules: hostProfile.badgeRules ?? null,
    telephone: hostProfile.badgePhone ?? null,
  };
}

/** What one badge says; `address` is what its code leads to. */
export const drawnBadge = (
  { name, delegation, mission, validFrom, validUntil, certificate, office, category }: Bearer,
  address: string,
  photo: Uint8Array | null,
): DrawnBadge => ({
  name,
  function: LABELS.badgeFunctions[badgeFunction(office, category)],
  delegation,
  mission,
  validFrom,
  validUntil,
  certificate,
  address,
  photo,
});
