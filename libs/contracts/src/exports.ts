import { z } from 'zod';
import { LANGUAGES } from '#libs/regulation';
import { id, LogExportQuery } from './shapes.js';

export const EXPORT_NAMES = [
  'observers',
  'applications',
  'batches',
  'decisions',
  'programme',
  'stations',
  'teams',
  'plan',
  'visits',
  'incidents',
  'day-facts',
  'timeline',
] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];
export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const ExportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).default('xlsx'),
  language: z.enum(LANGUAGES).default('ru'),
});
export const RosterExportQuery = ExportQuery.extend({ delegationId: id.optional() });
export const LogTableQuery = ExportQuery.extend(LogExportQuery.shape);
