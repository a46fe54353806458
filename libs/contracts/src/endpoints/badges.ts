import type { Endpoints } from './endpoint.js';
import {
  BadgeChecked,
  BadgeKeyList,
  BadgeKeyView,
  BadgeList,
  BadgeSheetView,
  CheckBadge,
  IssueBadges,
} from '../badges.js';

export const BADGES_ENDPOINTS = {
  issueBadges: {
    method: 'POST',
    path: '/api/missions/{id}/badges',
    requires: 'badge:issue',
    draws: true,
    creates: true,
    body: IssueBadges,
    reply: BadgeSheetView,
    tellsOf: 'persons',
  },
  listBadges: {
    method: 'GET',
    path: '/api/missions/{id}/badges',
    requires: 'badge:read',
    reply: BadgeList,
    tellsOf: 'persons',
  },
  getBadgeSheet: {
    method: 'GET',
    path: '/api/badge-sheets/{id}',
    requires: 'badge:read',
    reply: BadgeSheetView,
    tellsOf: 'persons',
  },
  checkBadge: {
    method: 'POST',
    path: '/api/badges/check',
    public: 'Whoever is shown a badge may ask whether it is genuine',
    body: CheckBadge,
    reply: BadgeChecked,
    tellsOf: 'persons',
  },
  listBadgeKeys: {
    method: 'GET',
    path: '/api/badge-keys',
    public: 'Badges are checked with these without asking the server',
    reply: BadgeKeyList,
    tellsOf: 'rules',
  },
  rotateBadgeKey: {
    method: 'POST',
    path: '/api/badge-keys',
    requires: 'badge:rotate-key',
    creates: true,
    reply: BadgeKeyView,
    tellsOf: 'rules',
  },
  readBadgeSheet: {
    method: 'GET',
    path: '/api/badge-sheets/{id}/file',
    requires: 'badge:read',
    gives: 'pdf',
    tellsOf: 'persons',
  },
  readBadge: {
    method: 'GET',
    path: '/api/accreditations/{id}/badge',
    requires: 'badge:read',
    gives: 'pdf',
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
