import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { useToast } from '../../frame/toasts';

/** Says what became of it: it holds, or it awaits a second person and stands among those that do. */
export function useGiven() {
  const { t } = useMessages();
  const toast = useToast();
  return ({ awaits = false }: { awaits?: boolean }) => {
    void queries.invalidateQueries({ queryKey: ['appointments'] });
    toast(t(awaits ? 'appointments.nowAwaits' : 'form.saved'));
  };
}
