import { lazy, Suspense } from 'react';
import type { Reading } from './as-read';
import classes from './reports.module.css';

const AsRead = lazy(() => import('./as-read').then((part) => ({ default: part.AsRead })));

/** A text as it reads; as it is stored, until what reads it is here. */
export const TextRead = (of: Reading) => (
  <Suspense
    fallback={
      <div className={classes.prose} lang={of.language}>
        {of.body}
      </div>
    }
  >
    <AsRead {...of} />
  </Suspense>
);
