import type { Endpoints } from './endpoint.js';

export const DOSSIERS_ENDPOINTS = {} as const satisfies Endpoints;
