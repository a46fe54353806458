import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { CheckPublished, PublishedChecked } from '#libs/contracts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { FilePick } from '../../forms/file-pick';
import { Problem } from '../../frame/query';
import { useMessages } from '../../messages';
import { Fate } from './standing';
import { Titled } from './titled';
import { Unknown } from './unknown';

const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const digestOf = async (file: File) => hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

const DIGEST = /^[0-9a-f]{64}$/i;
/** What was typed: a digest, or else a number or an address. */
const asked = (typed: string): CheckPublished => {
  const together = typed.replaceAll(/\s/g, '');
  return DIGEST.test(together) ? { digest: together.toLowerCase() } : { number: typed.trim() };
};

const readPicture = async (file: File) => {
  const { codeInPicture } = await import('../badge/read-code');
  const text = await codeInPicture(file);
  return text ? asked(text) : undefined;
};

/** What is known of it, and by what it was looked for. */
type Found = PublishedChecked & { by: 'file' | 'number' };

/** By a file, which never leaves the browser; by a digest, a number, an address; by the code on the paper. */
export function CheckDocument() {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<Error>();
  const [trouble, setTrouble] = useState<string>();

  const run = async (work: () => Promise<CheckPublished | undefined>) => {
    setBusy(true);
    setFound(undefined);
    setError(undefined);
    setTrouble(undefined);
    try {
      const query = await work();
      if (query) setFound({ ...(await api.checkPublished({ query })), by: query.number ? 'number' : 'file' });
      else setTrouble(t('published.noCode'));
    } catch (refused) {
      setError(refused as Error);
    }
    setBusy(false);
  };
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('published.check')}
        </Title>
        <Text size="sm">{t('published.checkExplain')}</Text>
        <Group>
          <FilePick
            label={t('published.checkFile')}
            accept=""
            isBusy={busy}
            pick={(file) => void run(async () => ({ digest: await digestOf(file) }))}
          />
          <FilePick
            label={t('published.checkPicture')}
            accept="image/*"
            opensCamera
            isBusy={busy}
            pick={(file) => void run(() => readPicture(file))}
          />
        </Group>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) void run(() => Promise.resolve(asked(typed)));
          }}
        >
          <Group align="flex-end">
            <TextInput
              style={{ flex: '1 1 260px' }}
              label={t('published.checkNumber')}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={busy}>
              {t('published.checkSubmit')}
            </Button>
          </Group>
        </form>
        {error && <Problem error={error} />}
        {trouble && <Text role="alert">{trouble}</Text>}
        {found && <Verdict found={found} />}
      </Stack>
    </Card>
  );
}

/** Readers hear it as soon as it is known. */
function Verdict({ found: { document, file, by } }: { found: Found }) {
  const { t } = useMessages();
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} role="status" tabIndex={-1}>
      {document ? (
        <Stack gap="xs">
          <Titled document={document} order={3} />
          {file && <Text>{t('published.fileIs', { name: file.name })}</Text>}
          <Fate document={document} />
        </Stack>
      ) : (
        <Unknown by={by} order={3} />
      )}
    </div>
  );
}
