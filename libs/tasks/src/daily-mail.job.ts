import { z } from 'zod';
import { defineJob } from '#libs/platform';

/** A mail server that is away for longer than the morning is not waited for: the next day says it anew. */
export const dailyMailJob = defineJob({
  name: 'daily-mail',
  payload: z.object({ accountId: z.uuid() }),
  background: true,
  patience: 240,
});
