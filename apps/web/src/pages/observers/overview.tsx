import { SegmentedControl, Stack, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useState } from 'react';
import { useMessages } from '../../messages';
import { CompositionChart, WayChart } from './composition-chart';
import { Composition } from './delegations';
import classes from './observers.module.css';
import { WithComposition } from './with-composition';

const FORMS = ['chart', 'table'] as const;

/** How far the people of the mission have come and from where, at a glance: as bars, or the same figures as a table. */
export function PeopleAtAGlance({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const [form, setForm] = useState<(typeof FORMS)[number]>('chart');
  return (
    <WithComposition mission={mission} everyDelegation={false}>
      {(rows, counts) =>
        rows.length === 0 ? null : (
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
        )
      }
    </WithComposition>
  );
}
