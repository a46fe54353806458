import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { TaskList, TaskView } from '#libs/contracts';
import { deadlineState, TASKS, type TaskKind, type TaskRow } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMe } from '../../api/me';
import { dueQuery } from '../../api/queries';
import { tasksQuery } from '../../api/queries-tasks';
import { homeOf } from '../../frame/homes';
import { Loaded } from '../../frame/query';
import { Time } from '../../frame/time';
import { StateShown, Toned } from '../../frame/state';
import { useNow } from '../../frame/now';
import { useMessages } from '../../messages';
import { dueFromNow, ownDay, shownDay } from '../../time';
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
          <li key={`${task.kind} ${task.subjectId}`} data-row>
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

/** How late it is, or how soon to be done, and by when; else since when it waits. */
function When({ task: { kind, due, since } }: { task: TaskView }) {
  const { t, language } = useMessages();
  const now = useNow();
  if (due) {
    const left = dueFromNow(due, language, now);
    const state = stateOf(kind, due, now);
    return (
      <>
        <StateShown of="deadlineWords" is={state} mine size="sm">
          {state === 'overdue' ? t('tasks.late', { left }) : left}
        </StateShown>
        <Text span size="sm" c="dimmed">
          <Time due={due} said={(at) => (due.day ? t('tasks.dueOn', { day: at }) : t('tasks.due', { at }))} />
        </Text>
      </>
    );
  }
  return (
    since && (
      <Toned tone="mine" icon="waits" size="sm">
        {t('tasks.since', { at: shownDay(ownDay(Date.parse(since)), language) })}
      </Toned>
    )
  );
}

const DAY_MS = 86_400_000;
/** What stands as a task is neither done nor out of force. A day is due until its midnight, which is what `at` is of it. */
function stateOf(kind: TaskKind, { at, day }: NonNullable<TaskView['due']>, now: number) {
  const ends = Date.parse(at);
  const facts = { at: ends, day: day ? { begins: ends - DAY_MS, ends } : undefined, done: false };
  return deadlineState({ ...facts, mission: 'OBSERVING' }, now, (TASKS[kind] as TaskRow).due!);
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
export function WhatWaitsAtHome({ page, children }: { page: string; children: ReactNode }) {
  return homeOf(useMe()) === page ? <WhatWaits>{children}</WhatWaits> : children;
}
