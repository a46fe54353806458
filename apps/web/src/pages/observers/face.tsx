import { useState } from 'react';
import { addressOf } from '../../api/address';
import { initialsOf } from '../../frame/initials';
import classes from '../../frame/initials.module.css';

/** A photograph as small as it is shown here: to look at it is no reading of a dossier. */
export const smallOf = (documentId: string) => addressOf('lookAtDocument', { id: documentId });

/** Of whom there is a photograph, and when that was read. */
export type Faces<Row> = { photoOf: (row: Row) => string | null | undefined; readAt: number };
type Props = { name: string; photo: string | null | undefined; readAt: number };

/** Somebody's face, where the reader may see it; the initials otherwise. The name stands beside it and is what is read out. */
export function Face({ name, photo, readAt }: Props) {
  // What could not be had once is asked for again with the next reading, and says nothing of another photograph.
  const reading = `${photo} ${readAt}`;
  const [failed, setFailed] = useState<string>();
  if (!photo || failed === reading)
    return (
      <span className={classes.round} aria-hidden>
        {initialsOf(name)}
      </span>
    );
  return (
    <img
      className={classes.round}
      src={smallOf(photo)}
      alt=""
      width={32}
      height={32}
      loading="lazy"
      onError={() => setFailed(reading)}
    />
  );
}
