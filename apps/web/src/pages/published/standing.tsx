import { Stack, Text } from '@mantine/core';
import type { PublishedView } from '#libs/contracts';
import { type PublicStanding } from '#libs/regulation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { shownAt } from '../../time';
import { StateSeen } from '../../frame/state';

export function StandingShown({ standing }: { standing: PublicStanding }) {
  return <StateSeen of="publicStandings" is={standing} />;
}

/** What a reader of this version must know of others: which one is in force, what it corrects, why it was withdrawn. */
export function Fate({ document: { supersededBy, corrects, withdrawn, card } }: { document: PublishedView }) {
  const { t, language } = useMessages();
  return (
    <Stack gap={4}>
      {withdrawn && (
        <>
          <Text fw={600}>{t('published.withdrawn', { at: shownAt(withdrawn.at, card.hostZone, language) })}</Text>
          <Text>{t('published.withdrawnWhy', { why: withdrawn.why[language] })}</Text>
        </>
      )}
      {supersededBy && (
        <Text>
          {t(supersededBy.withdrawn ? 'published.laterWithdrawn' : 'published.supersededBy', {
            version: String(supersededBy.version),
          })}{' '}
          <DeskLink to="/documents/$code" params={{ code: supersededBy.code }}>
            {t('published.toLater')}
          </DeskLink>
        </Text>
      )}
      {corrects && (
        <>
          <Text>
            {t('published.corrects', { version: String(corrects.version) })}{' '}
            {corrects.code && (
              <DeskLink to="/documents/$code" params={{ code: corrects.code }}>
                {t('published.toEarlier')}
              </DeskLink>
            )}
          </Text>
          {corrects.reason && <Text>{t('published.correctsWhy', { reason: corrects.reason[language] })}</Text>}
        </>
      )}
    </Stack>
  );
}
