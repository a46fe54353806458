import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery, missionQuery, missionsQuery, queries } from './api/queries';
import { NotFound } from './shell/not-found';

const root = createRootRoute({ notFoundComponent: NotFound });
/** The router reads what looks like a number as one. */
const text = (value: unknown) =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
/** Only an address of our own may be gone back to. */
const ownPath = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ back }: { back?: unknown }): { back?: string } => (ownPath(back) ? { back: ownPath(back)! } : {}),
  component: lazyRouteComponent(() => import('./pages/access/sign-in'), 'SignInPage'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./pages/access/forgotten'), 'ForgottenPage'),
});
const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('./pages/access/link'), 'LinkPage'),
});

/** Everything behind it is for those who are signed in; others sign in and come back. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
});
const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/missions' });
  },
});
const account = createRoute({
  getParentRoute: () => app,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/access/account'), 'AccountPage'),
});
const missions = createRoute({
  getParentRoute: () => app,
  path: '/missions',
  validateSearch: ({ q }: { q?: unknown }): { q?: string | undefined } => ({ q: text(q) }),
  loader: () => void queries.prefetchQuery(missionsQuery),
  component: lazyRouteComponent(() => import('./pages/missions/board'), 'BoardPage'),
});

const mission = createRoute({
  getParentRoute: () => app,
  path: '/missions/$id',
  validateSearch: ({ tab }: { tab?: unknown }): { tab?: 'overview' | 'mandate' } =>
    tab === 'mandate' || tab === 'overview' ? { tab } : {},
  loader: ({ params: { id } }) => void queries.prefetchQuery(missionQuery(id)),
  component: lazyRouteComponent(() => import('./pages/missions/mission'), 'MissionPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, forgotten, link, app.addChildren([home, account, missions, mission])]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
