import { Group, Loader, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportQuery } from '../../api/queries-reports';
import { Password } from '../../frame/password';
import { DocumentFile } from '../../frame/document-file';
import { useMessages } from '../../messages';
import classes from './reports.module.css';

/** The file that says what is signed: the newest one made of the text as it stands, in the language that is signed. */
export const fileToSign = ({ artifacts, contentDigests, originalLanguage }: ReportView) =>
  artifacts.find(
    ({ draft, referring, language, contentDigest }) =>
      draft && !referring && language === originalLanguage && contentDigest === contentDigests[originalLanguage],
  );

/** How often it is looked whether the file is there by now. */
const LOOK_MS = 2_000;

/** The very file that is signed, and its digest; while it is being drawn, that it is, until it is there. */
export function FileToSign({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const file = fileToSign(report);
  useQuery({ ...reportQuery(report.id), enabled: !file, refetchInterval: LOOK_MS });
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
      <DocumentFile href={`/api/artifacts/${file.id}/file`} name={file.name} />
      <Text size="xs" c="dimmed">
        {t('sign.pdfDigest')}
      </Text>
      <code className={classes.digest}>{file.fileDigest}</code>
    </div>
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
