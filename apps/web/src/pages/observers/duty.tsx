import { Button, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Problem, Sentence } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from './changed';
import { marksFor, type DutyMark } from './duty-marks';
import { useDutyWhen } from './duty-when';

const MARKS = [
  ['arrived', 'arrivedAt', 'observers.markArrived'],
  ['on-duty', 'onDutyFrom', 'observers.markOnDuty'],
  ['left', 'leftAt', 'observers.markLeft'],
] as const satisfies readonly (readonly [DutyMark, string, string])[];

type Props = { application: ApplicationView; zone: string; isOver: boolean };

/** Arrived, on duty, left: whichever is not marked yet. The rules say whether it may be. */
export function ObserverDuty({ application, zone, isOver }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const toast = useToast();
  const when = useDutyWhen(zone);
  const mark = useCommand({
    each: (name) => name,
    mutationFn: (name: (typeof MARKS)[number][0]) =>
      api.markDuty({ params: { id: application.accreditation!.id }, body: { mark: name, at: when.at() } }),
    onSuccess: async ({ warnings }, name) => {
      for (const warning of warnings) toast(<Sentence of={warning} />);
      toast(t('coordinator.marked', { name: application.name[language], mark: t(`accreditation.mark.${name}`) }));
      await applicationChanged(application);
    },
  });
  const { accreditation } = application;
  if (!accreditation || !mayHere(me, 'duty:mark', application.missionId)) return null;
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
            loading={mark.isPending && mark.variables === name}
            onClick={() => mark.mutate(name)}
          >
            {t(message)}
          </Button>
        ))}
      </Group>
      {mark.error && <Problem error={mark.error} />}
    </Stack>
  );
}
