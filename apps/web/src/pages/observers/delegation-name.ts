import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';

/** How a delegation is called; nobody's is "outside the delegations". */
export function useDelegationName(): (id: string | null) => string {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  return useCallback(
    (id) =>
      id === null
        ? t('observers.outside')
        : (data?.items.find((delegation) => delegation.id === id)?.name[language] ?? '…'),
    [data, language, t],
  );
}
