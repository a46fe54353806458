import { NONE, type Endpoints } from './endpoint.js';
import {
  AskRender,
  CorrectReport,
  MoveReport,
  NewVersion,
  OpenReport,
  RenderView,
  ReportChanged,
  ReportList,
  ReportView,
  SignReport,
  SnapshotFile,
  WriteText,
} from '../reports.js';
import { NextMoves } from '../shapes.js';

export const REPORTS_ENDPOINTS = {
  listReports: { method: 'GET', path: '/api/missions/{id}/reports', body: NONE, query: NONE, reply: ReportList },
  openReport: {
    method: 'POST',
    path: '/api/missions/{id}/reports',
    body: OpenReport,
    query: NONE,
    reply: ReportChanged,
  },
  getReport: { method: 'GET', path: '/api/reports/{id}', body: NONE, query: NONE, reply: ReportView },
  writeText: {
    method: 'PUT',
    path: '/api/reports/{id}/texts/{language}/{section}',
    body: WriteText,
    query: NONE,
    reply: ReportChanged,
  },
  refreshSnapshot: {
    method: 'POST',
    path: '/api/reports/{id}/snapshot',
    body: NONE,
    query: NONE,
    reply: ReportChanged,
  },
  nextReportMoves: { method: 'GET', path: '/api/reports/{id}/moves', body: NONE, query: NONE, reply: NextMoves },
  moveReport: { method: 'POST', path: '/api/reports/{id}/moves', body: MoveReport, query: NONE, reply: ReportChanged },
  correctReport: {
    method: 'POST',
    path: '/api/reports/{id}/corrections',
    body: CorrectReport,
    query: NONE,
    reply: ReportChanged,
  },
  newVersion: {
    method: 'POST',
    path: '/api/reports/{id}/versions',
    body: NewVersion,
    query: NONE,
    reply: ReportChanged,
  },
  signReport: {
    method: 'POST',
    path: '/api/reports/{id}/signatures',
    body: SignReport,
    query: NONE,
    reply: ReportChanged,
  },
  askRender: { method: 'POST', path: '/api/reports/{id}/renderings', body: AskRender, query: NONE, reply: RenderView },
  getRender: { method: 'GET', path: '/api/renderings/{id}', body: NONE, query: NONE, reply: RenderView },
  getSnapshot: { method: 'GET', path: '/api/snapshots/{id}', body: NONE, query: NONE, reply: SnapshotFile },
} as const satisfies Endpoints;
