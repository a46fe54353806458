import { Text } from '@mantine/core';
import type { StoryView } from '#libs/contracts';
import { label, reasonIn, type AccreditationState, type ApplicationState } from '#libs/regulation';
import { applicationStoryQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { Time } from '../../frame/time';
import { shownDay } from '../../time';
import classes from './observers.module.css';

type Chapter = StoryView['items'][number];

/** What happened, the oldest first: said, dated by the host's clocks, with the reason given. */
export function ApplicationStory({ id, zone }: { id: string; zone: string }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={applicationStoryQuery(id)}>
      {({ items }) => (
        <ol className={classes.story}>
          {items.map((chapter, index) => (
            <li key={index}>
              <Said chapter={chapter} />
              <Text size="sm" c="dimmed">
                {chapter.on && `${t('observers.paperOf', { on: shownDay(chapter.on, language) })} · `}
                <Time due={{ at: chapter.at, zone }} />
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

function Said({ chapter: { about, state, corrected } }: { chapter: Chapter }) {
  const { t, language } = useMessages();
  const said =
    state === 'DRAFT' && !corrected
      ? t('observers.created')
      : about === 'application'
        ? t('observers.storyApplication', { state: label(language, 'applicationStates', state as ApplicationState) })
        : t('observers.storyAccreditation', {
            state: label(language, 'accreditationStates', state as AccreditationState),
          });
  return (
    <Text span>
      {said}
      {corrected && ` – ${t('observers.asCorrection')}`}
    </Text>
  );
}
