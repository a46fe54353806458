import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { JobDefinition, LogLine } from '#libs/platform';
import type { EventName, RefusalCode, WorkState } from '#libs/regulation';

/** What the row of every request for a document has, besides what it asks for. */
export type AskedRow = {
  readonly id: string;
  /** The account, or null where nobody asked. */
  requestedBy: string | null;
  state: WorkState;
  /** Pages finished, of pages planned. */
  done: number;
  planned: number;
  /** Why it was given up. */
  error: string | null;
  /** How often it was promised, where one that came to nothing is promised anew. */
  tries?: number;
};

/** What somebody asks for and a worker makes: where the request lies, and how the work on it travels. */
export type DocumentKind<Row extends AskedRow = AskedRow> = {
  row: new () => Row;
  job: JobDefinition<z.ZodType<Record<string, string>>>;
  /** Under which name the id of the row stands in the payload of the job. */
  id: string;
  notFound: RefusalCode;
  /** What the log says when it is promised, when it is kept, and when whoever asked takes it back. */
  log: { asked: EventName; made: EventName; cancelled: EventName };
  /** What else is as before once it was taken back. */
  takenBack?(manager: EntityManager, asked: Row): Promise<unknown>;
  /** What the log says it is about. */
  about(manager: EntityManager, asked: Row): Promise<LogLine>;
  /** Made even if whoever asked has left meanwhile. */
  outlivesAsker?: true;
};
