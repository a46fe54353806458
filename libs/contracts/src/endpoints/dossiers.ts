import type { Endpoints } from './endpoint.js';
import {
  DossierMarkList,
  DossierView,
  Erase,
  EraseQuery,
  ErasureView,
  ParticularsProvided,
  ParticularsView,
  PersonalDocumentView,
  ProvideParticulars,
} from '../dossiers.js';
import { UploadBody } from '../shapes.js';

export const DOSSIERS_ENDPOINTS = {
  getDossier: {
    method: 'GET',
    path: '/api/applications/{id}/documents',
    requires: 'application:submit',
    reply: DossierView,
    tellsOf: 'persons',
  },
  listDossiers: {
    method: 'GET',
    path: '/api/missions/{id}/dossiers',
    requires: 'application:submit',
    reply: DossierMarkList,
    tellsOf: 'persons',
  },
  getParticulars: {
    method: 'GET',
    path: '/api/applications/{id}/particulars',
    requires: 'application:submit',
    reply: ParticularsView,
    tellsOf: 'persons',
  },
  provideParticulars: {
    method: 'PUT',
    path: '/api/applications/{id}/particulars',
    requires: 'application:submit',
    version: 'required',
    body: ProvideParticulars,
    reply: ParticularsProvided,
    tellsOf: 'persons',
  },
  erase: {
    method: 'POST',
    path: '/api/erasures',
    requires: 'data:erase',
    body: Erase,
    query: EraseQuery,
    reply: ErasureView,
    tellsOf: 'counts',
  },
  provideDocument: {
    method: 'POST',
    path: '/api/applications/{id}/documents/{kind}',
    requires: 'application:submit',
    creates: true,
    takes: 'scan',
    body: UploadBody,
    reply: PersonalDocumentView,
    tellsOf: 'persons',
  },
  readDocument: {
    method: 'GET',
    path: '/api/personal-documents/{id}/file',
    requires: 'dossier:read',
    gives: 'file',
    tellsOf: 'persons',
  },
  lookAtDocument: {
    method: 'GET',
    path: '/api/personal-documents/{id}/small',
    requires: 'dossier:read',
    gives: 'file',
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
