import { isRefusalCode, message, Refusal, type RefusalCode } from '#libs/regulation';
import { GivenUp, type WhyGivenUp } from '#libs/typesetting';

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
export const reasonSaid = (error: string | null) => {
  if (error === null) return null;
  const code = codeOf(error);
  return { ru: message('ru', code), en: message('en', code) };
};
