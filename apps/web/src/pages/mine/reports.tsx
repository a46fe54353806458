import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { isAdopted } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/address';
import { useMe } from '../../api/me';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { WordFile } from '../../frame/document-file';
import { Loaded, Problem } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { shownDate } from '../../time';
import { maySign, waitsFor } from './to-sign';

/** The documents of a mission that the person may see: to sign, or to take home. */
export function OwnReports({ missionId }: { missionId: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(reportsQuery(missionId));
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mine.reports')}
      </Title>
      {data.map(({ id }) => (
        <Loaded key={id} of={reportQuery(id)}>
          {(report) => <Report report={report} />}
        </Loaded>
      ))}
    </Stack>
  );
}

function Report({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const { id, number, state, signatories } = report;
  const title = report.title[language];
  const own = signatories.find((one) => one.personId === personId);
  const files = report.artifacts.filter(({ draft }) => !draft);
  return (
    <div>
      <Text fw={600}>
        {title}, {number}
      </Text>
      <StateShown of="reportStates" is={state} mission={report.missionId} mine={waitsFor(report, personId)} />
      {maySign(report, personId) && (
        <DeskLink to="/mine" search={{ show: id }}>
          {t(waitsFor(report, personId) ? 'mine.waitSign' : 'mine.signAfterAll', { title })}
        </DeskLink>
      )}
      {own?.signedAt && <Text size="sm">{t('mine.signed', { at: shownDate(own.signedAt, language) })}</Text>}
      {isAdopted(state) && files.length === 0 && <Text size="sm">{t('mine.noFile')}</Text>}
      {report.editions
        .filter((edition) => edition.adoptedOn && edition.number !== report.versionNumber)
        .map(({ number: edition }) => (
          <DeskLink key={edition} to="/reports/$id" params={{ id }} search={{ edition, show: 'files' }} size="sm">
            {t('reports.toEdition', { number: edition })}
          </DeskLink>
        ))}
      {isAdopted(state) &&
        files.map(({ id: artifactId, name, pages, word }) => (
          <Stack key={artifactId} gap={2} align="flex-start">
            <Anchor href={addressOf('readArtifact', { id: artifactId })} download>
              {t('mine.download', { name, pages })}
            </Anchor>
            <WordFile of={{ id: artifactId, word }} />
          </Stack>
        ))}
    </div>
  );
}
