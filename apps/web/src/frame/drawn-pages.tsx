import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { drawPages } from '../api/files';
import { useMessages } from '../messages';
import { DocumentFrame, DocumentRoom } from './document-file';
import { Problem } from './query';

/** So long after the last change the pages are drawn anew. */
const AFTER_CHANGE_MS = 400;

type Props = {
  /** Where they are drawn. */
  at: string;
  /** Of what; another one draws them anew, and what was asked before is given up. */
  of: object;
  title: string;
};

/** Pages as they will be printed, of what is in hand. The last that were drawn stay, and it is said, until the next are there. */
export function DrawnPages({ at, of, title }: Props) {
  const { t } = useMessages();
  const [drawn, setDrawn] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [answered, setAnswered] = useState<string>();
  const asked = JSON.stringify(of);
  const question = `${at} ${asked}`;
  useEffect(() => {
    const given = new AbortController();
    const draw = async () => {
      try {
        const bytes = await drawPages(at, JSON.parse(asked) as object, given.signal);
        setDrawn(URL.createObjectURL(bytes));
        setError(undefined);
      } catch (refused) {
        if (given.signal.aborted) return;
        setError(refused);
      }
      setAnswered(`${at} ${asked}`);
    };
    const soon = setTimeout(() => void draw(), AFTER_CHANGE_MS);
    return () => {
      clearTimeout(soon);
      given.abort();
    };
  }, [at, asked]);
  useEffect(() => () => (drawn === undefined ? undefined : URL.revokeObjectURL(drawn)), [drawn]);
  const isAwaited = answered !== question;
  return (
    <Stack gap="xs" aria-busy={isAwaited}>
      {error !== undefined && <Problem error={error} />}
      {/* In the line of the link, so that nothing moves as it comes and goes. */}
      <Group justify="space-between" gap="xs">
        {drawn !== undefined && (
          <Anchor href={drawn} target="_blank" rel="noreferrer">
            {t('file.openAlone')}
          </Anchor>
        )}
        <Text role="status">{isAwaited && t('state.loading')}</Text>
      </Group>
      {/* Its room is there before the first pages are. */}
      {drawn !== undefined ? <DocumentFrame href={drawn} title={title} /> : error === undefined && <DocumentRoom />}
    </Stack>
  );
}
