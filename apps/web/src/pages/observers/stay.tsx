import { Button, Stack, Text } from '@mantine/core';
import type { ApplicationView, StayView } from '#libs/contracts';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationStayQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded, Loading } from '../../frame/query';
import { Time } from '../../frame/time';
import { Fact } from './about';
import classes from './observers.module.css';
import { isEnded } from './standing';

const StayForm = lazy(() => import('./stay-form'));

type Props = { application: ApplicationView; zone: string; isOver: boolean };

/** When somebody comes and goes, and what the hosts need for it. */
export function ObserverStay({ application, zone, isOver }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const may = mayIn(me, 'application:submit') && !isOver && !isEnded(application);
  return (
    <Loaded of={applicationStayQuery(application.id)}>
      {(stay) =>
        editing ? (
          <Suspense fallback={<Loading />}>
            <StayForm stay={stay} zone={zone} close={() => setEditing(false)} />
          </Suspense>
        ) : (
          <Stack gap="xs" align="flex-start">
            <StayFacts stay={stay} zone={zone} />
            {may && (
              <Button size="xs" variant="default" onClick={() => setEditing(true)}>
                {t('observers.setStay')}
              </Button>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

function StayFacts({ stay, zone }: { stay: StayView; zone: string }) {
  const { t } = useMessages();
  const at = (value: string | null) => value && <Time due={{ at: value, zone }} />;
  const facts: [string, ReactNode][] = [
    [t('observers.arrives'), at(stay.arrivesAt)],
    [t('observers.departs'), at(stay.departsAt)],
    [t('observers.travel'), stay.travel],
    [t('observers.phone'), stay.phone],
    [t('observers.interpreter'), stay.interpreter],
    [t('observers.stayNote'), stay.note],
  ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return <Text c="dimmed">{t('observers.noStay')}</Text>;
  return (
    <dl className={classes.facts}>
      {known.map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}
