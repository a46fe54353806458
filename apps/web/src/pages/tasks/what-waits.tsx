import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { TaskList, TaskView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMe } from '../../api/me';
import { dueQuery } from '../../api/queries';
import { tasksQuery } from '../../api/queries-tasks';
import { homeOf } from '../../frame/homes';
import { Loaded } from '../../frame/query';
import { useNow } from '../../frame/now';
import { useMessages } from '../../messages';
import { dueFromNow, shownAt, shownDay } from '../../time';
import classes from '../../lists/lists.module.css';
import { TaskLink } from './task-link';

/** With this every home begins; the rest of the page is asked for once it stands. */
export function WhatWaits({ children }: { children?: ReactNode }) {
  const { t } = useMessages();
  return (
    <Loaded of={tasksQuery}>
      {(tasks) => (
        <>
          <section aria-label={t('tasks.title')}>
            <Title order={2} size="h3" mb="sm">
              {t('tasks.title')}
            </Title>
            {tasks.total === 0 ? <NothingWaits /> : <Waiting tasks={tasks} />}
          </section>
          {children}
        </>
      )}
    </Loaded>
  );
}

function Waiting({ tasks: { items, total } }: { tasks: TaskList }) {
  const { t } = useMessages();
  const missions = [...new Set(items.map(({ missionId }) => missionId))];
  return (
    <Stack gap="sm">
      {missions.map((id) => (
        <OfMission key={id} tasks={items.filter(({ missionId }) => missionId === id)} />
      ))}
      {total > items.length && <Text size="sm">{t('tasks.notShown', { count: total - items.length })}</Text>}
    </Stack>
  );
}

/** So many of a mission are looked through at a glance; the others are a press away. */
const AT_A_GLANCE = 6;

function OfMission({ tasks }: { tasks: readonly TaskView[] }) {
  const { t, language } = useMessages();
  const [all, setAll] = useState(false);
  const [{ missionNumber, missionTitle }] = tasks as [TaskView];
  return (
    <Card withBorder padding="sm">
      <Text size="sm" c="dimmed">
        {missionTitle ? `${missionNumber} · ${missionTitle[language]}` : t('tasks.elsewhere')}
      </Text>
      <ul className={classes.tasks}>
        {(all ? tasks : tasks.slice(0, AT_A_GLANCE)).map((task) => (
          <li key={`${task.kind} ${task.subjectId}`}>
            <TaskLink task={task} /> <When task={task} />
          </li>
        ))}
      </ul>
      {!all && tasks.length > AT_A_GLANCE && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('tasks.more', { count: tasks.length })}
        </Button>
      )}
    </Card>
  );
}

/** By when, and how far off that is; else since when. */
function When({ task: { due, since } }: { task: TaskView }) {
  const { t, language } = useMessages();
  const now = useNow();
  if (due) {
    const left = dueFromNow(due, language, now);
    const isLate = Date.parse(due.at) < now;
    return (
      <Text span size="sm" c={isLate ? 'red' : 'dimmed'} fw={isLate ? 600 : 400}>
        {due.day
          ? t('tasks.dueOn', { day: shownDay(due.day, language), left })
          : t('tasks.due', { at: shownAt(due.at, due.zone, language), left })}
      </Text>
    );
  }
  return (
    since && (
      <Text span size="sm" c="dimmed">
        {t('tasks.since', { at: shownDay(since.slice(0, 10), language) })}
      </Text>
    )
  );
}

/** And what comes next. */
function NothingWaits() {
  const { t, language } = useMessages();
  const now = useNow();
  const { data } = useQuery(dueQuery);
  const ahead = (data?.items ?? [])
    .flatMap(({ next }) => (next?.at && Date.parse(next.at) > now ? [{ ...next, at: next.at }] : []))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const [first] = ahead;
  return (
    <Text>
      {t('tasks.none')}{' '}
      {first
        ? t('tasks.next', { what: first.label[language], when: dueFromNow(first, language, now) })
        : t('tasks.noneNext')}
    </Text>
  );
}

/** The same at the top of a page that is the home of some only. */
export function WhatWaitsAtHome({ page }: { page: string }) {
  return homeOf(useMe()) === page && <WhatWaits />;
}
