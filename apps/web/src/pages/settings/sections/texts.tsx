import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { TextView } from '#libs/contracts';
import { ACCEPTED_TEXTS, label, type AcceptedText } from '#libs/regulation';
import { lazy } from 'react';
import type { z } from 'zod';
import { mayIn, useMe } from '../../../api/me';
import { textsQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { FormButton } from '../../../forms/act';
import { Loaded } from '../../../frame/query';
import { RuleLink } from '../../../frame/rule-link';
import classes from './sections.module.css';
import { Time } from '../../../frame/time';

type AcceptedVersion = z.infer<typeof TextView>;
const PublishForm = lazy(() => import('./text-form').then(({ PublishTextForm: form }) => ({ default: form })));

/** What applicants accept before they submit: every version stays, for those who accepted it. */
export function TextsSection() {
  const { t } = useMessages();
  return (
    <Stack>
      <Text size="sm">
        {t('texts.about')} <RuleLink rule="R-20" />
      </Text>
      <Loaded of={textsQuery}>
        {({ items }) =>
          ACCEPTED_TEXTS.map((kind) => (
            <TextCard key={kind} kind={kind} versions={items.filter((text) => text.kind === kind)} />
          ))
        }
      </Loaded>
    </Stack>
  );
}

function TextCard({ kind, versions }: { kind: AcceptedText; versions: AcceptedVersion[] }) {
  const { t, language } = useMessages();
  const may = mayIn(useMe(), 'settings:change');
  const current = Math.max(0, ...versions.map(({ version }) => version));
  const bodyOf = (spoken: 'ru' | 'en') =>
    versions.find(({ version, language: written }) => version === current && written === spoken)?.body ?? '';
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Title order={3} size="h4">
          {label(language, 'acceptedTexts', kind)}
        </Title>
        {may && (
          <FormButton label={t('texts.publish')} isWide>
            {(close) => <PublishForm kind={kind} body={{ ru: bodyOf('ru'), en: bodyOf('en') }} close={close} />}
          </FormButton>
        )}
      </Group>
      {versions
        .filter((text) => text.language === language)
        .map((text) => (
          <details key={text.version} open={text.version === current}>
            <summary className={classes.summary}>
              {t('texts.version', { version: text.version })}{' '}
              {text.version === current && <Badge variant="light">{t('texts.current')}</Badge>}
            </summary>
            <Text size="xs" c="dimmed">
              {text.publishedAt && <Time due={{ at: text.publishedAt }} />} {text.source}
            </Text>
            <Text className={classes.body ?? ''}>{text.body}</Text>
          </details>
        ))}
    </Card>
  );
}
