import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import { meQuery, missionQuery, missionsQuery, queries } from './api/queries';
import { Broken } from './frame/broken';
import { homeOf } from './frame/homes';
import { SignInPage } from './pages/access/sign-in';
import { MISSION_TABS, type MissionTab } from './pages/missions/tabs';
import { learnTheDesk, learnThePublished } from './messages';
import { NotFound } from './frame/not-found';

const root = createRootRoute({
  notFoundComponent: lazyRouteComponent(() => import('./frame/nowhere'), 'Nowhere'),
});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
/** Only an address of our own may be gone back to. */
const ownPath = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);
/** What a list is narrowed to stays in the address, so that it can be sent to somebody. */
type Search = {
  q?: string | undefined;
  show?: string | undefined;
  in?: string | undefined;
  by?: string | undefined;
  of?: string | undefined;
  order?: string | undefined;
  region?: string | undefined;
  team?: string | undefined;
  state?: string | undefined;
  edition?: number | undefined;
  /** The act whose form stands open there. */
  do?: string | undefined;
} & Period;
type Period = { since?: string | undefined; until?: string | undefined };
const search = ({
  q,
  show,
  in: within,
  by,
  of,
  order,
  region,
  team,
  state,
  since,
  until,
  edition,
  do: wanted,
}: Record<string, unknown>): Search => ({
  q: text(q),
  show: text(show),
  in: text(within),
  by: text(by),
  of: text(of),
  order: text(order),
  region: text(region),
  team: text(team),
  state: text(state),
  edition: typeof edition === 'number' ? edition : undefined,
  do: text(wanted),
  since: text(since),
  until: text(until),
});

/** A page outside of the door, and what it waits for. */
const outside = <P extends string>(path: P, component: RouteComponent, beforeLoad = async () => {}) =>
  createRoute({ getParentRoute: () => root, path, component, beforeLoad });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ back }: { back?: unknown }): { back?: string } => (ownPath(back) ? { back: ownPath(back)! } : {}),
  component: SignInPage,
});
const forgotten = outside(
  '/forgotten',
  lazyRouteComponent(() => import('./pages/access/forgotten'), 'ForgottenPage'),
);
const link = outside(
  '/link',
  lazyRouteComponent(() => import('./pages/access/link'), 'LinkPage'),
);
const check = outside(
  '/check',
  lazyRouteComponent(() => import('./pages/badge/check'), 'CheckPage'),
);

/** What this device keeps of one's own: behind no door, since without a network nobody could open one. */
const kept = outside(
  '/mine/kept',
  lazyRouteComponent(() => import('./pages/badge/kept'), 'KeptPage'),
);

/** Visits as this device enters them while there is no network. */
const keptVisits = outside(
  '/mine/visits/$id',
  lazyRouteComponent(() => import('./pages/visits/kept-page'), 'KeptVisitsPage'),
  learnTheDesk,
);

/** For everybody: what was published, and whether a document is genuine. */
const documents = outside(
  '/documents',
  lazyRouteComponent(() => import('./pages/published/list'), 'PublishedPage'),
  learnThePublished,
);
const documentPage = lazyRouteComponent(() => import('./pages/published/document'), 'PublishedDocumentPage');
const publishedDocument = outside('/documents/$code', documentPage, learnThePublished);
/** The short address, as it stands on paper and in the code. */
const shortAddress = outside('/d/$code', documentPage, learnThePublished);

/** Everything behind it is for those who are signed in; others sign in and come back. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ location }) => {
    const words = learnTheDesk();
    const me = await queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { back: location.href } });
    await words;
  },
  component: lazyRouteComponent(() => import('./frame/shell'), 'Shell'),
});
const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: async () => {
    throw redirect({ to: homeOf((await queries.ensureQueryData(meQuery))!) });
  },
});
const missions = createRoute({
  getParentRoute: () => app,
  path: '/missions',
  validateSearch: search,
  loader: () => void queries.prefetchQuery(missionsQuery),
  component: lazyRouteComponent(() => import('./pages/missions/board'), 'BoardPage'),
});
const mission = createRoute({
  getParentRoute: () => app,
  path: '/missions/$id',
  // An address of a tab that is not there leads to the first: what is left out here would come through as it was written.
  validateSearch: ({ tab, ...more }: Record<string, unknown>): Search & { tab?: MissionTab | undefined } => ({
    ...search(more),
    tab: MISSION_TABS.find((one) => one === tab),
  }),
  loader: ({ params: { id } }) => void queries.prefetchQuery(missionQuery(id)),
  component: lazyRouteComponent(() => import('./pages/missions/mission'), 'MissionPage'),
});

const mine = createRoute({
  getParentRoute: () => app,
  path: '/mine',
  validateSearch: search,
  loader: async ({ location }) => {
    // What is to be signed is read for itself.
    if ((location.search as Search).show) return;
    const { prefetchHome } = await import('./pages/mine/prefetch-home');
    await prefetchHome();
  },
  component: lazyRouteComponent(() => import('./pages/mine/home'), 'ObserverHomePage'),
});

const signOut = createRoute({
  getParentRoute: () => app,
  path: '/sign-out',
  // An address alone signs nobody out: another site could lead there.
  beforeLoad: ({ location }) => {
    if (!location.state.leaving) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./frame/shell'), 'SignOut'),
});

/** A page behind the door; its search is `q`, `show` and `in`, all optional. */
const inside = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => app, path, validateSearch: search, component });

const pages = [
  inside(
    '/recommendations',
    lazyRouteComponent(() => import('./pages/recommendations/register'), 'RegisterPage'),
  ),
  inside(
    '/calendar',
    lazyRouteComponent(() => import('./pages/calendar/calendar'), 'CalendarPage'),
  ),
  inside(
    '/account',
    lazyRouteComponent(() => import('./pages/access/account'), 'AccountPage'),
  ),
  inside(
    '/missions/new',
    lazyRouteComponent(() => import('./pages/missions/create'), 'CreateMissionPage'),
  ),
  inside(
    '/missions/$id/apply',
    lazyRouteComponent(() => import('./pages/mine/apply'), 'ApplyPage'),
  ),
  inside(
    '/applications/$id',
    lazyRouteComponent(() => import('./pages/observers/application'), 'ApplicationPage'),
  ),
  inside(
    '/batches/$id',
    lazyRouteComponent(() => import('./pages/accreditation/batch'), 'BatchPage'),
  ),
  inside(
    '/delegation',
    lazyRouteComponent(() => import('./pages/delegation/home'), 'DelegationHomePage'),
  ),
  inside(
    '/coordinator',
    lazyRouteComponent(() => import('./pages/coordinator/home'), 'CoordinatorHomePage'),
  ),
  inside(
    '/reports/$id',
    lazyRouteComponent(() => import('./pages/reports/report'), 'ReportPage'),
  ),
  inside(
    '/people',
    lazyRouteComponent(() => import('./pages/people/list'), 'PeoplePage'),
  ),
  inside(
    '/people/$id',
    lazyRouteComponent(() => import('./pages/people/person'), 'PersonPage'),
  ),
  inside(
    '/settings',
    lazyRouteComponent(() => import('./pages/settings/settings'), 'SettingsPage'),
  ),
  inside(
    '/log',
    lazyRouteComponent(() => import('./pages/log/log'), 'LogPage'),
  ),
  inside(
    '/rules',
    lazyRouteComponent(() => import('./pages/rules/rules'), 'RulesPage'),
  ),
  inside(
    '/mailbox',
    lazyRouteComponent(() => import('./pages/settings/mailbox'), 'MailboxPage'),
  ),
  inside(
    '/design',
    lazyRouteComponent(() => import('./pages/design/design'), 'DesignPage'),
  ),
  inside(
    '/guide',
    lazyRouteComponent(() => import('./guide/contents'), 'GuidePageList'),
  ),
  inside(
    '/guide/$page',
    lazyRouteComponent(() => import('./guide/page'), 'GuidePageShown'),
  ),
  inside(
    '/notices',
    lazyRouteComponent(() => import('./pages/access/notices'), 'NoticesPage'),
  ),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    forgotten,
    link,
    check,
    kept,
    keptVisits,
    documents,
    publishedDocument,
    shortAddress,
    app.addChildren([home, missions, mission, mine, signOut, ...pages]),
  ]),
  // Every parameter is a word: the address stays readable, and digits stay the text that somebody typed.
  parseSearch: (written) => Object.fromEntries(new URLSearchParams(written)),
  stringifySearch: (asked) => {
    const given = Object.entries(asked).filter(([, value]) => value !== undefined) as [string, string][];
    const written = new URLSearchParams(given).toString();
    return written && `?${written}`;
  },
  defaultPreload: 'intent',
  // Back leads to where one was on the page, not to its top.
  scrollRestoration: true,
  // What was opened or begun on the page of one person is not so on that of the next; the frame around them stays.
  defaultRemountDeps: ({ routeId, params }) => (routeId === app.id ? {} : params),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    leaving?: true;
  }
}
