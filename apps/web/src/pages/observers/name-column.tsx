import type { Wording } from '#libs/regulation';
import type { Language } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import type { Column } from '../../lists/rows';

/** Who it is, leading to the application. */
export const nameColumn = <Row extends { name: Wording }>(
  head: string,
  language: Language,
  applicationOf: (row: Row) => string,
): Column<Row> => ({
  key: 'name',
  head,
  text: ({ name }) => name[language],
  cell: (row) => (
    <DeskLink to="/applications/$id" params={{ id: applicationOf(row) }}>
      {row.name[language]}
    </DeskLink>
  ),
});
