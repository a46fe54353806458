import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tasksQuery } from '../api/queries-tasks';

/** How much waits for the reader, as soon as that is known. */
export const useWaiting = (): number | undefined => useQuery(tasksQuery).data?.total;

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
