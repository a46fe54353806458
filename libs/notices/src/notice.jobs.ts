import { z } from 'zod';
import { defineJob } from '#libs/platform';

/** A mail server may be away for a weekend: with half a minute between the tries this waits for it about that long. */
export const sendNoticeJob = defineJob({
  name: 'send-notice',
  payload: z.object({ noticeId: z.uuid() }),
  background: true,
  patience: 8_000,
});

/** A link that could not be sent within an hour or so is made anew by whoever still wants it. */
export const sendLinkJob = defineJob({
  name: 'send-link',
  payload: z.object({ linkId: z.uuid() }),
  background: true,
  patience: 120,
});
