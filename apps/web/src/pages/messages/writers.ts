import type { MissionFile } from '#libs/contracts';
import { MESSAGE_GROUP_NAMES, narrowing, ROLES, type MessageGroup, type Role, type RoleRow } from '#libs/regulation';
import { mayHere, useMe } from '../../api/me';
import { isOver } from '../missions/still';

/** To which groups one may write here, and to whose people where not to everybody: `within` is null for the whole mission. */
export function useWriter({ mission }: MissionFile): {
  groups: MessageGroup[];
  within: string[] | null;
  reads: boolean;
} {
  const me = useMe();
  const whole = mayHere(me, 'message:send', mission.id);
  const within = me.roles.flatMap(({ role, on }) => {
    const { reach, may }: RoleRow = ROLES[role as Role];
    return reach === 'delegation' && on !== null && may.includes('message:send') ? [on] : [];
  });
  const reads = whole || within.length > 0;
  const groups =
    !reads || isOver(mission) ? [] : MESSAGE_GROUP_NAMES.filter((group) => whole || narrowing(group) !== 'none');
  return { groups, within: whole ? null : within, reads };
}
