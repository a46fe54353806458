import type { Endpoints } from './endpoint.js';
import { RosterImportQuery, RosterReport, RosterTemplateQuery } from '../roster.js';
import { UploadBody } from '../shapes.js';

export const ROSTER_ENDPOINTS = {
  rosterTemplate: {
    method: 'GET',
    path: '/api/roster/template',
    requires: 'person:manage',
    query: RosterTemplateQuery,
    gives: 'table',
    tellsOf: 'rules',
  },
  importRoster: {
    method: 'POST',
    path: '/api/roster/imports',
    requires: 'person:manage',
    takes: 'table',
    body: UploadBody,
    query: RosterImportQuery,
    reply: RosterReport,
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
