import type { MeView } from '#libs/contracts';
import {
  assemblyLabel,
  ROLES,
  type AssemblyLabels,
  type AssemblyTable,
  type Language,
  type Permission,
  type Role,
  type RoleRow,
} from '#libs/regulation';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from './queries';

/** Who is signed in. Pages behind the shell are shown to nobody else; one that is being left keeps whom it was shown to. */
export function useMe(): MeView {
  const { data } = useSuspenseQuery(meQuery);
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  return (data ?? last)!;
}

/** Whether the permission is held somewhere; the server says whether it is held here. */
export const mayIn = (me: MeView, permission: Permission): boolean => me.permissions.includes(permission);

/** Whether it is held for the whole assembly. */
export const mayEverywhere = (me: MeView, permission: Permission): boolean => mayHere(me, permission, null);

/** Whether it is held for the whole assembly or for this very mission, and not in one's own matters alone. */
export const mayHere = ({ roles }: MeView, permission: Permission, missionId: string | null): boolean =>
  roles.some(({ role, on }) => {
    const { reach, may, ownMattersOnly }: RoleRow = ROLES[role as Role];
    return !ownMattersOnly && may.includes(permission) && (reach === 'assembly' || (on !== null && on === missionId));
  });

/** Whether any of them is held for this mission, for the whole assembly, or for a delegation, which may be in it. */
export const isTurnOf = ({ roles }: MeView, permissions: readonly Permission[], missionId: string): boolean =>
  roles.some(({ role, on }) => {
    const { reach, may }: RoleRow = ROLES[role as Role];
    return permissions.some((each) => may.includes(each)) && (reach !== 'mission' || on === missionId);
  });

/** Whether it is theirs to act by a role that they hold somewhere. */
export const isMine = ({ roles }: MeView, actsBy: readonly { role: string }[]): boolean =>
  actsBy.some(({ role }) => roles.some((held) => held.role === role));

export type AssemblyWord = <Table extends AssemblyTable>(table: Table, key: keyof AssemblyLabels[Table]) => string;

/** The assembly's own words for a code, in the language of the page. */
export function useAssemblyLabel(language: Language): AssemblyWord {
  const { assembly } = useMe();
  return <Table extends AssemblyTable>(table: Table, key: keyof AssemblyLabels[Table]) =>
    assemblyLabel(assembly, language, table, key);
}
