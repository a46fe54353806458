import type { Endpoints } from './endpoint.js';

/** Tables go out as bytes: nothing here is for the typed client. */
export const EXPORTS_ENDPOINTS = {} as const satisfies Endpoints;
