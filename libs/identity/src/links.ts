import { IsNull, type EntityManager } from 'typeorm';
import { isThere, readConfig, type Unit } from '#libs/platform';
import { Account, AccountLink } from './identity.entities.js';
import { hashOf, newToken } from './tokens.js';

const LINK_HOURS = 72;
/** `mailedTo`: it goes to its owner by mail, and nobody else is shown it; otherwise whoever made it hands it over. */
export type Link = { url: string; mailedTo: string | null; expiresAt: string };

/** What was handed out and not used yet is of no use any more. */
export const endLinks = (manager: EntityManager, accountId: string) =>
  manager.update(AccountLink, { accountId, usedAt: IsNull() }, { usedAt: new Date() });

/**
 * A password link. Where there is a mail server it goes to its owner, and its token is made only when the mail is; where
 * there is none whoever asked for it hands it over.
 */
export async function makeLink(unit: Unit, { id: accountId, email }: Pick<Account, 'id' | 'email'>): Promise<Link> {
  const token = newToken();
  const { manager, actor } = unit;
  await endLinks(manager, accountId);
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  const row = { accountId, tokenHash: hashOf(token), expiresAt, madeBy: actor.accountId };
  const { id: linkId } = await manager.save(manager.create(AccountLink, row));
  const byMail = isMailed();
  await unit.record('account.link-made', { subject: ['account', accountId], details: { linkId, byMail } });
  return { url: byMail ? '' : linkUrl(token), mailedTo: byMail ? email : null, expiresAt: expiresAt.toISOString() };
}

/** Made within the last quarter of an hour, and not used yet. */
export const hasFreshLink = (manager: EntityManager, accountId: string): Promise<boolean> =>
  isThere(
    manager,
    `SELECT FROM account_link WHERE account_id = $1 AND used_at IS NULL
     AND expires_at > clock_timestamp() + $2 * interval '1 hour' - interval '15 minutes'`,
    [accountId, LINK_HOURS],
  );

/** Links go by mail where there is a mail server, and are shown where there is none. */
export const isMailed = () => readConfig().SMTP_URL !== undefined;

/** Its address is the configured one, never the request's. */
const linkUrl = (token: string) => `${readConfig().PUBLIC_URL.replace(/\/$/, '')}/link#${token}`;

/** Fits the link with a token of its own, which nobody has seen, for the mail by which it goes. */
export async function linkToMail(manager: EntityManager, linkId: string) {
  const link = await manager.findOneBy(AccountLink, { id: linkId, usedAt: IsNull() });
  const account = link && (await manager.findOneBy(Account, { id: link.accountId, deactivatedAt: IsNull() }));
  if (!account) return undefined;
  const token = newToken();
  await manager.update(AccountLink, { id: linkId }, { tokenHash: hashOf(token) });
  return { to: account.email, language: account.language, url: linkUrl(token), expiresAt: link.expiresAt };
}
