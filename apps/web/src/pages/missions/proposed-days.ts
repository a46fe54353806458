import { useEffect, useRef } from 'react';
import type { Form } from '../../forms/field';
import { dayPlus } from '../../time';

const DAYS = ['startsOn', 'endsOn'] as const;
type Proposed = Record<(typeof DAYS)[number], string>;

/**
 * When a mission begins and ends by the settings, by the voting days as they now stand. The dates of the form
 * follow them as long as nobody has said others; told is which still are the proposed ones.
 */
export function useProposedDays(form: Form, { arrival, departure }: { arrival: number; departure: number }) {
  const { mission, event } = form.values as { mission: Proposed; event: { votingDays: string[] } };
  const voting = event.votingDays.filter(Boolean).toSorted();
  const [first, last] = [voting.at(0) ?? '', voting.at(-1) ?? ''];
  const proposed = useRef<Proposed>(undefined);
  useEffect(() => {
    if (!first || !last) return;
    const now: Proposed = { startsOn: dayPlus(first, -arrival), endsOn: dayPlus(last, departure) };
    for (const day of DAYS)
      if (proposed.current && mission[day] === proposed.current[day] && mission[day] !== now[day])
        form.setFieldValue(`mission.${day}`, now[day]);
    proposed.current = now;
    // Only when the vote moves: whatever is typed meanwhile stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [first, last, arrival, departure]);
  return {
    startsOn: Boolean(first) && mission.startsOn === dayPlus(first, -arrival),
    endsOn: Boolean(last) && mission.endsOn === dayPlus(last, departure),
  };
}
