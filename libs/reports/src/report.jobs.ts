import { z } from 'zod';
import type { DocumentKind } from '#libs/documents';
import { defineJob } from '#libs/platform';
import { Rendering, Report, ReportVersion } from './report.entities.js';

export const renderReportJob = defineJob({
  name: 'render-report',
  payload: z.object({ renderingId: z.uuid() }),
});

export const REPORT_RENDERING = {
  row: Rendering,
  job: renderReportJob,
  id: 'renderingId',
  notFound: 'render.not-found',
  log: { asked: 'report.render-asked', made: 'report.rendered', cancelled: 'report.render-cancelled' },
  about: async (manager, { id: renderingId, versionId, language }) => {
    const { reportId } = await manager.findOneByOrFail(ReportVersion, { id: versionId });
    const { missionId } = await manager.findOneByOrFail(Report, { id: reportId });
    return { subject: ['report', reportId], missionId, details: { renderingId, language } };
  },
} as const satisfies DocumentKind<Rendering>;
