import type { Endpoints } from './endpoint.js';
import {
  CorrectMeeting,
  MeetingPage,
  MeetingRecorded,
  MeetingsQuery,
  MeetingVersions,
  RecordMeeting,
} from '../meetings.js';

export const OBSERVATION_ENDPOINTS = {
  listMeetings: {
    method: 'GET',
    path: '/api/missions/{id}/meetings',
    requires: 'mission:read',
    query: MeetingsQuery,
    reply: MeetingPage,
    tellsOf: 'persons',
  },
  recordMeeting: {
    method: 'POST',
    path: '/api/missions/{id}/meetings',
    requires: 'activity:record',
    creates: true,
    body: RecordMeeting,
    reply: MeetingRecorded,
    tellsOf: 'persons',
  },
  correctMeeting: {
    method: 'PUT',
    path: '/api/meetings/{id}',
    requires: 'activity:record',
    version: 'required',
    body: CorrectMeeting,
    reply: MeetingRecorded,
    tellsOf: 'persons',
  },
  meetingVersions: {
    method: 'GET',
    path: '/api/meetings/{id}/versions',
    requires: 'mission:read',
    reply: MeetingVersions,
    tellsOf: 'persons',
  },
} as const satisfies Endpoints;
