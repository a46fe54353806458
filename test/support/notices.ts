import type { MailboxMessageView } from '#libs/contracts';
import { until } from './asking.js';
import type { TestInstallation } from './house.js';
import type { Person } from '../../tools/demonstration/cast.js';

/** The kinds of what somebody was told about a mission, in the order of telling. */
export async function toldTo({ desk }: Pick<Person, 'desk'>, missionId: string) {
  const { items } = await desk.call.listNotices({ query: { limit: 200 } });
  return items.filter((notice) => notice.missionId === missionId).toReversed();
}
export const kindsTold = async (person: Pick<Person, 'desk'>, missionId: string) =>
  (await toldTo(person, missionId)).map(({ kind }) => kind);

/** What the mailbox holds for somebody, oldest first. */
export async function mailFor({ secretary }: TestInstallation, { desk }: Pick<Person, 'desk'>) {
  const { email } = await desk.call.me();
  const mails: MailboxMessageView[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await secretary.call.mailbox({ query: { limit: 200, cursor } });
    mails.push(...items.filter(({ recipient }) => recipient === email));
    if (!next) return mails.toReversed();
    cursor = next;
  }
}

export const untilMailed = (house: TestInstallation, person: Pick<Person, 'desk'>, count: number) =>
  until(`${count} mails`, async () => {
    const mail = await mailFor(house, person);
    return mail.length >= count && mail;
  });
