import { SegmentedControl, Stack, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useState } from 'react';
import { applicationsQuery, waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { Loaded } from '../../frame/query';
import { useMessages } from '../../messages';
import { compositionOf, countsOf } from './composition';
import { CompositionChart, WayChart } from './composition-chart';
import { Composition } from './delegations';
import classes from './observers.module.css';

const FORMS = ['chart', 'table'] as const;

/** How far the people of the mission have come and from where, at a glance: as bars, or the same figures as a table. */
export function PeopleAtAGlance({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const [form, setForm] = useState<(typeof FORMS)[number]>('chart');
  return (
    <Loaded of={delegationsQuery}>
      {({ items: delegations }) => (
        <Loaded of={applicationsQuery(mission.id)}>
          {(applications) => (
            <Loaded of={waitingListQuery(mission.id)}>
              {(quotas) => {
                const rows = compositionOf(delegations, applications, quotas, false, mission.host);
                const counts = countsOf(applications);
                if (rows.length === 0) return null;
                return (
                  <Stack component="section" gap="xs">
                    <Title order={2} size="h4">
                      {t('observers.atAGlance')}
                    </Title>
                    <SegmentedControl
                      aria-label={t('observers.shownAs')}
                      style={{ alignSelf: 'flex-start' }}
                      value={form}
                      onChange={setForm}
                      data={FORMS.map((value) => ({ value, label: t(`observers.as.${value}`) }))}
                    />
                    {form === 'table' ? (
                      <Composition missionId={mission.id} rows={rows} totals={counts} />
                    ) : (
                      <div className={classes.charts}>
                        <WayChart counts={counts} />
                        <CompositionChart rows={rows} />
                      </div>
                    )}
                  </Stack>
                );
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
