import type { z } from 'zod';
import type { JobDefinition } from '#libs/platform';
import type { EventName, RefusalCode } from '#libs/regulation';

/** What the row of every request for a document has, besides what it asks for. */
export type AskedRow = {
  readonly id: string;
  /** The account, or null where nobody asked. */
  requestedBy: string | null;
  state: 'waiting' | 'rendering' | 'done' | 'failed';
  /** Why it was given up. */
  error: string | null;
  /** How often it was promised, where one that failed is promised anew. */
  tries?: number;
};

/** What somebody asks for and a worker makes: where the request lies, and how the work on it travels. */
export type DocumentKind<Row extends AskedRow = AskedRow> = {
  row: new () => Row;
  job: JobDefinition<z.ZodType<Record<string, string>>>;
  /** Under which name the id of the row stands in the payload of the job. */
  id: string;
  notFound: RefusalCode;
  /** What the log says when it is promised, and when it is kept. */
  log: { asked: EventName; made: EventName };
  /** The row counts the pages that are finished: `done` of `planned`. */
  pages?: true;
  /** Made even if whoever asked has left meanwhile. */
  outlivesAsker?: true;
};
