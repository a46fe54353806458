import type { AccreditationView } from '#libs/contracts';

/** The bearer's own certificate as the desk showed it last. */
export type KeptCertificate = {
  accreditation: AccreditationView;
  mission: { number: string; title: { ru: string; en: string } };
  keptAt: string;
};
type File = { name: string; bytes: Blob };

/**
 * What this device keeps of one's own certificates and badges once they were opened, so that /mine/kept shows them without
 * a network. It is kept by account: it goes when its owner signs out, and when somebody else signs in.
 */
const PREFIX = 'kept-';
const certificateAt = (applicationId: string) => `/mine/kept/${applicationId}`;
const badgeAt = (applicationId: string) => `/mine/kept/${applicationId}/badge`;
/** A page that did not come by https has no such store. */
const isStore = () => 'caches' in globalThis;
const open = (accountId: string) => caches.open(`${PREFIX}${accountId}`);
const names = async () => (isStore() ? await caches.keys() : []).filter((name) => name.startsWith(PREFIX));

/** A badge that no longer counts is not kept. */
export async function keepCertificate(accountId: string, certificate: KeptCertificate): Promise<void> {
  if (!isStore()) return;
  const { applicationId, state } = certificate.accreditation;
  const store = await open(accountId);
  await store.put(certificateAt(applicationId), Response.json(certificate));
  if (state !== 'ACCREDITED') await store.delete(badgeAt(applicationId));
}

export async function keepBadge(accountId: string, applicationId: string, { name, bytes }: File): Promise<void> {
  if (!isStore()) return;
  const store = await open(accountId);
  await store.put(badgeAt(applicationId), new Response(bytes, { headers: { 'x-name': name } }));
}

/** Forgets what is of none of these applications. */
export async function keepOnly(accountId: string, applicationIds: readonly string[]): Promise<void> {
  if (!(await names()).includes(`${PREFIX}${accountId}`)) return;
  const store = await open(accountId);
  const gone = (await store.keys()).filter(({ url }) => !applicationIds.some((id) => url.includes(id)));
  await Promise.all(gone.map((request) => store.delete(request)));
}

/** Forgets all of it, but for what is of this account. */
export async function forgetKept(butOf?: string): Promise<void> {
  const others = (await names()).filter((name) => name !== `${PREFIX}${butOf}`);
  await Promise.all(others.map((name) => caches.delete(name)));
}

export async function keptHere(): Promise<(KeptCertificate & { badge: File | undefined })[]> {
  const stores = await Promise.all((await names()).map((name) => caches.open(name)));
  const found = await Promise.all(
    stores.map(async (store) => {
      const certificates = (await store.keys()).filter(({ url }) => !url.endsWith('/badge'));
      return Promise.all(
        certificates.map(async (request) => {
          const certificate = (await (await store.match(request))!.json()) as KeptCertificate;
          const badge = await store.match(badgeAt(certificate.accreditation.applicationId));
          const name = badge?.headers.get('x-name') ?? '';
          return { ...certificate, badge: badge && { name, bytes: await badge.blob() } };
        }),
      );
    }),
  );
  return found.flat();
}
