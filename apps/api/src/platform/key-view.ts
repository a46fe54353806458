import type { BadgeKeyView } from '#libs/contracts';
import type { SigningKey } from '#libs/platform';

export const keyView = ({ kid, publicKey, createdAt, retiredAt }: SigningKey): BadgeKeyView => ({
  kid,
  publicKey: publicKey.toString('base64url'),
  createdAt: createdAt.toISOString(),
  retiredAt: retiredAt?.toISOString() ?? null,
});
