import type { TeamView } from '#libs/contracts';
import { teamTitle } from '#libs/regulation';
import { useMessages } from '../../messages';

/** In the reader's language. */
export function useTeamTitle() {
  const { language } = useMessages();
  return (team: Pick<TeamView, 'number' | 'name'>): string => teamTitle(language, team);
}
