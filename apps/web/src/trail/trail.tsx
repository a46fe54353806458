import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Fragment } from 'react';
import { mayIn, useMe } from '../api/me';
import { missionQuery } from '../api/queries';
import { applicationQuery } from '../api/queries-applications';
import { missionOfBatchQuery } from '../api/queries-accreditation';
import { reportQuery } from '../api/queries-reports';
import classes from './trail.module.css';
import { placeAt } from '../frame/navigation';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';
import { TABS, type MissionTab } from '../pages/missions/tabs';
import { SETTINGS_TITLES, type SettingsSection } from '../pages/settings/titles';

/** Pages of one's own, in no section. */
const OWN: Readonly<Record<string, MessageKey>> = {
  '/account': 'account.title',
  '/notices': 'nav.notices',
  '/design': 'app.design',
  '/guide': 'app.guide',
};
/** What a page of one thing is a page of. */
const KINDS: Readonly<Record<string, MessageKey>> = {
  applications: 'trail.application',
  batches: 'trail.batch',
  reports: 'word.document',
  people: 'trail.person',
};

type Search = { tab?: string; show?: string; in?: string };

/** What stands last: the kind of page, or the room of it. Nothing where the section is the page itself. */
function kindOf([, root = '', id, last]: readonly string[], { tab, show }: Search): MessageKey | undefined {
  if (root === 'missions' && id === 'new') return 'trail.new';
  if (root === 'missions' && last === 'apply') return 'trail.apply';
  if (root === 'missions') return tab && tab !== 'overview' ? TABS[tab as MissionTab] : undefined;
  if (root === 'settings') return SETTINGS_TITLES[show as SettingsSection];
  if (root === 'people' && !id) return show === 'roster' ? 'trail.roster' : undefined;
  return id ? KINDS[root] : undefined;
}

/** Of which mission a page is. What the page asks for anyway is only listened to here. */
function useMissionHere([, root = '', id = '']: readonly string[], search: Search): string | undefined {
  const listen = (of: string) => ({ enabled: false, subscribed: root === of });
  const { data: application } = useQuery({ ...applicationQuery(id), ...listen('applications') });
  const { data: report } = useQuery({ ...reportQuery(id), ...listen('reports') });
  const { data: batch } = useQuery({ ...missionOfBatchQuery(id), ...listen('batches') });
  if (root === 'missions' && id !== 'new') return id || undefined;
  if (root === 'applications') return application?.missionId;
  if (root === 'reports') return report?.missionId;
  return root === 'batches' ? (search.in ?? batch) : undefined;
}

/** Its place tells it from the others: its words may come late. */
type Crumb = { at: 'guide' | 'own' | 'section' | 'mission' | 'kind'; said: string; to: string };

/** Where one is: the section, the mission by its number, and the kind of page. What it is called, its heading says. */
export function Trail() {
  const { t } = useMessages();
  const me = useMe();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const parts = pathname.split('/');
  const mission = useMissionHere(parts, search);
  // The page of a mission has asked for it; of others it is asked, once the page knows which it is.
  const { data: file } = useQuery({
    ...missionQuery(mission ?? ''),
    enabled: mission !== undefined && parts[1] !== 'missions' && mayIn(me, 'mission:read'),
  });
  const place = placeAt(pathname);
  const own = OWN[pathname];
  const kind = kindOf(parts, search);
  const crumbs: Crumb[] = [
    ...(pathname.startsWith('/guide/') ? [{ at: 'guide' as const, said: t('app.guide'), to: '/guide' }] : []),
    ...(own ? [{ at: 'own' as const, said: t(own), to: pathname }] : []),
    ...(place ? [{ at: 'section' as const, said: t(place.label), to: place.to }] : []),
    ...(mission && file ? [{ at: 'mission' as const, said: file.mission.number, to: `/missions/${mission}` }] : []),
    ...(kind ? [{ at: 'kind' as const, said: t(kind), to: pathname }] : []),
  ];
  if (crumbs.length === 0) return null;
  // Of a page of the guide the heading alone says which it is.
  const isHere = (at: number) => at === crumbs.length - 1 && !pathname.startsWith('/guide/');
  return (
    <nav className={classes.trail} aria-label={t('app.trail')}>
      {crumbs.map(({ at, said, to }, index) => (
        <Fragment key={at}>
          {index > 0 && <IconChevronRight size={14} aria-hidden />}
          {isHere(index) ? <span aria-current="page">{said}</span> : <Link to={to as '/'}>{said}</Link>}
        </Fragment>
      ))}
    </nav>
  );
}
