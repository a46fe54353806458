import { Card, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { isPublic } from '#libs/regulation';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { mayHere, useMe } from '../../api/me';
import { editionQuery, reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { TabRow } from '../../frame/tab-row';
import { EarlierEdition, Editions, isEarlier } from './editions';
import { Files } from './files';
import { Findings } from './findings';
import { ReportMoves } from './moves';
import { OnPublicPage, Publication } from './publication';
import { Remarks } from './remarks';
import { ReportText } from './text';
import { Signatures } from './signatures';
import { StateShown } from '../../frame/state';

/** One document of a mission: its text with the facts beside it, its signatures, its files. */
export function ReportPage() {
  const { id } = useParams({ from: '/app/reports/$id' });
  const { edition } = useSearch({ from: '/app/reports/$id' });
  return (
    <Loaded of={edition ? editionQuery(id, edition) : reportQuery(id)}>
      {(report) => <ReportOf key={`${report.id} ${report.versionNumber}`} report={report} />}
    </Loaded>
  );
}

const ROOMS = {
  text: { name: 'reports.text', Room: ReportText },
  findings: { name: 'together.findings', Room: Findings },
  remarks: { name: 'together.remarks', Room: Remarks },
  signatures: { name: 'reports.signatures', Room: Signatures },
  files: { name: 'reports.files', Room: Files },
} as const satisfies Record<string, { name: MessageKey; Room: (props: { report: ReportView }) => unknown }>;
type RoomName = keyof typeof ROOMS;
const NAMES = Object.keys(ROOMS) as RoomName[];

function ReportOf({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const { show, in: within, edition } = useSearch({ from: '/app/reports/$id' });
  const navigate = useNavigate();
  const room = NAMES.find((name) => name === show) ?? 'text';
  const { Room } = ROOMS[room];
  const choose = (value: string | null) =>
    void navigate({
      to: '/reports/$id',
      params: { id: report.id },
      search: {
        ...(value !== 'text' && { show: value! }),
        ...(within && { in: within }),
        ...(edition && { edition }),
      },
      resetScroll: false,
    });
  return (
    <Stack>
      <title>{`${report.number} – ${t('app.name')}`}</title>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text c="dimmed" size="sm">
            {report.number} · {t('reports.versionNumber', { number: report.versionNumber })}
          </Text>
          <Title order={1} size="h2">
            {report.title[language]}
          </Title>
          <DeskLink to="/missions/$id" params={{ id: report.missionId }} search={{ tab: 'report' }}>
            {t('reports.toMission')}
          </DeskLink>
        </div>
        <StateShown of="reportStates" is={report.state} mission={report.missionId} />
      </Group>
      <EarlierEdition report={report} />
      {!isEarlier(report) && (
        <Card withBorder>
          <Title order={2} size="h4" mb="xs">
            {t('mission.nextMoves')}
          </Title>
          <ReportMoves report={report} />
        </Card>
      )}
      {!isEarlier(report) &&
        (mayHere(me, 'report:publish', report.missionId) ? (
          <Publication report={report} />
        ) : (
          isPublic(report.state) && <OnPublicPage report={report} />
        ))}
      <Editions report={report} />
      <Tabs value={room} onChange={choose}>
        <TabRow
          tabs={NAMES.map((name) => ({ value: name, label: t(ROOMS[name].name) }))}
          value={room}
          choose={choose}
        />
        <Tabs.Panel value={room} pt="md">
          <Room report={report} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
