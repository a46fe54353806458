import { z } from 'zod';
import { defineJob } from '#libs/platform';

export const makePaperJob = defineJob({ name: 'make-paper', payload: z.object({ paperId: z.uuid() }) });
