import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { missionQuery } from '../api/queries';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';
import classes from './frame.module.css';
import { placeAt } from './navigation';

/** Pages of one's own, in no section. */
const OWN: Readonly<Record<string, MessageKey>> = {
  '/account': 'account.title',
  '/notices': 'nav.notices',
  '/design': 'app.design',
  '/guide': 'app.guide',
};
const MISSION = /^\/missions\/(?!new$)([^/]+)/;

/** Where one is: the section, and of a mission its number. What the page itself is called, its heading says. */
export function Trail() {
  const { t } = useMessages();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const place = placeAt(path);
  const own = OWN[path];
  const guide = path.startsWith('/guide/');
  const id = MISSION.exec(path)?.[1];
  // What the page asks for anyway: it is only listened to here.
  const { data: file } = useQuery({ ...missionQuery(id ?? ''), enabled: false });
  if (!place && !own && !guide) return null;
  const isThere = path === place?.to;
  return (
    <nav className={classes.trail} aria-label={t('app.trail')}>
      {guide && <Link to="/guide">{t('app.guide')}</Link>}
      {own && <span aria-current="page">{t(own)}</span>}
      {place && isThere && <span aria-current="page">{t(place.label)}</span>}
      {place && !isThere && <Link to={place.to}>{t(place.label)}</Link>}
      {id && file && (
        <>
          <IconChevronRight size={14} aria-hidden />
          <span aria-current="page">{file.mission.number}</span>
        </>
      )}
    </nav>
  );
}
