import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { REPORT_ENDS } from '#libs/regulation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { shownDay } from '../../time';
import { StateShown } from '../../frame/state';

type Edition = ReportView['editions'][number];

/** The one that stands, or the newest when none does. */
const standing = ({ editions }: ReportView): Edition | undefined =>
  editions.find(({ state }) => !REPORT_ENDS.includes(state)) ?? editions[0];

/** Whether what is shown is not the version that is worked on: then it is read, and nothing is done to it. */
export const isEarlier = (report: ReportView) => standing(report)?.number !== report.versionNumber;

/** Every version with its state, each with the way to it; nothing that was published is hidden by what corrects it. */
export function Editions({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  if (report.editions.length < 2) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('reports.editions')}
      </Title>
      {report.editions.map((edition) => (
        <Group key={edition.number} gap="xs">
          {edition.number === report.versionNumber ? (
            <Text fw={600}>{t('reports.versionNumber', { number: edition.number })}</Text>
          ) : (
            <ToEdition report={report} edition={edition} />
          )}
          <StateShown of="reportStates" is={edition.state} mission={report.missionId} />
          {edition.adoptedOn && (
            <Text size="sm">{t('reports.adoptedOn', { date: shownDay(edition.adoptedOn, language) })}</Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

/** Said above everything else, so that nobody takes an earlier version for the one that stands. */
export function EarlierEdition({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const now = standing(report);
  if (!now || !isEarlier(report)) return null;
  return (
    <Alert color="yellow" title={t('reports.earlierEdition', { number: report.versionNumber })}>
      <ToEdition report={report} edition={now} />
    </Alert>
  );
}

function ToEdition({ report, edition: { number } }: { report: ReportView; edition: Edition }) {
  const { t } = useMessages();
  const search = number === standing(report)?.number ? {} : { edition: number };
  return (
    <DeskLink to="/reports/$id" params={{ id: report.id }} search={search}>
      {t('reports.toEdition', { number })}
    </DeskLink>
  );
}
