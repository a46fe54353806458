import { Button, Group, Stack, Text } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { label, OBSERVER_STATES } from '#libs/regulation';
import { mayHere, useMe } from '../../api/me';
import { batchesQuery, type Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { Loaded, Problem } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { isOver } from '../missions/still';
import { DUTY_MARKS, marksFor } from '../observers/duty-marks';
import { useDutyWhen } from '../observers/duty-when';
import { useDuty } from '../observers/use-duty';
import { StateShown } from '../../frame/state';
import { Empty } from '../../lists/empty';

const FIELDS = { arrived: 'arrivedAt', 'on-duty': 'onDutyFrom', left: 'leftAt' } as const;

/** Who has arrived, is on duty, has left: by the clocks of the host. */
export function DutyRoom({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const me = useMe();
  const { zone } = mission.hostProfile;
  const when = useDutyWhen(zone);
  const mark = useDuty(mission.id);
  const marks = (who: Accreditation) => (
    <Group gap={4} wrap="nowrap">
      {marksFor(who, isOver(mission)).map((kind) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          aria-label={t('accreditation.markOf', { mark: t(`accreditation.mark.${kind}`), name: who.name[language] })}
          onClick={() => mark.mutate({ of: [who], mark: kind, at: when.at() })}
        >
          {t(`accreditation.mark.${kind}`)}
        </Button>
      ))}
    </Group>
  );
  const marked = mayHere(me, 'duty:mark', mission.id) && !isOver(mission);
  const columns: Column<Accreditation>[] = [
    { key: 'name', head: t('accreditation.name'), text: ({ name }) => name[language] },
    {
      key: 'state',
      head: t('accreditation.state'),
      text: ({ state }) => label(language, 'accreditationStates', state),
      cell: ({ state }) => <StateShown of="accreditationStates" is={state} mission={mission.id} />,
    },
    ...DUTY_MARKS.map((kind) => {
      const due = ({ [FIELDS[kind]]: at }: Accreditation) => (at ? { at, zone } : null);
      return timeColumn({ key: kind, head: t(`accreditation.mark.${kind}`), due }, language);
    }),
    ...(marked ? [{ key: 'do', head: t('accreditation.acts'), acts: marks }] : []),
  ];
  return (
    <Stack>
      <Text size="sm">{t('accreditation.dutyZone', { zone })}</Text>
      {marked && when.field}
      {mark.error && <Problem error={mark.error} />}
      <Loaded of={batchesQuery(mission.id)}>
        {(batches) => (
          <Rows
            name="duty"
            sortedBy="name"
            label={t('accreditation.room.duty')}
            rows={batches.flatMap((batch) =>
              batch.accreditations.filter(({ state }) => OBSERVER_STATES.includes(state)),
            )}
            columns={columns}
            idOf={({ id }) => id}
            find={t('accreditation.findPerson')}
            empty={
              <Empty next={{ says: t('empty.decisions'), to: '.', search: { tab: 'accreditation', show: 'batches' } }}>
                {t('accreditation.nobodyAccredited')}
              </Empty>
            }
          />
        )}
      </Loaded>
    </Stack>
  );
}
