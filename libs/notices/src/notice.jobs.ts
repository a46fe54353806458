import { z } from 'zod';
import { defineJob } from '#libs/platform';

/** A mail server may be away for a weekend: with half a minute between the tries this waits for it about that long. */
export const sendNoticeJob = defineJob({
  name: 'send-notice',
  payload: z.object({ noticeId: z.uuid() }),
  background: true,
  patience: 8_000,
});
