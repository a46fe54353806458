import {
  BadgeChecked,
  BadgeKeyList,
  BadgeKeyView,
  BadgeList,
  BadgeSheetView,
  CheckBadge,
  IssueBadges,
} from '../badges.js';
import { NONE, type Endpoints } from './endpoint.js';

export const BADGES_ENDPOINTS = {
  issueBadges: {
    method: 'POST',
    path: '/api/missions/{id}/badges',
    body: IssueBadges,
    query: NONE,
    reply: BadgeSheetView,
  },
  listBadges: { method: 'GET', path: '/api/missions/{id}/badges', body: NONE, query: NONE, reply: BadgeList },
  getBadgeSheet: { method: 'GET', path: '/api/badge-sheets/{id}', body: NONE, query: NONE, reply: BadgeSheetView },
  checkBadge: { method: 'POST', path: '/api/badges/check', body: CheckBadge, query: NONE, reply: BadgeChecked },
  listBadgeKeys: { method: 'GET', path: '/api/badge-keys', body: NONE, query: NONE, reply: BadgeKeyList },
  rotateBadgeKey: { method: 'POST', path: '/api/badge-keys', body: NONE, query: NONE, reply: BadgeKeyView },
} as const satisfies Endpoints;
