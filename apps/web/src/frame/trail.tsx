import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { missionQuery } from '../api/queries';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import { placeAt } from './navigation';

const MISSION = /^\/missions\/(?!new$)([^/]+)/;

/** Where one is: the section, and of a mission its number. What the page itself is called, its heading says. */
export function Trail() {
  const { t } = useMessages();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const place = placeAt(path);
  const id = MISSION.exec(path)?.[1];
  // What the page asks for anyway: it is only listened to here.
  const { data: file } = useQuery({ ...missionQuery(id ?? ''), enabled: false });
  if (!place) return null;
  const isThere = path === place.to;
  return (
    <nav className={classes.trail} aria-label={t('app.trail')}>
      {isThere ? <span aria-current="page">{t(place.label)}</span> : <Link to={place.to}>{t(place.label)}</Link>}
      {id && file && (
        <>
          <IconChevronRight size={14} aria-hidden />
          <span aria-current="page">{file.mission.number}</span>
        </>
      )}
    </nav>
  );
}
