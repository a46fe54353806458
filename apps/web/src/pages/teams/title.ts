import type { TeamView } from '#libs/contracts';
import { useMessages } from '../../messages';

/** `Team 3, North`: the name in the reader's language, or in the one in which it was given. */
export function useTeamTitle() {
  const { t, language } = useMessages();
  return ({ number, name }: Pick<TeamView, 'number' | 'name'>): string =>
    [t('teams.called', { number }), name[language] ?? name.ru ?? name.en].filter(Boolean).join(', ');
}
