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
import { withReleases, type Listed } from './releases';
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
              {withReleases(documents.filter(({ card }) => card.host.en === key)).map((listed) => (
                <Published key={listed.document.code} of={listed} />
              ))}
            </Stack>
          </section>
        ))}
    </Stack>
  );
}

function Published({ of: { document, releases } }: { of: Listed }) {
  return (
    <Card withBorder>
      <Stack gap="xs">
        <One document={document} order={3} />
        {releases.map((release) => (
          <Card key={release.code} withBorder padding="sm">
            <Stack gap="xs">
              <One document={release} order={4} />
            </Stack>
          </Card>
        ))}
      </Stack>
    </Card>
  );
}

function One({ document, order }: { document: PublishedView; order: 3 | 4 }) {
  const { t } = useMessages();
  return (
    <>
      <Titled document={document} order={order} />
      <FileLinks document={document} />
      <Group>
        <Link to="/documents/$code" params={{ code: document.code }}>
          {t('published.open')}
        </Link>
      </Group>
    </>
  );
}
