import type { Endpoints } from './endpoint.js';

export const EXPORTS_ENDPOINTS = {} as const satisfies Endpoints;
