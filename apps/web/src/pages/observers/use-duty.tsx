import type { AccreditationView } from '#libs/contracts';
import type { Wording } from '#libs/regulation';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Sentence } from '../../frame/query';
import { eachOf, useToast } from '../../frame/toasts';
import type { DutyMark } from './duty-marks';

/** Somebody accredited, by the number of the accreditation. */
export type Marked = { id: string; name: Wording };
type Marking = { of: readonly Marked[]; mark: DutyMark; at?: string | undefined };
type Done = Pick<AccreditationView, 'id' | 'version'>;

const keyOf = (id: string, mark: DutyMark) => `${mark} ${id}`;

/**
 * Marks who arrived, is on duty, has left: at once, and taken back as quickly; each is a line of the log of its own. With
 * `inRows` the row of who was marked offers the way back, and no message stands over the list for each of them.
 */
export function useDuty(missionId: string, { inRows = false } = {}) {
  const { t, language } = useMessages();
  const toast = useToast();
  // Several are on their way at once, and of all but the last a mutation tells nothing.
  const [onTheirWay, setOnTheirWay] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Error | null>(null);
  const [fresh, setFresh] = useState<ReadonlyMap<string, Done>>(new Map());
  const changed = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['mission', missionId] }),
      queries.invalidateQueries({ queryKey: ['application'] }),
    ]);
  const takeBack = (done: readonly Done[]) =>
    eachOf(done, ({ id, version }) => api.takeBackDuty({ params: { id }, ifMatch: version })).finally(changed);
  const { mutate, mutateAsync } = useCommand({
    each: ({ of, mark }: Marking) => keyOf(of.map(({ id }) => id).join(' '), mark),
    mutationFn: async ({ of, mark, at }: Marking) => {
      const keys = of.map(({ id }) => keyOf(id, mark));
      if (onTheirWay.size === 0) setRefused(null);
      setOnTheirWay((before) => new Set([...before, ...keys]));
      const done = [];
      try {
        for (const { id } of of) done.push(await api.markDuty({ params: { id }, body: { mark, at } }));
      } finally {
        // Whoever was marked before one of them was refused stays marked.
        await changed();
        setOnTheirWay((before) => new Set([...before].filter((key) => !keys.includes(key))));
      }
      return done;
    },
    onError: setRefused,
    onSuccess: (done, { of, mark }) => {
      for (const warning of done.flatMap(({ warnings }) => warnings)) toast(<Sentence of={warning} />);
      const marked = done.map(({ accreditation }) => accreditation);
      const [only] = of.length === 1 ? of : [];
      if (only && inRows) return setFresh((before) => new Map([...before, [only.id, marked[0]!]]));
      toast({
        of: only ? only.name[language] : t('did.allMarked', { count: of.length }),
        did: t('did.marked', { mark: t(`accreditation.mark.${mark}`) }),
        undo: () => takeBack(marked),
      });
    },
  });
  return {
    mutate,
    mutateAsync,
    error: refused,
    isOnItsWay: (id: string, mark: DutyMark) => onTheirWay.has(keyOf(id, mark)),
    /** Of whom was marked here in a row, what takes the mark back. */
    wayBack: (id: string) => {
      const done = fresh.get(id);
      return (
        done &&
        (() => takeBack([done]).finally(() => setFresh((before) => new Map([...before].filter(([of]) => of !== id)))))
      );
    },
  };
}
