import type { Endpoints } from './endpoint.js';
import { ExportQuery, LogTableQuery, RosterExportQuery } from '../exports.js';

export const EXPORTS_ENDPOINTS = {
  exportMission: {
    method: 'GET',
    path: '/api/missions/{id}/exports/{name}',
    requires: 'mission:read',
    query: ExportQuery,
    gives: 'table',
    tellsOf: 'persons',
  },
  exportRoster: {
    method: 'GET',
    path: '/api/roster/export',
    requires: 'person:read',
    query: RosterExportQuery,
    gives: 'table',
    tellsOf: 'persons',
  },
  exportLog: {
    method: 'GET',
    path: '/api/log/export',
    requires: 'log:read',
    query: LogTableQuery,
    gives: 'table',
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
