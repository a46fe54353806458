import type { Endpoints } from './endpoint.js';
import { SavedViewList, SavedViewView, SaveView, SearchHits, SearchQuery, ViewsQuery } from '../search.js';

export const SEARCH_ENDPOINTS = {
  search: {
    method: 'GET',
    path: '/api/search',
    signedIn: 'Nobody finds what they may not open',
    query: SearchQuery,
    reply: SearchHits,
    tellsOf: 'persons',
  },
  listViews: {
    method: 'GET',
    path: '/api/views',
    signedIn: 'One’s own, and those that are shared with everyone',
    query: ViewsQuery,
    reply: SavedViewList,
    tellsOf: 'persons',
  },
  saveView: {
    method: 'POST',
    path: '/api/views',
    signedIn: 'One’s own; sharing it needs a permission',
    creates: true,
    body: SaveView,
    reply: SavedViewView,
    tellsOf: 'persons',
  },
  removeView: {
    method: 'DELETE',
    path: '/api/views/{id}',
    signedIn: 'One’s own, and shared ones for whoever may share',
    tellsOf: 'nothing',
  },
} as const satisfies Endpoints;
