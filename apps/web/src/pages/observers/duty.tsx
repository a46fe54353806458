import { Button, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { marksFor, type DutyMark } from './duty-marks';
import { useDutyWhen } from './duty-when';
import { useDuty } from './use-duty';

const MARKS = [
  ['arrived', 'arrivedAt', 'observers.markArrived'],
  ['on-duty', 'onDutyFrom', 'observers.markOnDuty'],
  ['left', 'leftAt', 'observers.markLeft'],
] as const satisfies readonly (readonly [DutyMark, string, string])[];

type Props = { application: ApplicationView; zone: string; isOver: boolean };

/** Arrived, on duty, left: whichever is not marked yet. The rules say whether it may be. */
export function ObserverDuty({ application, zone, isOver }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const when = useDutyWhen(zone);
  const { accreditation, missionId, name: who } = application;
  const mark = useDuty(missionId);
  if (!accreditation || !mayHere(me, 'duty:mark', missionId)) return null;
  const possible = marksFor(accreditation, isOver);
  const open = MARKS.filter(([name, field]) => !accreditation[field] && possible.includes(name));
  if (open.length === 0 && !mark.error) return null;
  return (
    <Stack gap="xs">
      <Text size="sm">{t('observers.duty')}</Text>
      {when.field}
      <Group gap="xs">
        {open.map(([name, , message]) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            loading={mark.isOnItsWay(accreditation.id, name)}
            onClick={() => mark.mutate({ of: [{ id: accreditation.id, name: who }], mark: name, at: when.at() })}
          >
            {t(message)}
          </Button>
        ))}
      </Group>
      {mark.error && <Problem error={mark.error} />}
    </Stack>
  );
}
