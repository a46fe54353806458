import { Text } from '@mantine/core';
import type { Wording } from '#libs/regulation';
import type { Language } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import type { Column } from '../../lists/rows';
import { Face, type Faces } from './face';
import classes from './observers.module.css';

/** What is written in Cyrillic is written in Latin letters too, and the other way round. */
const inOtherScript = (name: Wording, language: Language) => name[language === 'ru' ? 'en' : 'ru'];

/**
 * Who it is, leading to the application; as the name stands in the other script, by which it is found as well; and the face,
 * where the list knows of whom there is a photograph.
 */
export const nameColumn = <Row extends { name: Wording }>(
  head: string,
  language: Language,
  applicationOf: (row: Row) => string,
  faces?: Faces<Row>,
): Column<Row> => ({
  key: 'name',
  head,
  text: ({ name }) => name[language],
  also: ({ name }) => inOtherScript(name, language),
  cell: (row) => {
    const written = (
      <div>
        <DeskLink to="/applications/$id" params={{ id: applicationOf(row) }}>
          {row.name[language]}
        </DeskLink>
        {inOtherScript(row.name, language) !== row.name[language] && (
          <Text size="xs" c="dimmed" lang={language === 'ru' ? 'en' : 'ru'}>
            {inOtherScript(row.name, language)}
          </Text>
        )}
      </div>
    );
    if (!faces) return written;
    return (
      <div className={classes.withFace}>
        <Face name={row.name[language]} photo={faces.photoOf(row)} readAt={faces.readAt} />
        {written}
      </div>
    );
  },
});
