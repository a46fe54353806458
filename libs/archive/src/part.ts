import type { Mission } from '#libs/missions';
import type { Language, ReportKind, Wording } from '#libs/regulation';
import type { Actor, AuditService, FilesService, Transactions } from '#libs/platform';
import type { Entry } from './zip.js';

/** An edition of a document that was adopted, with the names of its files in the archive. */
export type Edition = {
  versionId: string;
  /** Of files: the number of the document in letters that every system takes, and its version. */
  stem: string;
  number: string;
  kind: ReportKind;
  version: number;
  state: string;
  adoptedOn: string;
  outlineVersion: number;
  originalLanguage: Language;
  snapshotId: string;
  /** Where it stands before the public, and whether it was withdrawn there, and why. */
  published: { code: string; at: string; withdrawn: { at: string; why: Wording } | null } | null;
  /** SHA-256 of the snapshot it rests on. */
  snapshot: string;
};

/** What each part of the archive is made from. */
export type Source = {
  /** Who takes it: most of it is everyone's who may, and what shows incidents is opened by who may see them. */
  actor: Actor;
  mission: Mission;
  editions: readonly Edition[];
  transactions: Transactions;
  files: FilesService;
  audit: AuditService;
};

/** A part: its files one after the other. Each reading is a transaction of its own, so that a slow reader holds none. */
export type Part = (source: Source) => AsyncIterable<Entry>;

/** A file of one piece. */
export const whole = (path: string, content: Uint8Array | string): Entry => ({ path, content: [content] });
/** One that people read as well as programs. */
export const json = (path: string, value: unknown): Entry => whole(path, `${JSON.stringify(value, null, 2)}\n`);

export const WHY = 'an archive has all of a mission, and is for the Secretariat alone';
