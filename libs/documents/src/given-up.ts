import type { EntityManager } from 'typeorm';
import { NAME } from '#libs/identity';
import { column, inSight, readFirst } from '#libs/platform';
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

/** Why there is no document, to whoever reads of the request: why it was given up, or who took it back. */
export async function whyNot(
  manager: EntityManager,
  { state, error, requestedBy }: Pick<AskedRow, 'state' | 'error' | 'requestedBy'>,
): Promise<Wording | null> {
  if (state !== 'cancelled') return reasonSaid(error);
  const sql = `SELECT ${NAME('p')} AS name FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = $1`;
  const asker = await inSight(manager, () => readFirst(manager, sql, [requestedBy], { name: column.wording }));
  return inWords('document.cancelled', { names: asker?.name ?? UNKNOWN });
}

const UNKNOWN = { ru: 'запросивший документ', en: 'whoever asked for it' };
