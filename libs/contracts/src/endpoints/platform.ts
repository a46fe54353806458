import type { Endpoints } from './endpoint.js';
import { WorkEvent } from '../progress.js';
import { RegulationView } from '../regulation.js';
import { LogEntryView, LogQuery, StoredFileView, SupervisionView, UploadBody, UploadQuery, pageOf } from '../shapes.js';

export const PLATFORM_ENDPOINTS = {
  readLog: {
    method: 'GET',
    path: '/api/log',
    requires: 'log:read',
    query: LogQuery,
    reply: pageOf(LogEntryView),
    tellsOf: 'persons',
  },
  regulation: {
    method: 'GET',
    path: '/api/regulation',
    public: 'Rules bind better when everyone can read them',
    reply: RegulationView,
    tellsOf: 'rules',
  },
  storeFile: {
    method: 'POST',
    path: '/api/files',
    requires: 'paper:record',
    creates: true,
    takes: 'scan',
    body: UploadBody,
    query: UploadQuery,
    reply: StoredFileView,
    tellsOf: 'persons',
  },
  readFile: {
    method: 'GET',
    path: '/api/files/{id}',
    requires: 'paper:record',
    gives: 'file',
    tellsOf: 'persons',
  },
  live: {
    method: 'GET',
    path: '/live',
    public: 'Supervisors have no session',
    reply: SupervisionView,
    tellsOf: 'counts',
  },
  ready: {
    method: 'GET',
    path: '/ready',
    public: 'Supervisors have no session',
    reply: SupervisionView,
    tellsOf: 'counts',
  },
  watchWork: {
    method: 'GET',
    path: '/api/events',
    signedIn: 'How the own work gets on',
    gives: 'events',
    tellsOf: 'counts',
  },
  cancelWork: {
    method: 'POST',
    path: '/api/document-requests/{id}/cancellation',
    signedIn: 'Takes back what one asked for oneself',
    reply: WorkEvent,
    tellsOf: 'counts',
  },
} as const satisfies Endpoints;
