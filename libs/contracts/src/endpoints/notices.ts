import { NONE, type Endpoints } from './endpoint.js';
import {
  CalendarLinkView,
  MailboxMessageView,
  MailboxQuery,
  NoticesQuery,
  NoticeView,
  SetLanguage,
} from '../notices.js';
import { pageOf } from '../shapes.js';

export const NOTICES_ENDPOINTS = {
  listNotices: { method: 'GET', path: '/api/notices', body: NONE, query: NoticesQuery, reply: pageOf(NoticeView) },
  readNotice: { method: 'POST', path: '/api/notices/{id}/read', body: NONE, query: NONE, reply: NoticeView },
  mailbox: { method: 'GET', path: '/api/mailbox', body: NONE, query: MailboxQuery, reply: pageOf(MailboxMessageView) },
  setLanguage: { method: 'PUT', path: '/api/session/language', body: SetLanguage, query: NONE, reply: NONE },
  makeCalendar: { method: 'POST', path: '/api/session/calendar', body: NONE, query: NONE, reply: CalendarLinkView },
  revokeCalendar: { method: 'DELETE', path: '/api/session/calendar', body: NONE, query: NONE, reply: NONE },
} as const satisfies Endpoints;
