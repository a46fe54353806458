import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { mayHere, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { Loaded, Problem } from '../../frame/query';
import { Rows } from '../../lists/rows';
import { isOver } from '../missions/still';
import { AllArrived } from '../observers/all-arrived';
import { arrivalsOf } from '../observers/arriving';
import { marksFor, type DutyMark } from '../observers/duty-marks';
import { useDutyWhen } from '../observers/duty-when';
import { useDuty } from '../observers/use-duty';
import { nameColumn } from '../observers/name-column';
import { stateShown } from '../observers/standing';
import { Stands } from '../observers/stands';
import { Empty } from '../../lists/empty';
import { Time, timeAsText } from '../../frame/time';

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
  const when = useDutyWhen(zone);
  const mark = useDuty(missionId);
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
      {marks && (
        <>
          <DeskLink to="/missions/$id" params={{ id: missionId }} search={{ tab: 'observers', show: 'check-in' }}>
            {t('observers.viewCheckIn')}
          </DeskLink>
          {when.field}
        </>
      )}
      {mark.error && <Problem error={mark.error} />}
      <Loaded of={applicationsQuery(missionId)}>
        {(applications) => (
          <>
            {marks && (
              <AllArrived
                missing={arrivalsOf(applications, isOver(mission)).filter(({ arrivedAt }) => !arrivedAt)}
                duty={mark}
                at={when.at}
              />
            )}
            <Rows
              name="observers"
              sortedBy="name"
              label={t('coordinator.observers')}
              rows={applications}
              idOf={({ id }) => id}
              find={t('coordinator.find')}
              mailOf={({ email }) => email}
              empty={
                <Empty next={{ says: t('empty.guide'), to: '/guide/coordinator' }}>{t('coordinator.nobody')}</Empty>
              }
              columns={[
                nameColumn(t('word.name'), language, ({ id }: ApplicationView) => id),
                {
                  key: 'state',
                  head: t('word.state'),
                  text: (row) =>
                    [
                      state(row),
                      ...dutyOf(row.accreditation).map(([kept, at]) =>
                        t(kept, { at: timeAsText({ at, zone }, language) }),
                      ),
                    ].join(', '),
                  cell: (row) => (
                    <Stack gap={4}>
                      <Stands application={row} />
                      {dutyOf(row.accreditation).map(([kept, at]) => (
                        <Text key={kept} size="xs">
                          <Time due={{ at, zone }} said={(shown) => t(kept, { at: shown })} />
                        </Text>
                      ))}
                      {marks && row.accreditation && (
                        <Group gap="xs">
                          {nextMarks(row.accreditation, isOver(mission)).map((what) => (
                            <Button
                              key={what}
                              size="compact-xs"
                              variant="default"
                              loading={mark.isOnItsWay(row.accreditation!.id, what)}
                              aria-label={`${t(MARKS[what])}: ${row.name[language]}`}
                              onClick={() =>
                                mark.mutate({
                                  of: [{ id: row.accreditation!.id, name: row.name }],
                                  mark: what,
                                  at: when.at(),
                                })
                              }
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

/** When somebody arrived, came on duty and left, as far as it is known. */
function dutyOf(of: ApplicationView['accreditation']) {
  const { arrivedAt, onDutyFrom, leftAt } = of ?? {};
  const marks = [
    ['coordinator.arrivedAt', arrivedAt],
    ['coordinator.onDutyFrom', onDutyFrom],
    ['coordinator.leftAt', leftAt],
  ] as const;
  return marks.flatMap(([said, at]) => (at ? [[said, at] as const] : []));
}
