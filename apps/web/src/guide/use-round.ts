import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { useKept } from './kept';
import { journeyOf } from './pages';

const LEFT = 'left';

/**
 * The short round of whoever is signed in: not begun, at a step, or left. It is remembered for the account on this device;
 * the steps are fetched only when somebody goes them.
 */
export function useRound() {
  const { accountId, roles } = useMe();
  const [kept, keep] = useKept(`round ${accountId}`);
  const navigate = useNavigate();
  const journey = journeyOf(roles);
  const go = async (at: number) => {
    const { stepsOf } = await import('./rounds');
    const step = stepsOf(journey)[at];
    keep(step ? String(at) : LEFT);
    if (step) await navigate({ href: step.to });
  };
  return {
    journey,
    isNew: kept === null,
    at: kept === null || kept === LEFT ? undefined : Number(kept),
    go: (at: number) => void go(at),
    leave: () => keep(LEFT),
  };
}
