import type { LogEntryView } from '#libs/contracts';
import { addressOf } from './address';
import { inPages } from './pages';
import { api } from './client';

export type LogFilter = {
  missionId?: string;
  personId?: string;
  what?: string;
  since?: string;
  until?: string;
  text?: string;
};

/** The log, newest first. */
export const logQuery = (filter: LogFilter) =>
  inPages<LogEntryView>(['log', filter], (cursor) =>
    api.readLog({ query: { limit: 100, ...filter, ...(cursor && { cursor }) } }),
  );

/** The same as a table to take away. */
export function logTable(filter: LogFilter, format: 'xlsx' | 'csv', language: 'ru' | 'en'): string {
  return addressOf('exportLog', {}, { ...filter, format, language });
}
