import { useCallback, useState } from 'react';
import { useToast } from '../../frame/toasts';
import { useMessages } from '../../messages';
import type { Received } from './outbox';

/** What is said of a visit that the server has: that it came, and what it is warned of. */
export function useReceived() {
  const { t } = useMessages();
  const toast = useToast();
  const [warned, setWarned] = useState<Received>();
  const received = useCallback(
    (what: Received) => {
      toast({ of: what.station, did: t('visits.received') });
      if (what.warnings.length > 0) setWarned(what);
    },
    [toast, t],
  );
  return { warned, received, seen: () => setWarned(undefined) };
}
