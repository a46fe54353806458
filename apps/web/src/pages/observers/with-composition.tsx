import type { MissionFile } from '#libs/contracts';
import type { ReactNode } from 'react';
import { applicationsQuery, waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { Loaded } from '../../frame/query';
import { compositionOf, countsOf, type DelegationRow, type Stage } from './composition';

type Props = {
  mission: MissionFile['mission'];
  /** Whether a delegation that has nobody here is named too. */
  everyDelegation: boolean;
  children: (rows: readonly DelegationRow[], totals: Record<Stage, number>) => ReactNode;
};

/** From which delegations the people of a mission are and how far they have come, once all of it is there. */
export const WithComposition = ({ mission: { id, host }, everyDelegation, children }: Props) => (
  <Loaded of={delegationsQuery}>
    {({ items }) => (
      <Loaded of={applicationsQuery(id)}>
        {(applications) => (
          <Loaded of={waitingListQuery(id)}>
            {(quotas) =>
              children(compositionOf(items, applications, quotas, everyDelegation, host), countsOf(applications))
            }
          </Loaded>
        )}
      </Loaded>
    )}
  </Loaded>
);
