import type { Language } from '../messages';
import { Time, timeAsText, type Due } from '../frame/time';
import type { Column } from './arrange';

type Timed<Row> = {
  key: string;
  head: string;
  /** Nothing where it has not come yet. */
  due: (row: Row) => Due | null;
  /** The sentence that it stands in. */
  said?: (at: string, row: Row) => string;
  /** What stands there until it has come. */
  none?: string;
  also?: (row: Row) => string;
};

/** A column of times: with whose clocks they are on the page, as text in a table that is taken away, in their own order. */
export const timeColumn = <Row,>(
  { key, head, due, said = (at) => at, none = '', also }: Timed<Row>,
  language: Language,
): Column<Row> => ({
  key,
  head,
  ...(also && { also }),
  text: (row) => {
    const at = due(row);
    return at ? said(timeAsText(at, language), row) : none;
  },
  // What has not come stands last.
  order: (row) => due(row)?.at ?? '9999',
  cell: (row) => {
    const at = due(row);
    return at ? <Time due={at} said={(shown) => said(shown, row)} /> : none;
  },
});
