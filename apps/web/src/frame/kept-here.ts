import type { AccreditationView, ApplicationView, MeView, MissionFile, TeamView } from '#libs/contracts';

/** The bearer's own certificate as the desk showed it last. */
export type KeptCertificate = {
  accreditation: AccreditationView;
  mission: { number: string; title: { ru: string; en: string } };
  keptAt: string;
};
type File = { name: string; bytes: Blob };

/** What a visit is entered with, as the desk showed it last: the own teams and the own application, and nobody else's. */
export type KeptVisiting = {
  me: MeView;
  file: Pick<MissionFile, 'mission' | 'offices'>;
  teams: TeamView[];
  applications: ApplicationView[];
  keptAt: string;
};

/**
 * What this device keeps of one's own certificates and badges once they were opened, so that /mine/kept shows them without
 * a network. It is kept by account: it goes when its owner signs out, and when somebody else signs in.
 */
const PREFIX = 'kept-';
const certificateAt = (applicationId: string) => `/mine/kept/${applicationId}`;
const badgeAt = (applicationId: string) => `/mine/kept/${applicationId}/badge`;
/** The address of the page that shows it: the service worker leads there (public/check-sw.js). */
const visitingAt = (missionId: string) => `/mine/visits/${missionId}`;
const isOfVisits = ({ url }: Request) => url.includes(visitingAt(''));
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

export async function keepVisiting(kept: KeptVisiting): Promise<void> {
  if (!isStore()) return;
  const store = await open(kept.me.accountId);
  await store.put(visitingAt(kept.file.mission.id), Response.json(kept));
}

export async function keptVisiting(missionId: string): Promise<KeptVisiting | null> {
  const answer = isStore() ? await caches.match(visitingAt(missionId)) : undefined;
  return answer ? ((await answer.json()) as KeptVisiting) : null;
}

/** Forgets what is of none of these applications and missions. */
export async function keepOnly(accountId: string, ids: readonly string[]): Promise<void> {
  if (!(await names()).includes(`${PREFIX}${accountId}`)) return;
  const store = await open(accountId);
  const gone = (await store.keys()).filter(({ url }) => !ids.some((id) => url.includes(id)));
  await Promise.all(gone.map((request) => store.delete(request)));
}

/** Forgets all of it, but for what is of this account. */
export async function forgetKept(butOf?: string): Promise<void> {
  const others = (await names()).filter((name) => name !== `${PREFIX}${butOf}`);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Everything that is kept here and is of this kind. */
async function eachKept<T>(
  isWanted: (request: Request) => boolean,
  read: (store: Cache, kept: Response) => Promise<T>,
) {
  const stores = await Promise.all((await names()).map((name) => caches.open(name)));
  const found = await Promise.all(
    stores.map(async (store) => {
      const wanted = (await store.keys()).filter(isWanted);
      return Promise.all(wanted.map(async (request) => read(store, (await store.match(request))!)));
    }),
  );
  return found.flat();
}

/** The missions whose visits can be entered here. */
export const visitsHere = (): Promise<KeptVisiting[]> =>
  eachKept(isOfVisits, async (_, kept) => (await kept.json()) as KeptVisiting);

export const keptHere = (): Promise<(KeptCertificate & { badge: File | undefined })[]> =>
  eachKept(
    (request) => !isOfVisits(request) && !request.url.endsWith('/badge'),
    async (store, kept) => {
      const certificate = (await kept.json()) as KeptCertificate;
      const badge = await store.match(badgeAt(certificate.accreditation.applicationId));
      const name = badge?.headers.get('x-name') ?? '';
      return { ...certificate, badge: badge && { name, bytes: await badge.blob() } };
    },
  );
