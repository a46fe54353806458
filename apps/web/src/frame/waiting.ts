import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { HOME_KEY, tasksQuery } from '../api/queries-tasks';

/** How much waits for the reader, as soon as that is known. A home that is on its way brings it. */
export function useWaiting(): number | undefined {
  const brought = useIsFetching({ queryKey: HOME_KEY }) > 0;
  return useQuery({ ...tasksQuery, enabled: !brought }).data?.total;
}

/** Pages say their own title; the number of what waits stands before it, whichever it is by now. */
export function useNumberInTitle(count: number): void {
  useEffect(() => {
    const number = count > 0 ? `(${count}) ` : '';
    const write = () => {
      const said = document.title.replace(/^\(\d+\) /, '');
      if (document.title !== number + said) document.title = number + said;
    };
    write();
    const watching = new MutationObserver(write);
    watching.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watching.disconnect();
  }, [count]);
}
