import type { Wording } from '#libs/regulation';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Sentence } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import type { DutyMark } from './duty-marks';

/** Somebody accredited, by the number of the accreditation. */
export type Marked = { id: string; name: Wording };
type Marking = { of: readonly Marked[]; mark: DutyMark; at?: string | undefined };

/** Marks who arrived, is on duty, has left: at once, and taken back as quickly; each is a line of the log of its own. */
export function useDuty(missionId: string) {
  const { t, language } = useMessages();
  const toast = useToast();
  const changed = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['mission', missionId] }),
      queries.invalidateQueries({ queryKey: ['application'] }),
    ]);
  return useCommand({
    each: ({ of, mark }: Marking) => `${mark} ${of.map(({ id }) => id).join(' ')}`,
    mutationFn: async ({ of, mark, at }: Marking) => {
      const done = [];
      try {
        for (const { id } of of) done.push(await api.markDuty({ params: { id }, body: { mark, at } }));
      } finally {
        // Whoever was marked before one of them was refused stays marked.
        await changed();
      }
      return done;
    },
    onSuccess: (done, { of, mark }) => {
      for (const warning of done.flatMap(({ warnings }) => warnings)) toast(<Sentence of={warning} />);
      const [only] = of.length === 1 ? of : [];
      toast({
        of: only ? only.name[language] : t('did.allMarked', { count: of.length }),
        did: t('did.marked', { mark: t(`accreditation.mark.${mark}`) }),
        undo: async () => {
          for (const { accreditation } of done)
            await api.takeBackDuty({ params: { id: accreditation.id }, ifMatch: accreditation.version });
          await changed();
        },
      });
    },
  });
}
