import { Button } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { lazy, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { Dialog } from '../../frame/dialog';
import { MoreMoves } from '../../frame/more-moves';
import { useWanted } from '../../frame/wanted';
import type { Chosen } from './act-form';
import type { MandateAct } from './mandate-acts';
import { isStillOpen, performedBy } from './still';

/** The forms, with the contracts they check against, come when the first of them is opened. */
const ActForm = lazy(() => import('./act-form').then(({ ActForm: form }) => ({ default: form })));

type Needs = 'activity:record' | 'settings:change' | 'record:correct';
/** `of`: what of many it is done to. */
type Props = { file: MissionFile; act: Chosen; label: string; needs?: Needs; of?: string };

/** By which word an address asks for a form of the mandate. */
const WANTED: Partial<Record<MandateAct, string>> = { cutoff: 'confirmCutoff', office: 'office' };

/** Whether who reads may do something of a mission, and it may still be done. */
export function useMay({ mission }: MissionFile) {
  const me = useMe();
  return (act: Chosen, needs?: Needs) =>
    mayHere(me, needs ?? 'mission:prepare', mission.id) && isStillOpen(performedBy(act), mission);
}

/** A button that opens the form of an act; only for who may, and while it may be done. */
export function ActButton({ file, act, label, needs, of }: Props) {
  const may = useMay(file);
  const [wanted, forget] = useWanted();
  const [pressed, setPressed] = useState(false);
  const isWanted = typeof act === 'string' && wanted !== undefined && WANTED[act] === wanted;
  const close = () => {
    setPressed(false);
    if (isWanted) forget();
  };
  if (!may(act, needs)) return null;
  return (
    <>
      {typeof act === 'object' && 'remove' in act ? (
        <MoreMoves of={of} moves={[{ label, choose: () => setPressed(true) }]} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setPressed(true)}>
          {label}
        </Button>
      )}
      <Dialog opened={pressed || isWanted} close={close} title={of ? `${label}: ${of}` : label} isWide>
        <ActForm file={file} act={act} close={close} />
      </Dialog>
    </>
  );
}
