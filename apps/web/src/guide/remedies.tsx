import { Text } from '@mantine/core';
import type { ApplicationView, ReportView } from '#libs/contracts';
import {
  MENDED_BY,
  REMEDIES,
  remedyAddress,
  remedyNeeds,
  type Here,
  type Permission,
  type RefusalCode,
  type RemedyPlace,
} from '#libs/regulation';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { isTurnOf, mayIn } from '../api/me';
import { meQuery } from '../api/queries';
import { DeskLink } from '../frame/desk-link';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';

/** What each place is called, as it is called where it stands. */
const WORDS = {
  mandate: 'mission.mandate',
  observers: 'mission.observers',
  people: 'guide.peopleOfMission',
  waiting: 'observers.viewWaiting',
  list: 'guide.listOfMission',
  batches: 'accreditation.room.batches',
  duty: 'accreditation.room.duty',
  programme: 'mission.programme',
  visits: 'mission.visits',
  stations: 'mission.stations',
  teams: 'mission.teams',
  incidents: 'mission.incidents',
  facts: 'facts.room',
  report: 'mission.report',
  documents: 'mission.documents',
  reportText: 'guide.textOfDocument',
  reportRemarks: 'together.remarks',
  reportFindings: 'together.findings',
  reportSignatures: 'reports.signatures',
  reportFiles: 'reports.files',
  application: 'guide.application',
  hosts: 'settings.hosts',
  delegations: 'settings.delegations',
  accounts: 'settings.accounts',
  confirmations: 'settings.appointments',
  register: 'guide.peopleRegister',
  account: 'account.title',
} as const satisfies Record<RemedyPlace, MessageKey>;

type Search = { tab?: string; show?: string };
/** What of a page is shown; a page opens with its first room. */
const shown = ({ tab = 'overview', show }: Search) => `${tab} ${show}`;

/** Of each refusal the place where it is mended, where the reader may mend it, and is not there already. */
export function Remedies({ codes }: { codes: readonly string[] }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const me = client.getQueryData(meQuery.queryKey);
  const here = useHere();
  if (!me) return null;
  const may = (permission: Permission) =>
    here.mission ? isTurnOf(me, [permission], here.mission) : mayIn(me, permission);
  const places = codes.flatMap((code) => {
    const place: (typeof REMEDIES)[RefusalCode] | undefined = REMEDIES[code as RefusalCode];
    if (!place || place === 'here' || place === 'nowhere') return [];
    const needs = [MENDED_BY[code as RefusalCode], remedyNeeds(place)];
    return needs.every((permission) => !permission || may(permission)) ? [place] : [];
  });
  const isHere = ({ path, search: asked }: { path: string; search: Search }) =>
    path === pathname && shown(asked) === shown(search);
  return [...new Set<RemedyPlace>(places)].map((place) => {
    const address = remedyAddress(place, here);
    if (!address || isHere(address)) return null;
    return (
      <Text key={place} size="sm">
        <DeskLink to={address.path as '/'} search={address.search}>
          {t('guide.mendedAt', { place: t(WORDS[place]) })}
        </DeskLink>
      </Text>
    );
  });
}

/** The mission, report and application that the address is of; of which mission, the page has asked already. */
function useHere(): Here {
  const client = useQueryClient();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const [, root, id = ''] = pathname.split('/');
  if (root === 'missions' && id !== 'new') return { mission: id };
  if (root === 'batches') return { mission: (search as { in?: string }).in };
  if (root === 'applications')
    return { application: id, mission: client.getQueryData<ApplicationView>(['application', id])?.missionId };
  if (root === 'reports') return { report: id, mission: client.getQueryData<ReportView>(['report', id])?.missionId };
  return {};
}
