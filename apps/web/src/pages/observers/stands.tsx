import type { AccreditationView, ApplicationView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { StateShown } from '../../frame/state';
import { stateShown } from './standing';

type Props = {
  application: Pick<ApplicationView, 'state' | 'missionId'> & {
    accreditation: Pick<AccreditationView, 'state'> | null;
  };
};

/** How a person stands: of a name that is with the host, what the host has made of it. */
export function Stands({ application }: Props) {
  const { t, language } = useMessages();
  const { state, accreditation, missionId } = application;
  const words = stateShown(application, { t, language });
  return state === 'SENT' && accreditation ? (
    <StateShown of="accreditationStates" is={accreditation.state} mission={missionId}>
      {words}
    </StateShown>
  ) : (
    <StateShown of="applicationStates" is={state} mission={missionId}>
      {words}
    </StateShown>
  );
}
