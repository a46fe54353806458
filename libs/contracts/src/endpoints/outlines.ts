import type { Endpoints } from './endpoint.js';
import { ChangeOutline, OutlineEditionView, OutlineList } from '../outlines.js';

export const OUTLINES_ENDPOINTS = {
  listOutlines: {
    method: 'GET',
    path: '/api/outlines',
    requires: 'mission:read',
    reply: OutlineList,
    tellsOf: 'rules',
  },
  changeOutline: {
    method: 'POST',
    path: '/api/outlines',
    requires: 'settings:change',
    creates: true,
    body: ChangeOutline,
    reply: OutlineEditionView,
    tellsOf: 'rules',
  },
} as const satisfies Endpoints;
