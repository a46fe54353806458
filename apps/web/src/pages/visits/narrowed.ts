import type { VisitView } from '#libs/contracts';
import { answerTo } from '#libs/regulation';

/** Of a region or a team, in the address: that there is none, or that the station is not the host's. No name begins so. */
export const UNSTATED = '~unstated';
export const ABROAD = '~abroad';

/** What figures of answers tell visits apart by; of a question that none is asked of, nothing. */
export function saidOf({ form, formVersion, answers, station }: VisitView, question: string | null) {
  const answer = question === null ? undefined : answerTo(answers, question);
  const values = answer && 'value' in answer ? [answer.value].flat().map(String) : [];
  return {
    abroad: station.abroad ? 'yes' : 'no',
    country: station.country,
    region: station.region,
    form,
    version: formVersion,
    question,
    ...(answer && { given: 'value' in answer ? 'yes' : 'no' }),
    ...(answer && 'silence' in answer && { silence: answer.silence }),
    ...(values.length > 0 && { answer: values }),
  };
}
