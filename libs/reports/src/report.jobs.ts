import { z } from 'zod';
import { defineJob } from '#libs/platform';

export const renderReportJob = defineJob({
  name: 'render-report',
  payload: z.object({ renderingId: z.uuid() }),
});
