import { z } from 'zod';
import { defineJob } from '#libs/platform';

export const drawBadgesJob = defineJob({ name: 'draw-badges', payload: z.object({ sheetId: z.uuid() }) });
