import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { storeFile } from '../api/files';

const STORING = ['store-file'];

/** Keeps a scan as soon as it is chosen. Until then there is none: neither nothing nor an earlier one goes in its place. */
export function useStoreFile(missionId: string | undefined, keep: (id: string) => void) {
  const latest = useRef<File>(undefined);
  const store = useMutation({
    mutationKey: STORING,
    mutationFn: (file: File) => storeFile(file, missionId),
    // Of two that were chosen one after the other the second counts, whichever arrives first.
    onSuccess: ({ id }, file) => file === latest.current && keep(id),
  });
  const choose = (file: File | null) => {
    latest.current = file ?? undefined;
    keep('');
    if (file) store.mutate(file);
    else store.reset();
  };
  return { choose, isPending: store.isPending, isSuccess: store.isSuccess, error: store.error };
}

/** A file is on its way: what rests on it has to wait. */
export const useIsStoring = () => useIsMutating({ mutationKey: STORING }) > 0;
