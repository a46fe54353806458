import { useMessages } from '../../messages';
import { ActButton } from '../../forms/act';
import type { Marked, useDuty } from './use-duty';

type Props = { missing: readonly Marked[]; duty: ReturnType<typeof useDuty>; at?: () => string | undefined };

/** Everybody who is accredited and was not marked yet arrives at once. */
export function AllArrived({ missing, duty, at }: Props) {
  const { t, language } = useMessages();
  if (missing.length < 2) return null;
  return (
    <ActButton
      label={t('coordinator.allArrived', { count: missing.length })}
      ask={t('coordinator.allArrivedAsk', { names: missing.map(({ name }) => name[language]).join('; ') })}
      act={() => duty.mutateAsync({ of: missing, mark: 'arrived', at: at?.() })}
    />
  );
}
