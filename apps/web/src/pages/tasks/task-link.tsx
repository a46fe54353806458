import type { TaskView } from '#libs/contracts';
import { label, taskAddress } from '#libs/regulation';
import { DeskLink } from '../../frame/desk-link';
import { useMessages, type Language } from '../../messages';

/** Leads to the act itself: the thing is open there, and what is done to it. */
export function TaskLink({ task }: { task: TaskView }) {
  const { path, search } = taskAddress(task);
  const { language } = useMessages();
  return (
    <DeskLink to={path as '/'} search={search}>
      {taskText(task, language)}
    </DeskLink>
  );
}

/** What is to be done, and to whom or what. */
export function taskText({ kind, name, document, count }: TaskView, language: Language): string {
  const what = label(language, 'tasks', kind);
  const who = name?.[language] ?? document?.[language];
  const said = who ? `${what}: ${who}` : what;
  return count > 1 ? `${said} (${count})` : said;
}
