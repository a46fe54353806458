import type { Endpoints } from './endpoint.js';

export const ROSTER_ENDPOINTS = {} as const satisfies Endpoints;
