import { NONE, type Endpoints } from './endpoint.js';
import { AskPaper, PaperList, PaperPage, PapersQuery, PaperView } from '../paperwork.js';

export const PAPERWORK_ENDPOINTS = {
  askPaper: { method: 'POST', path: '/api/missions/{id}/papers', body: AskPaper, query: NONE, reply: PaperList },
  listPapers: { method: 'GET', path: '/api/missions/{id}/papers', body: NONE, query: PapersQuery, reply: PaperPage },
  getPaper: { method: 'GET', path: '/api/papers/{id}', body: NONE, query: NONE, reply: PaperView },
} as const satisfies Endpoints;
