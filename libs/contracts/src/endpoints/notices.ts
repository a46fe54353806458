import type { Endpoints } from './endpoint.js';
import {
  CalendarLinkView,
  MailboxMessageView,
  MailboxQuery,
  NoticeView,
  NoticesQuery,
  SetDailyMail,
  SetLanguage,
} from '../notices.js';
import { pageOf } from '../shapes.js';

export const NOTICES_ENDPOINTS = {
  listNotices: {
    method: 'GET',
    path: '/api/notices',
    signedIn: 'The own notices',
    query: NoticesQuery,
    reply: pageOf(NoticeView),
    tellsOf: 'persons',
  },
  readNotice: {
    method: 'POST',
    path: '/api/notices/{id}/read',
    signedIn: 'Marks one of the own notices',
    reply: NoticeView,
    tellsOf: 'persons',
  },
  mailbox: {
    method: 'GET',
    path: '/api/mailbox',
    requires: 'account:manage',
    query: MailboxQuery,
    reply: pageOf(MailboxMessageView),
    tellsOf: 'persons',
  },
  setLanguage: {
    method: 'PUT',
    path: '/api/session/language',
    signedIn: 'Sets the language of the own mail',
    body: SetLanguage,
    tellsOf: 'nothing',
  },
  setDailyMail: {
    method: 'PUT',
    path: '/api/session/daily-mail',
    signedIn: 'Sets whether what waits comes by mail each day',
    body: SetDailyMail,
    tellsOf: 'nothing',
  },
  makeCalendar: {
    method: 'POST',
    path: '/api/session/calendar',
    signedIn: 'Makes the address of the own calendar',
    status: 201,
    reply: CalendarLinkView,
    tellsOf: 'secret',
  },
  revokeCalendar: {
    method: 'DELETE',
    path: '/api/session/calendar',
    signedIn: 'Ends the address of the own calendar',
    tellsOf: 'nothing',
  },
  readCalendar: {
    method: 'GET',
    path: '/api/calendar/{link}',
    public: 'A calendar program cannot sign in; the address is the secret',
    gives: 'calendar',
    tellsOf: 'mission',
  },
} as const satisfies Endpoints;
