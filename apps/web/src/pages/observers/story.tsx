import { Text } from '@mantine/core';
import type { ApplicationStory } from '#libs/contracts';
import { label, reasonIn, type StoryEvent } from '#libs/regulation';
import { applicationStoryQuery } from '../../api/queries-observers';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { Loaded } from '../../shell/query';
import { shownAt, shownUtc } from '../../time';
import classes from './observers.module.css';

type Chapter = ApplicationStory['items'][number];

const EVENTS = {
  'application.created': 'observers.created',
  'application.carried-over': 'observers.carriedOver',
  'application.text-accepted': 'observers.textAccepted',
  'application.data-changed': 'observers.dataChanged',
  'application.conflict-raised': 'observers.conflictRaised',
  'application.conflict-decided': 'observers.conflictDecided',
} as const satisfies Partial<Record<StoryEvent, MessageKey>>;

/** What happened, the oldest first: said, dated by the host's clocks, with the reason given. */
export function Story({ id, zone }: { id: string; zone: string }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={applicationStoryQuery(id)}>
      {({ items }) => (
        <ol className={classes.story}>
          {items.map((chapter) => (
            <li key={chapter.id}>
              <Said chapter={chapter} />
              <Text size="sm" c="dimmed">
                {shownAt(chapter.at, zone, language)} · {t('time.utc', { at: shownUtc(chapter.at, language) })}
              </Text>
              {chapter.reason && (
                <Text size="sm" className={classes.fact ?? ''}>
                  {t('observers.because', { reason: reasonIn(language, chapter.reason) })}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Said({ chapter: { what, to, onPaper, correction } }: { chapter: Chapter }) {
  const { t, language } = useMessages();
  const marks = [onPaper && t('observers.byPaper'), correction && t('observers.asCorrection')].filter(Boolean);
  const said =
    what === 'application.moved'
      ? t('observers.storyApplication', { state: label(language, 'applicationStates', to as 'DRAFT') })
      : what === 'accreditation.moved'
        ? t('observers.storyAccreditation', { state: label(language, 'accreditationStates', to as 'REQUESTED') })
        : t(EVENTS[what]);
  return (
    <Text span>
      {said}
      {marks.length > 0 && ` – ${marks.join(', ')}`}
    </Text>
  );
}
