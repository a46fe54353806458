import type { DayFactView, IncidentView } from '#libs/contracts';

/** What figures tell entries apart by. */
export const factsOf = ({ kind, category, severity, knownFrom }: IncidentView) => ({
  kind,
  category,
  severity,
  knownFrom,
});

/** And what they tell facts of the day apart by. */
export const toldOf = ({ kind, asOf, place, name, stage, means, count, share }: DayFactView) => ({
  kind,
  asOf,
  place,
  name,
  stage,
  means,
  of: [...(count === null ? [] : ['count']), ...(share === null ? [] : ['share'])],
});
