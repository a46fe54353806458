import { Button, Group, NativeSelect, Stack, Table, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import {
  documentTitle,
  isAdopted,
  LANGUAGES,
  outlineOf,
  REPORT_ENDS,
  REPORT_KINDS,
  type Language,
  type ReportKind,
} from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { outlinesQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded, Problem } from '../../frame/query';
import { Empty } from '../../lists/empty';
import { ScrollRegion } from '../../lists/scroll-region';
import { Rooms, type Room } from '../missions/rooms';
import { isOver } from '../missions/still';
import { StateShown } from '../../frame/state';

/** What is written of a mission, and what is counted. */
const ROOMS: Record<string, Room> = {
  documents: { title: 'figures.documents', shows: Documents },
  figures: {
    title: 'figures.room',
    shows: lazy(() => import('./figures').then((all) => ({ default: all.FiguresRoom }))),
  },
};

export function ReportTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  // Who reads what was adopted reads its figures there.
  if (!mayHere(useMe(), 'report:read', file.mission.id)) return <Documents file={file} />;
  return <Rooms file={file} tab="report" label={t('figures.rooms')} rooms={ROOMS} />;
}

/** The documents of a mission, and the way to begin one that is not there yet. */
function Documents({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('reports.title')}
      </Title>
      <Loaded of={reportsQuery(mission.id)}>
        {(reports) => {
          const open = reports.filter(({ state }) => !REPORT_ENDS.includes(state));
          const missing = REPORT_KINDS.filter(
            (kind) => !open.some((report) => report.kind === kind && !makesWay(report)),
          );
          return (
            <>
              {reports.length === 0 ? (
                <Empty next={{ says: t('empty.guide'), to: '/guide/report' }}>
                  {t(mayHere(me, 'report:read', mission.id) ? 'reports.none' : 'reports.noneAdopted')}
                </Empty>
              ) : (
                <Reports reports={reports} missionId={mission.id} />
              )}
              {mayHere(me, 'report:draft', mission.id) && !isOver(mission) && (
                <Begin missionId={mission.id} kinds={missing} />
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** Of a kind that a mission may have several of, the next one may be begun once the last was adopted. */
const makesWay = ({ kind, state }: Listed[number]) => outlineOf(kind).several && isAdopted(state);

type Listed = Awaited<ReturnType<typeof api.listReports>>['items'];

function Reports({ reports, missionId }: { reports: Listed; missionId: string }) {
  const { t, language } = useMessages();
  return (
    <ScrollRegion label={t('reports.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('word.document')}</Table.Th>
            <Table.Th>{t('word.number')}</Table.Th>
            <Table.Th>{t('reports.version')}</Table.Th>
            <Table.Th>{t('word.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map(({ id, title, number, versionNumber, state }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <DeskLink to="/reports/$id" params={{ id }}>
                  {title[language]}
                </DeskLink>
              </Table.Td>
              <Table.Td>{number}</Table.Td>
              <Table.Td>{versionNumber}</Table.Td>
              <Table.Td>
                <StateShown of="reportStates" is={state} mission={missionId} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function Begin({ missionId, kinds }: { missionId: string; kinds: readonly ReportKind[] }) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const [original, setOriginal] = useState<Language | ''>('');
  // What is begun is called as the assembly calls it now.
  const { data: editions, isPending } = useQuery(outlinesQuery);
  const newestOf = (kind: ReportKind) => editions?.find((edition) => edition.kind === kind);
  const begin = useCommand({
    each: (kind) => kind,
    mutationFn: (kind: ReportKind) =>
      api.openReport({
        params: { id: missionId },
        body: { kind, ...(original !== '' && { originalLanguage: original }) },
      }),
    onSuccess: async ({ report }) => {
      queries.setQueryData(reportQuery(report.id).queryKey, report);
      await queries.invalidateQueries({ queryKey: ['mission', missionId] });
      await navigate({ to: '/reports/$id', params: { id: report.id } });
    },
  });
  if (kinds.length === 0 || isPending) return null;
  return (
    <Stack gap="xs">
      {begin.error && <Problem error={begin.error} />}
      <Group align="flex-end">
        <NativeSelect
          label={t('reports.signedLanguage')}
          value={original}
          onChange={({ currentTarget }) => setOriginal(currentTarget.value as Language | '')}
          data={[
            { value: '', label: t('reports.asMissionSet') },
            ...LANGUAGES.map((value) => ({ value, label: t(`reports.in.${value}`) })),
          ]}
        />
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            loading={begin.isPending && begin.variables === kind}
            onClick={() => begin.mutate(kind)}
          >
            {t('reports.begin', { title: documentTitle(kind, newestOf(kind))[language] })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
