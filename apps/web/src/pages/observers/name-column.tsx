import { Text } from '@mantine/core';
import type { Wording } from '#libs/regulation';
import type { Language } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import type { Column } from '../../lists/rows';

/** What is written in Cyrillic is written in Latin letters too, and the other way round. */
const inOtherScript = (name: Wording, language: Language) => name[language === 'ru' ? 'en' : 'ru'];

/** Who it is, leading to the application; as the name stands in the other script, by which it is found as well. */
export const nameColumn = <Row extends { name: Wording }>(
  head: string,
  language: Language,
  applicationOf: (row: Row) => string,
): Column<Row> => ({
  key: 'name',
  head,
  text: ({ name }) => name[language],
  also: ({ name }) => inOtherScript(name, language),
  cell: (row) => (
    <>
      <DeskLink to="/applications/$id" params={{ id: applicationOf(row) }}>
        {row.name[language]}
      </DeskLink>
      {inOtherScript(row.name, language) !== row.name[language] && (
        <Text size="xs" c="dimmed" lang={language === 'ru' ? 'en' : 'ru'}>
          {inOtherScript(row.name, language)}
        </Text>
      )}
    </>
  ),
});
