import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

type Options<Data, Given> = Omit<UseMutationOptions<Data, Error, Given>, 'onMutate'> & {
  /** Of what there are several, such as rows, each is on its way for itself; left out where there is one. */
  each?: (given: Given) => unknown;
};

/**
 * What a person sends. Pressed again while it is on its way, it does not go a second time: the second press comes before
 * the button can be seen to be busy. It is on its way until what follows from it is done, such as closing its form.
 */
export function useCommand<Data, Given = void>({ each, ...options }: Options<Data, Given>) {
  const onItsWay = useRef(new Set<unknown>());
  const { mutate: send, ...command } = useMutation({
    ...options,
    onSettled: (data, error, given, ...more) => {
      onItsWay.current.delete(each?.(given));
      return options.onSettled?.(data, error, given, ...more);
    },
  });
  const keys = useRef(each);
  keys.current = each;
  const mutate = useCallback(
    (given: Given) => {
      const key = keys.current?.(given);
      if (onItsWay.current.has(key)) return;
      onItsWay.current.add(key);
      send(given);
    },
    [send],
  );
  return { ...command, mutate };
}
