import {
  DossierView,
  Erase,
  EraseQuery,
  ErasureView,
  ParticularsState,
  ParticularsView,
  ProvideParticulars,
} from '../dossiers.js';
import { NONE, type Endpoints } from './endpoint.js';

export const DOSSIERS_ENDPOINTS = {
  getDossier: { method: 'GET', path: '/api/applications/{id}/documents', body: NONE, query: NONE, reply: DossierView },
  getParticulars: {
    method: 'GET',
    path: '/api/applications/{id}/particulars',
    body: NONE,
    query: NONE,
    reply: ParticularsView,
  },
  provideParticulars: {
    method: 'PUT',
    path: '/api/applications/{id}/particulars',
    body: ProvideParticulars,
    query: NONE,
    reply: ParticularsState,
  },
  erase: { method: 'POST', path: '/api/erasures', body: Erase, query: EraseQuery, reply: ErasureView },
} as const satisfies Endpoints;
