import { Alert, Anchor, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { BadgeSheetView, BadgeView, MissionFile, MissionView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { addressOf } from '../../api/address';
import { mayIn, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { batchesQuery, type Accreditation } from '../../api/queries-accreditation';
import { badgeSheetQuery, badgesQuery } from '../../api/queries-badges';
import { useMessages } from '../../messages';
import { Loaded, Loading, Together } from '../../frame/query';
import { isOpen, useWork } from '../../frame/work';
import { WorkProgress } from '../../frame/work-progress';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { PdfPreview } from './pdf-preview';
import { StateShown } from '../../frame/state';
import { Empty } from '../../lists/empty';

const form = () => import('./badge-form').then(({ BadgeForm }) => ({ default: BadgeForm }));
const IssueForm = lazy(form);
/** Fetched while the answers are waited for, and not after them. */
const formQuery = queryOptions({ queryKey: ['badge form'], staleTime: Infinity, queryFn: form });

const accreditedOf = (batches: readonly { accreditations: readonly Accreditation[] }[]) =>
  batches.flatMap((batch) => batch.accreditations.filter(({ state }) => state === 'ACCREDITED'));

/** Badges to issue and to print, and those that are out. The sheet last asked for stands in the address. */
export function BadgesRoom({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { in: sheetId } = useSearch({ from: '/app/missions/$id' });
  const mayIssue = mayIn(me, 'badge:issue');
  const asked = [
    badgesQuery(mission.id),
    ...(mayIssue ? [batchesQuery(mission.id), formQuery] : []),
    ...(sheetId ? [badgeSheetQuery(sheetId)] : []),
  ];
  return (
    <Stack>
      <Text size="sm">
        {t('accreditation.badgeNot')} <Anchor href="/check">{t('check.title')}</Anchor>
      </Text>
      <Suspense fallback={<Loading />}>
        <Together of={asked}>
          {mayIssue && (
            <Loaded of={batchesQuery(mission.id)}>
              {(batches) => <IssueForm missionId={mission.id} accredited={accreditedOf(batches)} />}
            </Loaded>
          )}
          {sheetId && <Loaded of={badgeSheetQuery(sheetId)}>{(sheet) => <Sheet sheet={sheet} />}</Loaded>}
          <Title order={3} size="h5">
            {t('accreditation.badgesIssued')}
          </Title>
          <Issued mission={mission} />
        </Together>
      </Suspense>
    </Stack>
  );
}

function Sheet({ sheet }: { sheet: BadgeSheetView }) {
  const { t, language } = useMessages();
  const { id, missionId, state, error, badges, pages } = sheet;
  const own = useWork().stands.get(id);
  useEffect(() => {
    if (state === 'done') void queries.invalidateQueries({ queryKey: ['mission', missionId, 'badges'] });
  }, [state, missionId]);
  if (state === 'failed') return <Alert color="red">{error?.[language] ?? t('accreditation.badgesFailed')}</Alert>;
  if (state === 'cancelled') return <Alert color="gray">{error?.[language]}</Alert>;
  if (own && isOpen(own) && isOpen(sheet)) return <WorkProgress work={own} label={t('accreditation.badgesWait')} />;
  if (isOpen(sheet))
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" />
        <Text>{t('accreditation.badgesWait')}</Text>
      </Group>
    );
  return (
    <Stack gap="xs">
      <Text role="status">{t('accreditation.badgesDone', { badges, pages })}</Text>
      <PdfPreview address={addressOf('readBadgeSheet', { id })} title={t('accreditation.badgeSheet')} />
    </Stack>
  );
}

/** Decisions come first; where somebody is accredited, they are there. */
function NoBadges({ missionId }: { missionId: string }) {
  const { t } = useMessages();
  const { data: batches } = useQuery(batchesQuery(missionId));
  const isTooSoon = batches && accreditedOf(batches).length === 0;
  return (
    <Empty
      {...(isTooSoon && {
        next: { says: t('empty.decisions'), to: '.', search: { tab: 'accreditation', show: 'batches' } },
      })}
    >
      {t('accreditation.noBadges')}
    </Empty>
  );
}

function Issued({ mission: { id: missionId, hostProfile } }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const columns: Column<BadgeView>[] = [
    { key: 'name', head: t('accreditation.name'), text: ({ name }) => name[language] },
    timeColumn(
      {
        key: 'issued',
        head: t('accreditation.issuedAt'),
        due: ({ issuedAt }) => ({ at: issuedAt, zone: hostProfile.zone }),
      },
      language,
    ),
    {
      key: 'state',
      head: t('accreditation.state'),
      text: ({ state }) => label(language, 'badgeStates', state),
      cell: ({ state }) => <StateShown of="badgeStates" is={state} />,
    },
    {
      key: 'file',
      head: t('accreditation.badgeFile'),
      acts: ({ accreditationId, name, state }) =>
        state === 'valid' || state === 'not-yet' ? (
          <Anchor
            href={addressOf('readBadge', { id: accreditationId })}
            download
            aria-label={t('accreditation.badgeOf', { name: name[language] })}
          >
            PDF
          </Anchor>
        ) : null,
    },
  ];
  return (
    <Loaded of={badgesQuery(missionId)}>
      {(badges) => (
        <Rows
          name="badges"
          sortedBy="name"
          label={t('accreditation.badgesIssued')}
          rows={badges}
          columns={columns}
          idOf={({ id }) => id}
          find={t('accreditation.findPerson')}
          empty={<NoBadges missionId={missionId} />}
        />
      )}
    </Loaded>
  );
}
