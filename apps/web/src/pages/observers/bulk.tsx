import type { ApplicationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { mayIn, useMe } from '../../api/me';
import { ActOnChosen } from './act-on-chosen';
import { useMessages } from '../../messages';
import { BulkPreview } from './bulk-preview';
import { movesFrom } from './standing';

type Props = {
  missionId: string;
  chosen: readonly ApplicationView[];
  /** Whether anybody of the list may be chosen at all. */
  isPossible: boolean;
  release: () => void;
};

/** One move for all who are chosen: offered is what at least one of their states allows. */
export function BulkMoves({ missionId, chosen, isPossible, release }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <ActOnChosen
      {...{ chosen, isPossible }}
      acts={[...new Set(chosen.flatMap(({ state }) => movesFrom(state, (permission) => mayIn(me, permission))))]}
      named={(move) => label(language, 'applicationActions', move)}
      goOn={t('observers.preview')}
    >
      {(action, applications) => <BulkPreview {...{ missionId, applications, action }} done={release} />}
    </ActOnChosen>
  );
}
