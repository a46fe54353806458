import type { Endpoints } from './endpoint.js';

export const PAPERWORK_ENDPOINTS = {} as const satisfies Endpoints;
