import type { z } from 'zod';
import type { IssueBadges } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { until } from './asking.js';

/** Asks for badges and waits until a worker has drawn them. */
export async function printed(
  { desk }: Pick<Person, 'desk'>,
  missionId: string,
  body: z.input<typeof IssueBadges> = {},
) {
  const { id } = await desk.call.issueBadges({ params: { id: missionId }, body });
  return until('the badges are drawn', async () => {
    const sheet = await desk.call.getBadgeSheet({ params: { id } });
    if (sheet.state === 'failed') throw new Error(`The badges were not drawn: ${sheet.error?.en}`);
    return sheet.state === 'done' && sheet;
  });
}

export { statementsIn } from '../../tools/demonstration/badge-statements.js';
