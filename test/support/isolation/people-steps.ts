import { PASSWORD } from '../../../tools/demonstration/cast.js';
import { Browser } from '../browser.js';
import { keep, json, type Step } from './step.js';
import { aCanaryPerson, CANARY, CANARY_CITIZENSHIP, type World } from './world.js';

const officer = (world: World) => world.officer;
const secretary = (world: World) => world.secretary;
const stranger = ({ house }: World) => new Browser(house.url);
const canary = () => CANARY;
const second = (world: World) => aCanaryPerson('second', world.kazakhstan.id);
const person = ({ second: id = '' }: Record<string, string>) => ({ id });
const delegation = ({ kazakhstan: id = '' }: Record<string, string>) => ({ id });
const account = ({ account: id = '' }: Record<string, string>) => ({ id });
const EMAIL = `${CANARY}.changed@desk.example`;

/** Someone else of the same delegation is entered, let in, changed, kept out and let in again. */
export const PEOPLE_STEPS: Step[] = [
  {
    route: 'POST /api/people',
    by: officer,
    sends: (world) => json(second(world)),
    shows: canary,
    next: keep('second', ({ id }) => id),
  },
  {
    route: 'PUT /api/people/{id}',
    by: officer,
    params: person,
    sends: (world) => {
      const { delegationId: _, ...rest } = second(world);
      return json(rest, { 'if-match': '"1"' });
    },
    shows: canary,
  },
  {
    route: 'POST /api/people/{id}/mandates',
    by: officer,
    params: person,
    sends: ({ kazakhstan }) =>
      json({ chamberId: kazakhstan.chambers[0]!.id, validFrom: '2022-03-17', source: `source ${CANARY}` }),
    shows: canary,
  },
  { route: 'GET /api/people/{id}/mandates', by: ({ manager }) => manager, params: person, shows: canary },
  {
    route: 'GET /api/delegations/{id}/members',
    by: ({ manager }) => manager,
    params: delegation,
    shows: canary,
  },
  {
    route: 'POST /api/delegations/{id}/dissolution',
    by: officer,
    params: delegation,
    query: () => '?dryRun=true',
    sends: () => json({ on: '2026-03-02', source: 'SYNTHETIC', reason: 'SYNTHETIC' }),
    shows: canary,
  },
  {
    route: 'POST /api/people',
    by: officer,
    sends: (world) => json({ ...second(world), email: `${CANARY}.namesake@desk.example` }),
    shows: canary,
  },
  { route: 'GET /api/people/{id}/namesakes', by: officer, params: person, shows: canary },
  {
    route: 'POST /api/people',
    by: officer,
    sends: (world) => json(aCanaryPerson('third', world.kazakhstan.id)),
    shows: canary,
    next: keep('third', ({ id }) => id),
  },
  {
    route: 'POST /api/people/{id}/merge',
    by: officer,
    params: ({ third: id = '' }) => ({ id }),
    sends: ({ known }) => json({ intoId: known.second, reason: 'SYNTHETIC' }),
    shows: canary,
  },
  { route: 'GET /api/people', by: ({ manager }) => manager, query: () => `?q=${CANARY}&sort=name`, shows: canary },
  ...['Канарейкина', 'Kanareikina'].map((name): Step => ({
    route: 'GET /api/people',
    by: ({ manager }) => manager,
    query: () => `?q=${encodeURIComponent(`${name}-${CANARY}`)}`,
    shows: ({ known }) => known.second!,
  })),
  { route: 'GET /api/people', by: ({ manager }) => manager, query: () => '?limit=200', shows: canary },
  {
    route: 'GET /api/people',
    by: ({ manager }) => manager,
    query: () => '?limit=1',
    shows: canary,
    next: keep('cursor', ({ next }) => next),
  },
  {
    route: 'GET /api/people',
    by: ({ manager }) => manager,
    query: ({ cursor }) => `?limit=1&cursor=${cursor}`,
    shows: canary,
  },
  {
    route: 'GET /api/people/{id}',
    by: (world) => world.canary,
    params: ({ canary: id = '' }) => ({ id }),
    shows: () => CANARY_CITIZENSHIP,
  },
  {
    route: 'POST /api/accounts',
    by: officer,
    sends: (world) => json({ personId: world.known.second, email: second(world).email }),
    shows: canary,
    next: keep('account', ({ account: made }) => made.id),
  },
  {
    route: 'POST /api/accounts/{id}/email',
    by: officer,
    params: account,
    sends: () => json({ email: EMAIL }),
    shows: canary,
  },
  { route: 'GET /api/accounts', by: officer, query: () => '?limit=200', shows: canary },
  {
    route: 'POST /api/accounts/{id}/links',
    by: officer,
    params: account,
    shows: () => '/link#',
    next: keep('link', ({ url }) => url.split('#')[1]),
  },
  {
    route: 'POST /api/session/link',
    by: stranger,
    sends: ({ known: { link: token } }) => json({ token, password: PASSWORD }),
    strangersSend: () => json({ token: 'a-link-that-nobody-gave-out', password: PASSWORD }),
    shows: canary,
  },
  {
    route: 'POST /api/session',
    by: stranger,
    sends: () => json({ email: EMAIL, password: PASSWORD }),
    strangersSend: () => json({ email: EMAIL, password: 'not-the-password' }),
    shows: canary,
  },
  { route: 'GET /api/session', by: (world) => world.canary, shows: canary },
  {
    route: 'POST /api/session',
    by: (world) => world.canary,
    sends: () =>
      json({ email: `${CANARY}.first@desk.example`, password: PASSWORD }, { 'user-agent': `Desk ${CANARY}` }),
    strangersSend: () => json({ email: `${CANARY}.first@desk.example`, password: '' }),
    shows: canary,
  },
  { route: 'GET /api/sessions', by: (world) => world.canary, shows: () => `Desk ${CANARY}` },
  { route: 'POST /api/accounts/{id}/deactivation', by: officer, params: account, shows: canary },
  { route: 'DELETE /api/accounts/{id}/deactivation', by: officer, params: account, shows: canary },
  {
    route: 'POST /api/grants',
    by: secretary,
    sends: ({ known }) => json({ personId: known.second, role: 'invitedApplicant', on: null, validFrom: '2026-01-01' }),
    shows: ({ known }) => known.second!,
  },
  { route: 'GET /api/appointments', by: secretary, shows: canary },
  {
    route: 'GET /api/grants',
    by: secretary,
    query: ({ second: id }) => `?personId=${id}`,
    shows: ({ known }) => known.second!,
  },
];
