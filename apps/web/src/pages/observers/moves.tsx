import { Button, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { APPLICATION_ASKS, label, TASKS } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { applicationMovesQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { useWanted } from '../../frame/wanted';
import { MoveRows } from '../../lists/move-row';
import { endsApplication, mayBeLate, movesFrom, type MadeByPeople } from './standing';
import type { Manner } from './move-form';

const MoveForm = lazy(() => import('./move-form'));
const CorrectionForm = lazy(() => import('./correction-form'));

type Asked = { action?: MadeByPeople; manner: Manner };

/** What the reader may do with an application: buttons; what the rules refuse is grey, with every reason. */
export function ApplicationMoves({ application, isOver }: { application: ApplicationView; isOver: boolean }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [chosen, setAsked] = useState<Asked>();
  const [correcting, setCorrecting] = useState(false);
  const [wanted, forget] = useWanted();
  const { data: moves } = useQuery(applicationMovesQuery(application.id));
  const close = () => {
    setAsked(undefined);
    forget();
  };
  const made: readonly string[] = isOver ? [] : movesFrom(application.state);
  const awaited = moves?.items.find(({ action, possible }) => possible && action === wanted && made.includes(action));
  const asked: Asked | undefined = chosen ?? (awaited && { action: awaited.action as MadeByPeople, manner: 'plain' });
  const records =
    mayHere(me, 'paper:record', application.missionId) && made.length > 0 && application.personId !== me.personId;
  const corrects = !isOver && mayHere(me, 'record:correct', application.missionId);
  const title = asked?.action ? label(language, 'applicationActions', asked.action) : t('observers.recordPaper');
  return (
    <Stack gap="sm">
      <Loaded of={applicationMovesQuery(application.id)}>
        {({ items }) => {
          const own = items.filter(
            ({ action, findings }) => made.includes(action) && findings[0]?.code !== 'permission.missing',
          );
          return own.length === 0 ? (
            !records &&
              !corrects &&
              (isOver ? <Text c="dimmed">{t('mission.noMoves')}</Text> : <Awaited state={application.state} />)
          ) : (
            <MoveRows
              moves={own.map((move) => {
                const action = move.action as MadeByPeople;
                return {
                  move,
                  label: label(language, 'applicationActions', action),
                  ends: endsApplication(action),
                  choose: () => setAsked({ action, manner: 'plain' }),
                  beside: mayBeLate(action, move.findings) && (
                    <Button size="xs" variant="default" onClick={() => setAsked({ action, manner: 'late' })}>
                      {t('observers.withConsent')}
                    </Button>
                  ),
                };
              })}
            />
          );
        }}
      </Loaded>
      <Group gap="xs">
        {records && (
          <Button size="xs" variant="default" onClick={() => setAsked({ manner: 'paper' })}>
            {t('observers.recordPaper')}
          </Button>
        )}
        {corrects && (
          <Button size="xs" variant="default" onClick={() => setCorrecting(true)}>
            {t('observers.correct')}
          </Button>
        )}
      </Group>
      <Dialog opened={Boolean(asked)} close={close} title={title}>
        {asked && <MoveForm key={asked.action} application={application} {...asked} close={close} />}
      </Dialog>
      <Dialog opened={correcting} close={() => setCorrecting(false)} title={t('observers.correct')}>
        {correcting && <CorrectionForm application={application} close={() => setCorrecting(false)} />}
      </Dialog>
    </Stack>
  );
}

/** Whose turn it is, where it is not the reader's: by the table that tasks are made of. */
function Awaited({ state }: Pick<ApplicationView, 'state'>) {
  const { language } = useMessages();
  return APPLICATION_ASKS[state].map((kind) => (
    <Text key={kind} c="dimmed">
      {label(language, 'tasks', kind)}: {TASKS[kind].by.map((role) => label(language, 'roles', role)).join(', ')}
    </Text>
  ));
}
