import { Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { drawPages } from '../api/files';
import { useMessages } from '../messages';
import { DocumentFrame } from './document-file';
import { Problem } from './query';

/** So long after the last change the pages are drawn anew. */
const AFTER_CHANGE_MS = 400;

type Props = {
  /** Where they are drawn. */
  path: string;
  /** Of what; another one draws them anew, and what was asked before is given up. */
  of: object;
  title: string;
};

/** Pages as they will be printed, of what is in hand. The last that were drawn stay until the next are there. */
export function DrawnPages({ path, of, title }: Props) {
  const { t } = useMessages();
  const [drawn, setDrawn] = useState<string>();
  const [error, setError] = useState<unknown>();
  const asked = JSON.stringify(of);
  useEffect(() => {
    const given = new AbortController();
    const draw = async () => {
      try {
        const bytes = await drawPages(path, JSON.parse(asked) as object, given.signal);
        setDrawn(URL.createObjectURL(bytes));
        setError(undefined);
      } catch (refused) {
        if (!given.signal.aborted) setError(refused);
      }
    };
    const soon = setTimeout(() => void draw(), AFTER_CHANGE_MS);
    return () => {
      clearTimeout(soon);
      given.abort();
    };
  }, [path, asked]);
  useEffect(() => () => (drawn === undefined ? undefined : URL.revokeObjectURL(drawn)), [drawn]);
  return (
    <Stack gap="xs">
      {error !== undefined && <Problem error={error} />}
      {drawn === undefined ? (
        error === undefined && <Text role="status">{t('state.loading')}</Text>
      ) : (
        <>
          <Anchor href={drawn} target="_blank" rel="noreferrer">
            {t('file.openAlone')}
          </Anchor>
          <DocumentFrame href={drawn} title={title} />
        </>
      )}
    </Stack>
  );
}
