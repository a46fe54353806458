import { label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { mayIn, useMe } from '../../api/me';
import { missionsQuery } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';

/** Where a role holds: a mission by its number, a delegation by its name, or everywhere. */
export function usePlaces() {
  const { language } = useMessages();
  const enabled = mayIn(useMe(), 'mission:read');
  const { data: missions } = useQuery({ ...missionsQuery, enabled });
  const { data: delegations } = useQuery(delegationsQuery);
  return (on: string | null): string =>
    on === null
      ? label(language, 'reaches', 'assembly')
      : (missions?.items.find(({ id }) => id === on)?.number ??
        delegations?.items.find(({ id }) => id === on)?.name[language] ??
        on);
}
