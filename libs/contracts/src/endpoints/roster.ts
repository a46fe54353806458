import type { Endpoints } from './endpoint.js';

/** Tables go in and out as bytes: nothing here is for the typed client. */
export const ROSTER_ENDPOINTS = {} as const satisfies Endpoints;
