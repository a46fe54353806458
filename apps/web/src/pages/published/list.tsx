import { Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { PublishedView } from '#libs/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { publishedQuery } from '../../api/queries-published';
import { Door } from '../../frame/door';
import { Loaded } from '../../frame/query';
import { useMessages } from '../../messages';
import { CheckDocument } from './check';
import { FileLinks } from './files';
import { Titled } from './titled';

/** For everybody: every published document by host and date, and the check of one that somebody has. */
export function PublishedPage() {
  const { t } = useMessages();
  return (
    <Door title={t('published.title')} isWide>
      <Text>{t('published.explain')}</Text>
      <CheckDocument />
      <Loaded of={publishedQuery}>{(documents) => <Documents documents={documents} />}</Loaded>
    </Door>
  );
}

function Documents({ documents }: { documents: readonly PublishedView[] }) {
  const { t, language } = useMessages();
  const [host, setHost] = useState('');
  const hosts = [...new Map(documents.map(({ card }) => [card.host.en, card.host[language]]))].toSorted(
    ([, one], [, other]) => one.localeCompare(other, language),
  );
  if (documents.length === 0) return <Text c="dimmed">{t('published.none')}</Text>;
  return (
    <Stack>
      {hosts.length > 1 && (
        <NativeSelect
          label={t('published.host')}
          data={[{ value: '', label: t('published.allHosts') }, ...hosts.map(([value, label]) => ({ value, label }))]}
          value={host}
          onChange={({ currentTarget }) => setHost(currentTarget.value)}
        />
      )}
      {hosts
        .filter(([key]) => host === '' || key === host)
        .map(([key, name]) => (
          <section key={key}>
            <Title order={2} size="h3" mb="xs">
              {name}
            </Title>
            <Stack gap="sm">
              {documents
                .filter(({ card }) => card.host.en === key)
                .map((document) => (
                  <Published key={document.code} document={document} />
                ))}
            </Stack>
          </section>
        ))}
    </Stack>
  );
}

function Published({ document }: { document: PublishedView }) {
  const { t } = useMessages();
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Titled document={document} order={3} />
        <FileLinks document={document} />
        <Group>
          <Link to="/documents/$code" params={{ code: document.code }}>
            {t('published.open')}
          </Link>
        </Group>
      </Stack>
    </Card>
  );
}
