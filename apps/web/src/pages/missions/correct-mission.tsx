import { Button } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { lazy, useState } from 'react';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';

const CorrectMissionForm = lazy(() =>
  import('./correct-mission-form').then(({ CorrectMissionForm: form }) => ({ default: form })),
);

/** The last move was recorded in error: it is corrected, and both stay in the log. */
export function CorrectMission({ mission }: { mission: MissionView }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {t('correct.mission')}
      </Button>
      <Dialog opened={open} close={close} title={t('correct.mission')}>
        <CorrectMissionForm mission={mission} close={close} />
      </Dialog>
    </div>
  );
}
