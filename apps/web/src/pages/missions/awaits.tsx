import { Text } from '@mantine/core';
import type { MissionView, TaskView } from '#libs/contracts';
import { label, TASKS, type Role, type TaskRow } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { awaitedQuery, missionTasksQuery } from '../../api/queries-tasks';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import classes from '../../lists/lists.module.css';
import { TaskLink } from '../tasks/task-link';

/** A move that has a button of its own on this page. */
const hasButton = ({ kind }: TaskView) => {
  const { at }: TaskRow = TASKS[kind];
  return at.page === 'mission' && !at.tab;
};

/** Who must act now: one's own as links, and those of others with who they are. What has a button here is said by the button. */
export function Awaits({ mission }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const { data: own } = useQuery(missionTasksQuery(mission.id));
  return (
    <Loaded of={awaitedQuery(mission.id)}>
      {({ items }) => {
        const others = items.filter((awaited) => !awaited.own);
        const links = (own?.items ?? []).filter((task) => !hasButton(task));
        if (links.length + others.length === 0) return null;
        return (
          <section aria-label={t('tasks.awaited')}>
            <Text fw={600} size="sm">
              {t('tasks.awaited')}
            </Text>
            <ul className={classes.tasks}>
              {links.map((task) => (
                <li key={`${task.kind} ${task.subjectId}`} data-row>
                  <TaskLink task={task} />
                </li>
              ))}
              {others.map(({ kind, count, by }) => {
                const what = label(language, 'tasks', kind);
                return (
                  <li key={kind}>
                    {count > 1 ? `${what} (${count})` : what}:{' '}
                    {by.map((role) => label(language, 'roles', role as Role)).join(', ')}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}
