import { signedText, statementToSign } from '#libs/contracts';
import { Desk } from '../demonstration/desk.js';
import { PASSWORD } from '../demonstration/memory.js';
import { LOOKERS, type Looker, type Places } from './addresses.js';

export type Who = Exclude<Looker, 'nobody'>;
/** Somebody of the demonstration, signed in once for all the pictures. */
export type SignedIn = { desk: Desk; accountId: string; personId: string };
export type Company = Record<Who, SignedIn>;

export async function signIn(url: string, who: Who): Promise<SignedIn> {
  const desk = new Desk(url);
  const body = { email: `${who}@desk.example`, password: PASSWORD };
  const { accountId, personId } = await desk.call.signIn({ body });
  return { desk, accountId, personId };
}

export async function everybody(url: string): Promise<Company> {
  const people = LOOKERS.filter((one) => one !== 'nobody');
  const signedIn: [Who, SignedIn][] = [];
  for (const who of people) signedIn.push([who, await signIn(url, who)]);
  return Object.fromEntries(signedIn) as Company;
}

/** What the demonstration has for each of the places there is a screen of. */
export async function placesOf({ officer, member }: Company): Promise<Places> {
  const { call } = officer.desk;
  const missions = (await call.listMissions()).items.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const ending = found('a closed mission', missions, ({ state }) => state === 'CLOSED').id;
  const called = found('a mission called for', missions, ({ state }) => state === 'FORMING').id;
  const batches = await call.listBatches({ params: { id: ending } });
  const reports = (await call.listReports({ params: { id: ending } })).items;
  const applications = (await call.listApplications({ params: { id: called } })).items;
  const begun = found('an application begun', applications, ({ personId }) => personId === member.personId);
  const isForeign = ({ delegationId }: { delegationId: string | null }) => delegationId !== begun.delegationId;
  const foreign = found('another delegation’s application', applications, isForeign);
  return {
    ending,
    called,
    batch: found('a batch', batches.items).id,
    signing: found('a conclusion', reports, ({ kind }) => kind === 'final-conclusion').id,
    draft: found('a mission report', reports, ({ kind }) => kind === 'mission-report').id,
    badge: forgedBadge(),
    begun: begun.id,
    listed: found('an endorsed application', applications, ({ endorsedAt }) => endorsedAt !== null).id,
    foreign: foreign.id,
    stranger: foreign.personId,
    member: member.personId,
    delegation: begun.delegationId!,
  };
}

const found = <T>(what: string, rows: readonly T[], is: (row: T) => boolean = () => true): T => {
  const row = rows.find(is);
  if (row === undefined) throw new Error(`The demonstration has not ${what}.`);
  return row;
};

/** The demonstration prints no badge: this one is forged, whose check is the same work up to what it says. */
function forgedBadge(): string {
  const name = { ru: 'Условный Участник', en: 'Synthetic Participant' };
  const days = { validFrom: null, validUntil: null };
  const badgeId = '00000000-0000-4000-8000-000000000000';
  const said = { badgeId, kid: 'AAAAAAAA', name, function: 'member', mission: 'SYNTHETIC', certificate: null } as const;
  return signedText(statementToSign({ ...said, ...days }), new Uint8Array(64));
}
