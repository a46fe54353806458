import { NONE, type Endpoints } from './endpoint.js';
import { RegulationView } from '../regulation.js';
import { LogEntryView, LogQuery, pageOf } from '../shapes.js';

export const PLATFORM_ENDPOINTS = {
  readLog: { method: 'GET', path: '/api/log', body: NONE, query: LogQuery, reply: pageOf(LogEntryView) },
  regulation: { method: 'GET', path: '/api/regulation', body: NONE, query: NONE, reply: RegulationView },
} as const satisfies Endpoints;
