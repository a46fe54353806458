import { VisuallyHidden } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import { homeOf } from './homes';

/** The way to what waits for the reader, from everywhere, with how much it is. */
export function TasksLink({ count = 0 }: { count?: number | undefined }) {
  const { t } = useMessages();
  const said = count > 0 ? t('nav.tasksWaiting', { count }) : t('nav.tasks');
  return (
    <Link to={homeOf(useMe())} className={classes.tool} title={said}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <IconChecklist size={20} stroke={1.7} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {count}
        </span>
      )}
    </Link>
  );
}
