import { Text, Title } from '@mantine/core';
import { useMe } from '../../api/me';
import { personQuery } from '../../api/queries-people';
import { Loaded } from '../../frame/query';
import { useMessages } from '../../messages';
import { latinName, ownName } from '../people/name';
import { PersonFacts } from '../people/person-facts';

/** What is recorded of oneself, with whom to tell what is wrong in it. */
export function OwnRecord() {
  const { t } = useMessages();
  const { personId } = useMe();
  return (
    <>
      <Title order={2} size="h4">
        {t('account.record')}
      </Title>
      <Loaded of={personQuery(personId)}>
        {(person) => (
          <>
            <Text>
              {ownName(person)} · <span lang="en">{latinName(person)}</span>
            </Text>
            <PersonFacts person={person} />
          </>
        )}
      </Loaded>
      <Text size="sm" c="dimmed">
        {t('account.recordHelp')}
      </Text>
    </>
  );
}
