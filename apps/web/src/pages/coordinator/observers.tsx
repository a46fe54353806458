import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { ActButton } from '../../forms/act';
import { Loaded, Problem } from '../../frame/query';
import { Rows } from '../../lists/rows';
import { useToast } from '../../frame/toasts';
import { shownAt } from '../../time';
import { isOver } from '../missions/still';
import { marksFor, type DutyMark } from '../observers/duty-marks';
import { useDutyWhen } from '../observers/duty-when';
import { nameColumn } from '../observers/name-column';
import { stateShown } from '../observers/standing';
import { Empty } from '../../lists/empty';

type Accreditation = NonNullable<ApplicationView['accreditation']>;

/** Of what may be marked, what comes next. */
function nextMarks(accreditation: Accreditation, over: boolean): readonly DutyMark[] {
  const possible = marksFor(accreditation, over);
  const { arrivedAt, onDutyFrom, leftAt } = accreditation;
  if (leftAt) return [];
  if (onDutyFrom || !possible.includes('on-duty')) return possible.filter((mark) => mark === 'left');
  return arrivedAt ? ['on-duty', 'left'] : ['arrived', 'on-duty'];
}
const MARKS = {
  arrived: 'coordinator.arrived',
  'on-duty': 'coordinator.onDuty',
  left: 'coordinator.left',
} as const satisfies Record<DutyMark, MessageKey>;

/** The people of the mission: how far each is, and who is here. */
export function Observers({ mission }: { mission: MissionView }) {
  const missionId = mission.id;
  const { zone } = mission.hostProfile;
  const { t, language } = useMessages();
  const me = useMe();
  const toast = useToast();
  const when = useDutyWhen(zone);
  const mark = useCommand({
    each: ({ id, what }) => `${id} ${what}`,
    mutationFn: ({ id, what }: { id: string; what: DutyMark; name: string }) =>
      api.markDuty({ params: { id }, body: { mark: what, at: when.at() } }),
    onSuccess: async (_answer, { what, name }) => {
      toast(t('coordinator.marked', { name, mark: t(`accreditation.mark.${what}`) }));
      await queries.invalidateQueries({ queryKey: ['mission', missionId] });
    },
  });
  const marks = mayHere(me, 'duty:mark', missionId);
  const state = (application: ApplicationView) => stateShown(application, { t, language });
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('coordinator.observers')}
      </Title>
      <Text size="sm" mb="xs">
        {t('observers.hostClocks', { zone })}
      </Text>
      {marks && when.field}
      {mark.error && <Problem error={mark.error} />}
      <Loaded of={applicationsQuery(missionId)}>
        {(applications) => (
          <>
            {marks && (
              <AllArrived
                missing={applications.filter(
                  ({ accreditation }) => accreditation && nextMarks(accreditation, isOver(mission)).includes('arrived'),
                )}
                at={when.at}
              />
            )}
            <Rows
              name="observers"
              label={t('coordinator.observers')}
              rows={applications}
              idOf={({ id }) => id}
              find={t('coordinator.find')}
              empty={
                <Empty next={{ says: t('empty.guide'), to: '/guide/coordinator' }}>{t('coordinator.nobody')}</Empty>
              }
              columns={[
                nameColumn(t('word.name'), language, ({ id }: ApplicationView) => id),
                {
                  key: 'state',
                  head: t('word.state'),
                  text: state,
                  cell: (row) => (
                    <Stack gap={4}>
                      <strong>{state(row)}</strong>
                      <Duty of={row.accreditation} zone={zone} />
                      {marks && row.accreditation && (
                        <Group gap="xs">
                          {nextMarks(row.accreditation, isOver(mission)).map((what) => (
                            <Button
                              key={what}
                              size="compact-xs"
                              variant="default"
                              loading={mark.isPending && mark.variables.id === row.accreditation!.id}
                              aria-label={`${t(MARKS[what])}: ${row.name[language]}`}
                              onClick={() => mark.mutate({ id: row.accreditation!.id, what, name: row.name[language] })}
                            >
                              {t(MARKS[what])}
                            </Button>
                          ))}
                        </Group>
                      )}
                    </Stack>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Everybody who is accredited and was not marked yet arrives at once; each is a line of the log of its own. */
function AllArrived({ missing, at }: { missing: readonly ApplicationView[]; at: () => string | undefined }) {
  const { t, language } = useMessages();
  if (missing.length < 2) return null;
  const act = async () => {
    try {
      for (const { accreditation } of missing)
        await api.markDuty({ params: { id: accreditation!.id }, body: { mark: 'arrived', at: at() } });
    } finally {
      await queries.invalidateQueries({ queryKey: ['mission', missing[0]!.missionId] });
    }
  };
  return (
    <ActButton
      label={t('coordinator.allArrived', { count: missing.length })}
      ask={t('coordinator.allArrivedAsk', { names: missing.map(({ name }) => name[language]).join('; ') })}
      act={act}
      done={t('coordinator.allArrivedDone')}
    />
  );
}

function Duty({ of, zone }: { of: ApplicationView['accreditation']; zone: string }) {
  const { t, language } = useMessages();
  const at = (instant: string) => shownAt(instant, zone, language);
  if (!of) return null;
  const { arrivedAt, onDutyFrom, leftAt } = of;
  return (
    <Stack gap={0}>
      {arrivedAt && <Text size="xs">{t('coordinator.arrivedAt', { at: at(arrivedAt) })}</Text>}
      {onDutyFrom && <Text size="xs">{t('coordinator.onDutyFrom', { at: at(onDutyFrom) })}</Text>}
      {leftAt && <Text size="xs">{t('coordinator.leftAt', { at: at(leftAt) })}</Text>}
    </Stack>
  );
}
