import { useCallback, useState } from 'react';

/** Holds a row until what it gives back is called. */
export type Hold<Row> = (row: Row) => () => void;

/**
 * The rows of which a window is open: narrowed away, sorted out of sight or gone from the list, they stay in the document,
 * so that nothing that was begun in the window is lost with its row.
 */
export function useHeld<Row>(rows: readonly Row[], idOf: (row: Row) => string): [readonly Row[], Hold<Row>] {
  const [held, setHeld] = useState<ReadonlyMap<object, Row>>(new Map());
  const hold = useCallback<Hold<Row>>((row) => {
    const token = {};
    setHeld((before) => new Map(before).set(token, row));
    return () =>
      setHeld((before) => {
        const next = new Map(before);
        next.delete(token);
        return next;
      });
  }, []);
  // As they are read anew; one that is read no more, as it was.
  const latest = [...held.values()].map((row) => rows.find((each) => idOf(each) === idOf(row)) ?? row);
  return [latest.filter((row, at) => latest.findIndex((each) => idOf(each) === idOf(row)) === at), hold];
}
