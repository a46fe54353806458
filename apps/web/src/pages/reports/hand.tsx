import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { mayHere, useMe } from '../../api/me';
import { reportQuery } from '../../api/queries-reports';
import { Problem } from '../../frame/query';
import { Password } from '../../frame/password';
import { DocumentFile } from '../../frame/document-file';
import { useMessages } from '../../messages';
import { useRender } from './render';
import classes from './reports.module.css';

/** The file that says what is signed: the newest one made of the text as it stands, in the language that is signed. */
export const fileToSign = ({ artifacts, contentDigests, originalLanguage }: ReportView) =>
  artifacts.find(
    ({ draft, referring, language, contentDigest }) =>
      draft && !referring && language === originalLanguage && contentDigest === contentDigests[originalLanguage],
  );

/** How often it is looked whether the file is there by now: while it is made, and where somebody has to ask for it first. */
const LOOK_MS = { 'under-way': 5_000, none: 30_000 };

/** The very file that is signed, and its digest; while it is being drawn, that it is; and where nothing came of it, what is done. */
export function FileToSign({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const file = fileToSign(report);
  const stands = report.fileToSign === 'none' ? 'none' : 'under-way';
  useQuery({ ...reportQuery(report.id), enabled: !file, refetchInterval: LOOK_MS[stands] });
  if (!file && stands === 'none') return <NoFile report={report} />;
  if (!file)
    return (
      <Group gap="xs" wrap="nowrap" role="status">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{t('sign.drawing')}</Text>
      </Group>
    );
  return (
    <div>
      <Text size="sm">{t('sign.pdf')}</Text>
      <DocumentFile href={addressOf('readArtifact', { id: file.id })} name={file.name} />
      <Text size="xs" c="dimmed">
        {t('sign.pdfDigest')}
      </Text>
      <code className={classes.digest}>{file.fileDigest}</code>
    </div>
  );
}

function NoFile({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const render = useRender(report, false);
  const mayRender = mayHere(useMe(), 'report:render', report.missionId);
  return (
    <Alert color="yellow" role="status">
      <Stack gap="xs" align="flex-start">
        {t('sign.noFile')}
        {mayRender && (
          <Button
            size="sm"
            variant="default"
            loading={render.isPending}
            onClick={() => render.mutate(report.originalLanguage)}
          >
            {t('sign.drawAgain')}
          </Button>
        )}
        {render.error && <Problem error={render.error} />}
      </Stack>
    </Alert>
  );
}

/** What is sent with a signature, and the field for the password that is asked for once more. */
export function useHand(report: ReportView) {
  const { t } = useMessages();
  const [password, setPassword] = useState('');
  const [contentDigest] = useState(report.contentDigests[report.originalLanguage]);
  const fileDigest = fileToSign(report)?.fileDigest;
  const body = { contentDigest, password, ...(fileDigest && { fileDigest }) };
  const field = (
    <Password
      label={t('sign.password')}
      autoComplete="current-password"
      value={password}
      onChange={({ currentTarget }) => setPassword(currentTarget.value)}
    />
  );
  return { body, field, given: password !== '', drawn: fileDigest !== undefined };
}
