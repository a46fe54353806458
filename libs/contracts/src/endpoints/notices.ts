import type { Endpoints } from './endpoint.js';

export const NOTICES_ENDPOINTS = {} as const satisfies Endpoints;
