import { Anchor, Stack, Text } from '@mantine/core';
import type { PreviewSection } from '#libs/contracts';
import { useEffect, useState } from 'react';
import { drawPreview } from '../../../api/queries-writing';
import { DocumentFrame } from '../../../frame/document-file';
import { Problem } from '../../../frame/query';
import { useMessages } from '../../../messages';

/** So long after the last letter the pages are drawn anew. */
const AFTER_TYPING_MS = 400;

/** The pages as they will be printed, of the section in hand. What was asked before is given up. */
export function Preview({ reportId, title, ...of }: PreviewSection & { reportId: string; title: string }) {
  const { t } = useMessages();
  const { section, language, body } = of;
  const [drawn, setDrawn] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const given = new AbortController();
    const draw = async () => {
      try {
        const bytes = await drawPreview(reportId, { section, language, body }, given.signal);
        setDrawn(URL.createObjectURL(bytes));
        setError(undefined);
      } catch (refused) {
        if (!given.signal.aborted) setError(refused);
      }
    };
    const soon = setTimeout(() => void draw(), AFTER_TYPING_MS);
    return () => {
      clearTimeout(soon);
      given.abort();
    };
  }, [reportId, section, language, body]);
  useEffect(() => () => (drawn === undefined ? undefined : URL.revokeObjectURL(drawn)), [drawn]);
  return (
    <Stack gap="xs">
      {error !== undefined && <Problem error={error} />}
      {drawn === undefined ? (
        <Text role="status">{t('state.loading')}</Text>
      ) : (
        <>
          <Anchor href={drawn} target="_blank" rel="noreferrer">
            {t('writing.openPreview')}
          </Anchor>
          <DocumentFrame href={drawn} title={t('writing.previewOf', { title })} />
        </>
      )}
    </Stack>
  );
}
