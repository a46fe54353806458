/** Who looks at the screens; nobody is signed in. */
export const LOOKERS = ['officer', 'secretary', 'auditor', 'coordinator', 'manager', 'member', 'nobody'] as const;
export type Looker = (typeof LOOKERS)[number];

/**
 * What has a screen of its own: a mission at its end with a batch, a badge and two documents, one called for with the
 * applications `begun`, `listed` and `foreign`, two persons and a delegation.
 */
const PLACES = [
  'ending',
  'batch',
  'signing',
  'draft',
  'badge',
  'called',
  'begun',
  'listed',
  'foreign',
  'stranger',
  'member',
  'delegation',
] as const;
export type Places = Record<(typeof PLACES)[number], string>;
/** Each by its name instead of its number, for whoever writes an address for people. */
export const NAMED = Object.fromEntries(PLACES.map((name) => [name, name])) as Places;

export type Row = {
  /** As it stands in the router. */
  route: string;
  at: (of: Places) => string;
  /** To whom it is shown; everyone else who is signed in finds a calm page that tells nothing. */
  shown: readonly Looker[];
  /** In a page that is shown: who finds a sentence, by its key, where others find what they came for. */
  says: Partial<Record<Looker, string>>;
};
const row = (
  route: string,
  at: string | ((of: Places) => string),
  shown: readonly Looker[],
  says: Row['says'] = {},
): Row => ({ route, at: typeof at === 'string' ? () => at : at, shown, says });

const OFFICE = ['officer', 'secretary'] as const;
const OVERSEERS = [...OFFICE, 'auditor'] as const;
const LEADERS = [...OFFICE, 'coordinator'] as const;
/** Those who know something of the people of a mission: all of them, or their own. */
const KNOWING = [...LEADERS, 'manager'] as const;
const SIGNED_IN = [...KNOWING, 'auditor', 'member'] as const;
const EVERYONE = [...SIGNED_IN, 'nobody'] as const;

const told = (key: string, lookers: readonly Looker[]): Row['says'] =>
  Object.fromEntries(lookers.map((looker) => [looker, key]));
const UNKNOWING = told('accreditation.notOpen', ['auditor', 'member']);
const NO_ENTRY = told('observers.entryClosed', ['auditor', 'coordinator', 'manager', 'member']);

const ending = (rest: string) => (of: Places) => `/missions/${of.ending}?tab=${rest}`;
const called = (rest: string) => (of: Places) => `/missions/${of.called}?tab=${rest}`;
const batch = (show: string) => (of: Places) => `/batches/${of.batch}?in=${of.ending}&show=${show}`;
const draft = (show: string) => (of: Places) => `/reports/${of.draft}?show=${show}`;
const signing = (show: string) => (of: Places) => `/reports/${of.signing}?show=${show}`;
const settings = (show: string) => `/settings?show=${show}`;

/** Every screen there is an address of, and who finds it there. */
export const ADDRESSES: readonly Row[] = [
  row('/sign-in', '/sign-in', EVERYONE),
  row('/forgotten', '/forgotten', EVERYONE),
  row('/link', '/link', EVERYONE),
  row('/check', '/check', EVERYONE),
  row('/mine/kept', '/mine/kept', EVERYONE),
  row('/mine/visits/$id', '/mine/visits/00000000-0000-4000-8000-000000000000', EVERYONE),
  row('/link', `/link#${'x'.repeat(40)}`, EVERYONE),
  row('/check', ({ badge }) => `/check#${badge}`, EVERYONE),
  row('/documents', '/documents', EVERYONE),
  row('/documents/$code', '/documents/no-such-document-1', EVERYONE),
  row('/d/$code', '/d/no-such-document-v1', EVERYONE),
  row('/nowhere', '/nowhere', []),
  row('/', '/', SIGNED_IN),
  row('/account', '/account', SIGNED_IN),
  row('/notices', '/notices', SIGNED_IN),
  row('/design', '/design', SIGNED_IN),
  row('/guide', '/guide', SIGNED_IN),
  row('/guide/$page', '/guide/observers', SIGNED_IN),
  row('/guide/$page', '/guide/no-such-page', []),
  row('/missions', '/missions', SIGNED_IN),
  row('/missions', '/missions?show=timeline', SIGNED_IN),
  row('/missions', '/missions?q=nothing-is-called-this', SIGNED_IN),
  row('/calendar', '/calendar', SIGNED_IN),
  row('/calendar', '/calendar?show=list&in=2026-03', SIGNED_IN),
  row('/missions/new', '/missions/new', OFFICE),
  row('/missions/$id', '/missions/00000000-0000-4000-8000-000000000000', []),
  row('/missions/$id', '/missions/half-an-addr', []),
  row('/missions/$id', ending('overview'), SIGNED_IN),
  row('/missions/$id', ending('mandate'), SIGNED_IN),
  row('/missions/$id', ending('observers'), SIGNED_IN),
  row(
    '/missions/$id',
    called('observers&show=check-in'),
    SIGNED_IN,
    told('observers.checkInClosed', ['auditor', 'manager', 'member']),
  ),
  row('/missions/$id', ending('accreditation'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('accreditation&show=batches'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('accreditation&show=certificates'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('accreditation&show=replacements'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('accreditation&show=duty'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('accreditation&show=badges'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', ending('programme'), SIGNED_IN),
  row('/missions/$id', called('programme'), SIGNED_IN),
  row('/missions/$id', ending('visits'), SIGNED_IN),
  row('/missions/$id', called('visits'), SIGNED_IN),
  row('/missions/$id', ending('stations'), SIGNED_IN),
  row('/missions/$id', called('stations&show=import'), SIGNED_IN),
  row('/missions/$id', ending('teams'), SIGNED_IN),
  row('/missions/$id', called('teams'), SIGNED_IN),
  row('/missions/$id', ending('incidents'), SIGNED_IN),
  row('/missions/$id', ending('incidents&show=facts'), SIGNED_IN),
  row('/missions/$id', ending('report'), SIGNED_IN, told('reports.noneAdopted', ['auditor', 'manager'])),
  row('/missions/$id', ending('report&show=figures'), SIGNED_IN, told('reports.noneAdopted', ['auditor', 'manager'])),
  row('/missions/$id', ending('documents'), SIGNED_IN, told('reports.noneAdopted', ['auditor', 'manager'])),
  row('/missions/$id', ending('messages'), SIGNED_IN, told('messages.notForYou', ['auditor', 'member'])),
  row('/missions/$id', called('messages'), SIGNED_IN, told('messages.notForYou', ['auditor', 'member'])),
  row('/missions/$id', ending('log'), SIGNED_IN, told('log.notYours', ['coordinator', 'manager', 'member'])),
  row('/missions/$id', called('overview'), SIGNED_IN),
  row('/missions/$id', called('mandate'), SIGNED_IN),
  row('/missions/$id', called('accreditation'), SIGNED_IN, UNKNOWING),
  row('/missions/$id', called('report'), SIGNED_IN),
  row('/missions/$id', called('observers&show=people'), SIGNED_IN),
  row('/missions/$id', called('observers&show=waiting'), SIGNED_IN),
  row(
    '/missions/$id',
    called('observers&show=arrivals'),
    SIGNED_IN,
    told('observers.arrivalsClosed', ['auditor', 'member']),
  ),
  row('/missions/$id', called('observers&show=paper'), SIGNED_IN, NO_ENTRY),
  row('/missions/$id', called('observers&show=roster'), SIGNED_IN, NO_ENTRY),
  row('/missions/$id/apply', (of) => `/missions/${of.called}/apply`, ['coordinator', 'manager', 'member']),
  row('/missions/$id/apply', (of) => `/missions/${of.called}/apply?in=${of.begun}`, [...KNOWING, 'member']),
  row('/applications/$id', (of) => `/applications/${of.begun}`, [...KNOWING, 'member']),
  row('/applications/$id', (of) => `/applications/${of.listed}`, KNOWING),
  row('/applications/$id', (of) => `/applications/${of.foreign}`, LEADERS),
  row('/batches/$id', batch('decisions'), KNOWING),
  row('/batches/$id', batch('reply'), KNOWING),
  row('/batches/$id', batch('names'), KNOWING),
  row('/batches/$id', batch('papers'), KNOWING),
  row('/batches/$id', (of) => `/batches/${of.batch}`, KNOWING),
  row('/delegation', '/delegation', ['manager']),
  row('/mine', '/mine', ['coordinator', 'manager', 'member']),
  row('/mine', (of) => `/mine?show=${of.signing}`, [...LEADERS, 'member']),
  row('/coordinator', '/coordinator', ['coordinator']),
  row('/reports/$id', draft('text'), LEADERS),
  row('/reports/$id', draft('signatures'), LEADERS),
  row('/reports/$id', draft('files'), LEADERS),
  row('/reports/$id', draft('findings'), LEADERS),
  row('/reports/$id', draft('remarks'), LEADERS),
  row('/reports/$id', signing('text'), [...LEADERS, 'member']),
  row('/reports/$id', signing('signatures'), [...LEADERS, 'member']),
  row('/recommendations', '/recommendations', [...LEADERS, 'auditor']),
  row('/people', '/people', KNOWING),
  row('/people', '/people?show=roster', KNOWING),
  row('/people/$id', (of) => `/people/${of.member}`, [...KNOWING, 'member']),
  row('/people/$id', (of) => `/people/${of.stranger}`, LEADERS),
  row('/settings', '/settings', OFFICE),
  row('/settings', settings('hosts'), OFFICE),
  row('/settings', settings('hosts&in=BLR:standard'), OFFICE),
  row('/settings', settings('outlines'), OFFICE),
  row('/settings', settings('texts'), OFFICE),
  row('/settings', settings('delegations'), OFFICE),
  row('/settings', (of) => settings(`delegations&in=${of.delegation}`), OFFICE),
  row('/settings', settings('accounts'), OFFICE),
  row('/settings', settings('appointments'), OFFICE),
  row('/settings', settings('keys'), OFFICE),
  row('/settings', settings('erasure'), ['secretary']),
  row('/log', '/log', OVERSEERS),
  row('/rules', '/rules', SIGNED_IN),
  row('/rules', '/rules?show=mission', SIGNED_IN),
  row('/rules', '/rules?show=application', SIGNED_IN),
  row('/rules', '/rules?show=accreditation', SIGNED_IN),
  row('/rules', '/rules?show=report', SIGNED_IN),
  row('/mailbox', '/mailbox', OFFICE),
];

/** What somebody finds at an address: `shown`, `calm`, the `door`, or the sentence of this key. */
export const findsAt = ({ route, shown, says }: Row, looker: Looker): string => {
  // Nobody is sent to the door where anybody may look, though there is nothing.
  if (looker === 'nobody' && !shown.includes('nobody')) return route === '/nowhere' ? 'calm' : 'door';
  return shown.includes(looker) ? (says[looker] ?? 'shown') : 'calm';
};
