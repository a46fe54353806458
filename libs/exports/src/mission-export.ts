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
  id: 'a.id' | 'x.id' | 'p.id' | 'm.id' | 's.id' | 'i.id' | 'coalesce(n.id, v.id)' | 'f.id';
  order: string;
  /**
   * What a row says of people to a reader who sees the row, by the very rule of its page: who they are, to whoever
   * sees it, or to whom the page names them; and how many, to everybody, for a part of them is no number of them. Each
   * column as SQL, read with everybody in sight.
   */
  named?: readonly { to: Permission | null; columns: Partial<Record<string, string>> }[];
  /** A column that is read as text, and the columns whose cells are in it, which are not read themselves. */
  folded?: { key: string; columns: readonly ExportColumn[]; cells: (row: ExportRow) => ExportRow };
};

/** By the alphabets of the member states. */
export const BY_NAME = 'p.family_name COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu"';
