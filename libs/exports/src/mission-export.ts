import type { Permission, Wording } from '#libs/regulation';
import type { ExportColumn, ExportRow } from './export-columns.js';

export type MissionExport = {
  title: Wording;
  /** What the view of the same rows asks for. */
  permission: Permission;
  columns: readonly ExportColumn[];
  query?: ExportQuery;
};
export type ExportQuery = {
  /** Every other column by its key. Personal data comes through the scope's policies. */
  select: string;
  /** The rows of one mission ($1). */
  from: string;
  /** What of a row tells it from the others. */
  id: 'a.id' | 'x.id' | 'p.id' | 'm.id' | 's.id' | 'i.id' | 'n.id' | 'f.id';
  order: string;
  /**
   * Who is named in a row that the reader sees, by the very rule of its page: to whoever sees the row, or to whom the
   * page names its people; each column as SQL, read with everybody in sight.
   */
  named?: { to: Permission | null; columns: Record<string, string> };
  /** A column that is read as text, and the columns whose cells are in it, which are not read themselves. */
  folded?: { key: string; columns: readonly ExportColumn[]; cells: (row: ExportRow) => ExportRow };
};

/** By the alphabets of the member states. */
export const BY_NAME = 'p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu"';
