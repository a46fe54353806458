import type { Endpoints } from './endpoint.js';
import { FigureList } from '../figures.js';

export const FIGURES_ENDPOINTS = {
  listFigures: {
    method: 'GET',
    path: '/api/missions/{id}/figures',
    requires: 'report:read',
    reply: FigureList,
    tellsOf: 'counts',
  },
  takeArchive: {
    method: 'GET',
    path: '/api/missions/{id}/archive',
    requires: 'archive:take',
    gives: 'archive',
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
