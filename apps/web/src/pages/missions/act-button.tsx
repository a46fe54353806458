import { Button } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { lazy, Suspense, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loading } from '../../frame/query';
import type { Chosen } from './act-form';
import { isStillOpen, performedBy } from './still';

/** The forms, with the contracts they check against, come when the first of them is opened. */
const ActForm = lazy(() => import('./act-form').then(({ ActForm: form }) => ({ default: form })));

type Props = {
  file: MissionFile;
  act: Chosen;
  label: string;
  needs?: 'activity:record' | 'settings:change' | 'record:correct';
};

/** A button that opens the form of an act; only for who may, and while it may be done. */
export function ActButton({ file, act, label, needs }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!mayHere(me, needs ?? 'mission:prepare', file.mission.id)) return null;
  if (!isStillOpen(performedBy(act), file.mission)) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog opened={open} close={() => setOpen(false)} title={label || t('form.save')} isWide>
        <Suspense fallback={<Loading />}>
          <ActForm file={file} act={act} close={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
