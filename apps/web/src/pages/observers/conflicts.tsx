import { Button, Card, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView, ConflictReviewView } from '#libs/contracts';
import { lazy, Suspense, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationConflictsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded, Loading } from '../../frame/query';
import { Time } from '../../frame/time';
import { useWanted } from '../../frame/wanted';
import { CONFLICT_MARKS, CONFLICTS } from './about';
import classes from './observers.module.css';
import { Toned } from '../../frame/state';
import { PrimaryButton } from '../../frame/primary-button';

const RaiseConflictForm = lazy(() => import('./conflict-forms').then((m) => ({ default: m.RaiseConflictForm })));
const DecideConflictForm = lazy(() => import('./conflict-forms').then((m) => ({ default: m.DecideConflictForm })));

type Props = { application: ApplicationView; zone: string; isOver: boolean };

/** Reviews of a conflict of interest: the Secretariat reads and decides them; others may say what they know. */
export function Conflicts({ application, zone, isOver }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const [raising, setRaising] = useState(false);
  const decides = mayIn(me, 'conflict:decide');
  return (
    <Stack gap="sm">
      {decides ? (
        <Loaded of={applicationConflictsQuery(application.id)}>
          {({ items }) => (
            <>
              {items.length === 0 && <Text c="dimmed">{t('observers.noConflicts')}</Text>}
              {items.map((review) => (
                <Review key={review.id} review={review} application={application} zone={zone} />
              ))}
            </>
          )}
        </Loaded>
      ) : (
        <Text c="dimmed">{t(application.conflict ? CONFLICTS[application.conflict] : 'observers.noConflicts')}</Text>
      )}
      {raising ? (
        <Suspense fallback={<Loading />}>
          <RaiseConflictForm application={application} close={() => setRaising(false)} />
        </Suspense>
      ) : (
        !isOver && (
          <Group>
            <Button size="xs" variant="default" onClick={() => setRaising(true)}>
              {t('observers.raiseConflict')}
            </Button>
          </Group>
        )
      )}
    </Stack>
  );
}

type Reviewed = { review: ConflictReviewView; application: ApplicationView; zone: string };
function Review({ review, application, zone }: Reviewed) {
  const { t } = useMessages();
  const me = useMe();
  const [wanted, forget] = useWanted();
  const [pressed, setDeciding] = useState(false);
  const deciding = pressed || wanted === 'decideConflict';
  const close = () => {
    setDeciding(false);
    forget();
  };
  const { origin, statement, state, raisedAt, reasons, decidedAt } = review;
  return (
    <Card withBorder padding="sm">
      <Group gap="xs">
        <Toned {...CONFLICT_MARKS[state]}>{t(CONFLICTS[state])}</Toned>
        <Text size="sm" c="dimmed">
          {t(origin === 'declared' ? 'observers.declared' : 'observers.alleged')} ·{' '}
          <Time due={{ at: raisedAt, zone }} />
        </Text>
      </Group>
      <Text className={classes.fact ?? ''}>{statement}</Text>
      {reasons && (
        <Text size="sm" className={classes.fact ?? ''}>
          {decidedAt && <Time due={{ at: decidedAt, zone }} said={(at) => `${at}: `} />}
          {reasons}
        </Text>
      )}
      {state === 'open' && application.personId !== me.personId && !deciding && (
        <PrimaryButton size="xs" mt="xs" onClick={() => setDeciding(true)}>
          {t('observers.decideConflict')}
        </PrimaryButton>
      )}
      {deciding && state === 'open' && application.personId !== me.personId && (
        <Suspense fallback={<Loading />}>
          <DecideConflictForm review={review} application={application} close={close} />
        </Suspense>
      )}
    </Card>
  );
}
