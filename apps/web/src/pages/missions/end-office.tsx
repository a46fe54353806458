import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayIn, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { useFillIn } from '../../frame/faults';
import { MoreMoves } from '../../frame/more-moves';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { isStillOpen } from './still';
import { PrimaryButton } from '../../frame/primary-button';

type Props = { file: MissionFile; office: MissionFile['offices'][number] };

export function useMayEndOffices({ mission }: MissionFile): boolean {
  const me = useMe();
  return mayIn(me, 'mission:prepare') && isStillOpen('endOffice', mission);
}

/** Somebody's office in the mission ends, with a reason; the history stays. */
export function EndOffice({ file, office }: Props) {
  const { t, language } = useMessages();
  const fillIn = useFillIn();
  const [open, setOpen] = useState(false);
  const [reason, setReason, forget] = useDraft(`end-office:${office.id}`, '');
  const { id } = file.mission;
  const toast = useToast();
  const end = useCommand({
    mutationFn: () => api.endOffice({ params: { id, officeId: office.id }, body: { reason } }),
    onSuccess: async () => {
      forget();
      setOpen(false);
      toast({ of: office.name[language], did: t('did.officeEnded') });
      await queries.invalidateQueries({ queryKey: ['mission', id] });
    },
  });
  return (
    <>
      <MoreMoves of={office.name[language]} moves={[{ label: t('act.endOffice'), choose: () => setOpen(true) }]} />
      <Dialog opened={open} close={() => setOpen(false)} title={`${t('act.endOffice')}: ${office.name[language]}`}>
        <PlainForm hasUnsent={reason !== ''} draftIsKept wrong={{ reason: fillIn(reason) }} submit={end.mutate}>
          {(faults) => (
            <Stack>
              <Textarea
                label={t('word.reason')}
                required
                error={faults.reason}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              {end.error && <Problem error={end.error} />}
              <Group>
                <PrimaryButton type="submit" color="red" loading={end.isPending}>
                  {t('act.endOffice')}
                </PrimaryButton>
                <Button variant="default" onClick={() => setOpen(false)}>
                  {t('form.goBack')}
                </Button>
              </Group>
            </Stack>
          )}
        </PlainForm>
      </Dialog>
    </>
  );
}
