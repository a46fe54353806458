import type { FindingView } from '#libs/contracts';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Sentence } from '../../frame/query';
import { useToast, type Done } from '../../frame/toasts';

/** Says what became of it: it holds, or it awaits a second person and stands among those that do. */
export function useGiven() {
  const { t } = useMessages();
  const toast = useToast();
  return ({ of, did, awaits = false, warnings = [] }: Done & { awaits?: boolean; warnings?: FindingView[] }) => {
    void queries.invalidateQueries({ queryKey: ['appointments'] });
    for (const warning of warnings) toast(<Sentence of={warning} />);
    toast({ of, did: awaits ? t('appointments.nowAwaits') : did });
  };
}
