import { Injectable } from '@nestjs/common';
import type { TaskList, TaskView } from '#libs/contracts';
import { ActorsService } from '#libs/identity';
import { MailService, mailWay } from '#libs/notices';
import {
  Actor,
  column,
  dayAt,
  DomainClock,
  localOf,
  NOBODY,
  readAll,
  readConfig,
  readFirst,
  shownAt,
  Transactions,
  type Claim,
} from '#libs/platform';
import { DAILY_HOURS, DAILY_MAIL, label, LANGUAGES, taskAddress, type Language } from '#libs/regulation';
import { dailyMailJob } from './daily-mail.job.js';
import { TasksService } from './tasks.service.js';

const WANTED = { id: column.text, zone: column.text };
const RECEIVER = { personId: column.text, email: column.text, language: column.oneOf(LANGUAGES) };

/** Says each morning what waits, to who asked for it: once a day, and never that nothing does. */
@Injectable()
export class DailyMailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: DomainClock,
    private readonly actors: ActorsService,
    private readonly tasks: TasksService,
    private readonly mail: MailService,
  ) {}

  /** Promises the mails of this morning; a promise has the account and the day in its name, so that it is made once. */
  async look(): Promise<void> {
    if (mailWay() === 'none') return;
    const now = this.clock.now();
    const wanted = await this.transactions.look(NOBODY, ({ manager }) =>
      readAll(
        manager,
        `SELECT id, daily_zone AS zone FROM account WHERE daily_zone IS NOT NULL AND deactivated_at IS NULL`,
        [],
        WANTED,
      ),
    );
    const due = wanted.filter(({ zone }) => isMorning(now, zone));
    if (due.length === 0) return;
    await this.transactions.write(new Actor(null, null, [], 'daily-mail'), async (unit) => {
      for (const { id, zone } of due) await unit.ask(dailyMailJob, `${id}-${dayAt(now, zone)}`, { accountId: id });
    });
  }

  /** In the name of its receiver, with the roles held by now. */
  async carryOut(claim: Claim, accountId: string): Promise<void> {
    const actor = await this.actors.ofAccount(accountId, `job-${claim.key}`);
    const waiting = actor && (await this.tasks.list(actor));
    await this.transactions.write(new Actor(null, null, [], `job-${claim.key}`), async ({ manager }) => {
      await claim.settle(manager);
      if (!waiting || waiting.total === 0) return;
      const to = await readFirst(
        manager,
        `SELECT person_id AS "personId", email, language FROM account WHERE id = $1 AND daily_zone IS NOT NULL`,
        [accountId],
        RECEIVER,
      );
      if (!to) return;
      const { personId, email, language } = to;
      await this.mail.dispatch(manager, {
        id: claim.key,
        personId,
        to: email,
        language,
        replyTo: null,
        ...letterOf(waiting, language),
      });
    });
  }
}

function isMorning(now: Date, zone: string): boolean {
  const hour = localOf(now, zone).slice(11);
  return DAILY_HOURS.from <= hour && hour < DAILY_HOURS.until;
}

const filled = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** Grouped by mission, each task with its address. It names nobody: a mail lies open to others. */
export function letterOf({ items, total }: TaskList, language: Language): { subject: string; text: string } {
  const words = DAILY_MAIL[language];
  const { PUBLIC_URL } = readConfig();
  const missions = [...new Set(items.map(({ missionId }) => missionId))];
  const blocks = missions.map((id) => {
    const own = items.filter(({ missionId }) => missionId === id);
    const [{ missionNumber, missionTitle }] = own as [TaskView];
    const head = missionTitle ? `${missionNumber} · ${missionTitle[language]}` : words.elsewhere;
    return [head, ...linesOf(own, language)].join('\n');
  });
  const more = total > items.length ? [filled(words.more, { count: total, url: PUBLIC_URL })] : [];
  const footer = filled(words.footer, { url: new URL('/account', PUBLIC_URL).href });
  return {
    subject: filled(words.subject, { count: total }),
    text: `${[words.opening, ...blocks, ...more, footer].join('\n\n')}\n`,
  };
}

/** Written as the day of an instant is. */
const shownDay = (day: string) => day.split('-').toReversed().join('.');

/** Alike ones, which differ only by whom they are about, are one line. */
function linesOf(tasks: readonly TaskView[], language: Language): string[] {
  const { PUBLIC_URL } = readConfig();
  const words = DAILY_MAIL[language];
  const alike = new Map<string, TaskView[]>();
  for (const task of tasks) {
    const key = `${task.kind} ${task.document?.[language] ?? ''}`;
    alike.set(key, [...(alike.get(key) ?? []), task]);
  }
  return [...alike.values()].map((same) => {
    const [task] = same as [TaskView];
    const document = task.document ? `: ${task.document[language]}` : '';
    const what = `${label(language, 'tasks', task.kind)}${document}`;
    const count = same.reduce((sum, each) => sum + each.count, 0);
    const due = task.due
      ? filled(words.due, {
          due: task.due.day ? shownDay(task.due.day) : shownAt(new Date(task.due.at), task.due.zone),
        })
      : '';
    const { path, search } = taskAddress(task);
    const url = new URL(path, PUBLIC_URL);
    url.search = new URLSearchParams(search).toString();
    return `– ${what}${count > 1 ? ` (${count})` : ''}${due}\n  ${url.href}`;
  });
}
