import { Group, Text, Title } from '@mantine/core';
import type { PublishedView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { shownAt, shownDay, shownUtc } from '../../time';
import { StandingShown } from './standing';

/** What it is, of which mission, since when it stands here, and whether it is in force. */
export function Titled({ document: { card, ...document }, order }: { document: PublishedView; order: 1 | 2 | 3 | 4 }) {
  const { t, language } = useMessages();
  const at = `${shownAt(document.publishedAt, card.hostZone, language)} / ${shownUtc(document.publishedAt, language)} UTC`;
  return (
    <div>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={order} size={order === 1 ? 'h2' : 'h4'}>
          {card.kindTitle[language]}
        </Title>
        <StandingShown standing={document.standing} />
      </Group>
      <Text>{card.title[language]}</Text>
      <Text size="sm" c="dimmed">
        {t('published.version', { number: card.number, version: String(card.version) })} ·{' '}
        {t('published.adoptedOn', { on: shownDay(card.adoptedOn, language) })} · {t('published.publishedAt', { at })}
      </Text>
    </div>
  );
}
