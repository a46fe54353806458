import type { EntityManager } from 'typeorm';
import { NAME } from '#libs/identity';
import { column, inSight, readAll } from '#libs/platform';
import { isRefusalCode, message, Refusal, type RefusalCode, type RefusalParams, type Wording } from '#libs/regulation';
import { GivenUp, type WhyGivenUp } from '#libs/typesetting';
import type { AskedRow } from './document-kind.js';

type Reason = { code: RefusalCode; /** It may end otherwise another time. */ again: boolean };

/** What whoever asked for a document is told where its process was given up. */
const REASONS: Record<WhyGivenUp, Reason> = {
  'too-long': { code: 'document.too-long', again: false },
  'too-large': { code: 'document.too-large', again: false },
  stuck: { code: 'document.stuck', again: true },
  stopped: { code: 'document.stopped', again: true },
};

/** What was drawn; or why not, told at once to the reader who waits for it and may ask again. */
export async function drawnForReader<Made>(making: Promise<Made>): Promise<Made> {
  try {
    return await making;
  } catch (error) {
    throw error instanceof GivenUp ? new Refusal(REASONS[error.why].code) : error;
  }
}

/** What was drawn; or why not, as a refusal where another try would end alike. */
export async function inItsLimits<Made>(making: Promise<Made>): Promise<Made> {
  try {
    return await making;
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    const { code, again } = REASONS[error.why];
    throw again ? new Error(code, { cause: error }) : new Refusal(code);
  }
}

/** What is kept for the asker: a code. What else went wrong is for whoever looks after the machine, who has it in the log. */
export function codeOf(reason: string): RefusalCode {
  if (!isRefusalCode(reason)) return 'document.broken';
  // Which right it was is not kept, and is nothing to whoever reads this.
  return reason === 'permission.missing' ? 'document.right-lost' : reason;
}

/** In words, of what was kept; of what was kept before reasons had codes too. */
export const reasonSaid = (error: string | null) => (error === null ? null : inWords(codeOf(error)));

const inWords = (code: RefusalCode, params?: RefusalParams) => ({
  ru: message('ru', code, params),
  en: message('en', code, params),
});

type Ended = Pick<AskedRow, 'state' | 'error' | 'requestedBy'>;

/** Why there is no document, to whoever reads of the request: why it was given up, or who took it back. */
export const whyNot = async (manager: EntityManager, row: Ended): Promise<Wording | null> =>
  (await whyNotOf(manager, [row]))[0]!;

/** The same of several, in their order; those who took them back are looked up once. */
export async function whyNotOf(manager: EntityManager, rows: readonly Ended[]): Promise<(Wording | null)[]> {
  const askers = rows.flatMap(({ state, requestedBy }) => (state === 'cancelled' && requestedBy ? [requestedBy] : []));
  const names = new Map<string, Wording>();
  if (askers.length > 0) {
    const sql = `SELECT a.id, ${NAME('p')} AS name FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ANY ($1)`;
    const columns = { id: column.text, name: column.wording };
    const found = await inSight(manager, () => readAll(manager, sql, [askers], columns));
    for (const { id, name } of found) names.set(id, name);
  }
  return rows.map(({ state, error, requestedBy }) =>
    state === 'cancelled'
      ? inWords('document.cancelled', { names: names.get(requestedBy ?? '') ?? UNKNOWN })
      : reasonSaid(error),
  );
}

const UNKNOWN = { ru: 'запросивший документ', en: 'whoever asked for it' };
