import type { ReactNode } from 'react';
import classes from './lists.module.css';

/** What may be wider than a phone: it scrolls by itself, with the keyboard too. */
export const ScrollRegion = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by the keyboard
  <div className={classes.scrollRegion} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
