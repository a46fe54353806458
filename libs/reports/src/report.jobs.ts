import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { Rendering } from './report.entities.js';

export const renderReportJob = defineJob({
  name: 'render-report',
  payload: z.object({ renderingId: z.uuid() }),
});

export const REPORT_RENDERING = {
  row: Rendering,
  job: renderReportJob,
  id: 'renderingId',
  notFound: 'render.not-found',
  log: { asked: 'report.render-asked', made: 'report.rendered' },
  pages: true,
} as const satisfies DocumentKind<Rendering>;
