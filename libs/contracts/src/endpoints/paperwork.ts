import type { Endpoints } from './endpoint.js';
import { AskPaper, PaperFileQuery, PaperList, PaperPage, PaperView, PapersQuery } from '../paperwork.js';

export const PAPERWORK_ENDPOINTS = {
  askPaper: {
    method: 'POST',
    path: '/api/missions/{id}/papers',
    requires: 'paperwork:sheet',
    draws: true,
    creates: true,
    body: AskPaper,
    reply: PaperList,
    tellsOf: 'persons',
  },
  listPapers: {
    method: 'GET',
    path: '/api/missions/{id}/papers',
    requires: 'paperwork:read',
    query: PapersQuery,
    reply: PaperPage,
    tellsOf: 'persons',
  },
  getPaper: {
    method: 'GET',
    path: '/api/papers/{id}',
    requires: 'paperwork:read',
    reply: PaperView,
    tellsOf: 'persons',
  },
  readPaper: {
    method: 'GET',
    path: '/api/papers/{id}/file',
    requires: 'paperwork:read',
    query: PaperFileQuery,
    gives: 'file',
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
