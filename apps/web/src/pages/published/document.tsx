import { Anchor, Code, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { linesToCheck, type PublishedView } from '#libs/contracts';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { documentKeysQuery, publishedDocumentQuery, publishedQuery } from '../../api/queries-published';
import { DeskLink } from '../../frame/desk-link';
import { Heading, Threshold } from '../../frame/door';
import { Loaded } from '../../frame/query';
import { useMessages } from '../../messages';
import { fileAddress, keyAddress, signatureAddress } from './files';
import classes from './published.module.css';
import { Fate, StandingShown } from './standing';
import { Titled } from './titled';
import { Unknown } from './unknown';

/** One published document: what it is, whether it is in force, its files with their digests, and how they are checked. */
export function PublishedDocumentPage() {
  const { t } = useMessages();
  const { code } = useParams({ strict: false });
  return (
    <Threshold isWide>
      <Loaded of={publishedDocumentQuery(code!.toLowerCase())}>
        {(document) => (
          <>
            <Heading title={t('published.one')} />
            <DeskLink to="/documents">{t('published.toList')}</DeskLink>
            {document ? <Known document={document} /> : <Unknown by="number" order={2} />}
          </>
        )}
      </Loaded>
    </Threshold>
  );
}

const Known = ({ document }: { document: PublishedView }) => (
  <>
    <Titled document={document} order={2} />
    <Fate document={document} />
    <Files document={document} />
    <ByOneself document={document} />
    <Beside document={document} />
  </>
);

/** What else is published of the same mission, such as its press release. */
function Beside({ document: { code, card } }: { document: PublishedView }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={publishedQuery}>
      {(documents) => {
        const others = documents.filter((one) => one.card.missionNumber === card.missionNumber && one.code !== code);
        if (others.length === 0) return null;
        return (
          <section>
            <Title order={3} size="h4">
              {t('published.beside')}
            </Title>
            <ul className={classes.files}>
              {others.map((one) => (
                <li key={one.code}>
                  <DeskLink to="/documents/$code" params={{ code: one.code }}>
                    {one.card.kindTitle[language]},{' '}
                    {t('published.version', { number: one.card.number, version: String(one.card.version) })}
                  </DeskLink>{' '}
                  <StandingShown standing={one.standing} />
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}

function Files({ document: { files } }: { document: PublishedView }) {
  const { t } = useMessages();
  return (
    <section>
      <Title order={3} size="h4">
        {t('published.files')}
      </Title>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <Anchor href={fileAddress(file)} download translate="no">
              {file.name}
            </Anchor>
            <div>
              <Anchor href={signatureAddress(file)} download size="sm" aria-label={`${file.name}.sig`}>
                {t('published.signature')}
              </Anchor>
              {' · '}
              <Anchor href={keyAddress(file)} download size="sm" aria-label={`key-${file.kid}.pem`}>
                {t('published.key')}
              </Anchor>
            </div>
            <Text size="xs" c="dimmed">
              SHA-256
            </Text>
            <code className={classes.digest}>{file.digest}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByOneself({ document: { files } }: { document: PublishedView }) {
  const { t } = useMessages();
  const [chosen, setChosen] = useState<string>();
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  if (!file) return null;
  return (
    <section>
      <Title order={3} size="h4">
        {t('published.self')}
      </Title>
      <Stack gap="xs">
        <NativeSelect
          label={t('published.choose')}
          data={files.map(({ id, name }) => ({ value: id, label: name }))}
          value={file.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Text size="sm">{t('published.selfExplain')}</Text>
        <Code block className={classes.lines ?? ''} translate="no">
          {linesToCheck(file).join('\n')}
        </Code>
        <Loaded of={documentKeysQuery}>
          {(keys) => (
            <Text size="sm" className={classes.digest ?? ''}>
              {t('published.selfExpect', { fingerprint: keys.find(({ kid }) => kid === file.kid)?.fingerprint ?? '' })}
            </Text>
          )}
        </Loaded>
      </Stack>
    </section>
  );
}
