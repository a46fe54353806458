import { useState } from 'react';
import { initialsOf } from '../../frame/initials';
import classes from './observers.module.css';

/** A photograph as small as it is shown here: to look at it is no reading of a dossier. */
export const smallOf = (documentId: string) => `/api/personal-documents/${documentId}/small`;

/** Somebody's face, where the reader may see it; the initials otherwise. The name stands beside it and is what is read out. */
export function Face({ name, photo }: { name: string; photo: string | null | undefined }) {
  const [isGone, setGone] = useState(false);
  if (!photo || isGone)
    return (
      <span className={classes.face} aria-hidden>
        {initialsOf(name)}
      </span>
    );
  return (
    <img
      className={classes.face}
      src={smallOf(photo)}
      alt=""
      width={32}
      height={32}
      loading="lazy"
      onError={() => setGone(true)}
    />
  );
}
