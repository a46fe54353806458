import {
  fromBase64Url,
  isGenuine,
  parseStatement,
  type BadgeKeyView,
  type BadgeStatement,
  type SignedStatement,
} from '#libs/contracts';
import { badgeState, type BadgeState } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';

export type Verdict =
  { kind: 'altered' | 'unknown-key' | 'key-not-here' } | { kind: 'genuine'; statement: BadgeStatement };

type Key = Pick<BadgeKeyView, 'kid' | 'publicKey'>;
const KEPT = 'badge-keys';
/** A network that does not answer must not keep anybody waiting at a door. */
const PATIENCE_MS = 4_000;

const keptKeys = (): Key[] => JSON.parse(localStorage.getItem(KEPT) ?? '[]') as Key[];

/** The Assembly's public keys, or undefined without a network; kept for when there is none. */
async function freshKeys(): Promise<Key[] | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const asked = api.listBadgeKeys({}).then(({ items }) => items);
  const keys = await Promise.race([asked, late]).catch(() => undefined);
  if (keys) localStorage.setItem(KEPT, JSON.stringify(keys.map(({ kid, publicKey }) => ({ kid, publicKey }))));
  return keys;
}

/** Asked once when the page is opened, so that badges can be checked later where there is no network. */
export const keysQuery = queryOptions({
  queryKey: ['badge-keys', 'kept'],
  queryFn: async () => (await freshKeys()) ?? null,
});

/** By the browser's own cryptography; where it has no Ed25519, or none at all, by a library. */
async function signatureHolds(signed: SignedStatement, publicKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return await isGenuine(signed, publicKey);
  } catch {
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    return ed25519.verify(signed.signature, signed.signed, publicKey, { zip215: false });
  }
}

/** What can be said of a statement on this device alone. A key that is known already is not asked for again. */
async function verdictOf(text: string): Promise<Verdict> {
  const signed = parseStatement(text);
  if (!signed) return { kind: 'altered' };
  const { kid } = signed.statement;
  const known = (keys: readonly Key[] | undefined) => keys?.find((key) => key.kid === kid);
  const fresh = known(keptKeys()) ? undefined : await freshKeys();
  const key = known(keptKeys()) ?? known(fresh);
  if (!key) return { kind: fresh ? 'unknown-key' : 'key-not-here' };
  const holds = await signatureHolds(signed, fromBase64Url(key.publicKey));
  return holds ? { kind: 'genuine', statement: signed.statement } : { kind: 'altered' };
}

export const verdictQuery = (text: string) =>
  queryOptions({
    queryKey: ['badge-verdict', text],
    queryFn: () => verdictOf(text),
    staleTime: Infinity,
    refetchOnReconnect: 'always',
  });

/** Whether the accreditation still stands: only the server knows. */
export const standingQuery = (statement: string) =>
  queryOptions({
    queryKey: ['badge-standing', statement],
    queryFn: () => api.checkBadge({ body: { statement } }),
    refetchOnReconnect: 'always',
  });

const pad = (part: number) => String(part).padStart(2, '0');

/** By the dates on the badge and this device's clock. */
export function stateByDates({ validFrom, validUntil }: BadgeStatement): BadgeState {
  const now = new Date();
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const standing = { accreditation: 'ACCREDITED', applicationStands: true, replaced: false } as const;
  return badgeState({ ...standing, validFrom, validUntil }, today);
}

/** What stands behind `#` in what was read or pasted: the whole address, or the statement alone. */
export const statementIn = (read: string): string => read.trim().replace(/^[^#]*#/, '');
