import type { Endpoints } from './endpoint.js';

export const BADGES_ENDPOINTS = {} as const satisfies Endpoints;
