import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';
import { Time } from '../frame/time';
import { ownZone, shownHour } from '../time';
import classes from './day-line.module.css';

type Props = {
  at: string;
  /** What is said at a glance. */
  children: ReactNode;
  /** What the line is about, for those who hear the button. */
  name: string;
  details: ReactNode;
  isOpen: boolean;
  toggle: () => void;
};

/** A line of what happened: the hour, what it was, and the rest of it on demand. */
export function DayLine({ at, children, name, details, isOpen, toggle }: Props) {
  const { t, language } = useMessages();
  return (
    <article className={classes.line} aria-label={name}>
      <Time due={{ at }} said={() => shownHour(at, ownZone(), language)} />
      <div>{children}</div>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        aria-label={`${t(isOpen ? 'rows.less' : 'rows.details')}: ${name}`}
        onClick={toggle}
      >
        {t(isOpen ? 'rows.less' : 'rows.details')}
      </Button>
      {isOpen && <div className={classes.details}>{details}</div>}
    </article>
  );
}
