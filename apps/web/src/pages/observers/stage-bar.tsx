import { Text } from '@mantine/core';
import type { ApplicationView, StoryView } from '#libs/contracts';
import {
  accreditationLifecycle,
  APPLICATION_AT,
  APPLICATION_WAY,
  label,
  UNDECIDED_ACCREDITATIONS,
} from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { applicationStoryQuery } from '../../api/queries-applications';
import { ownDay, shownDayShort } from '../../time';
import { useMessages } from '../../messages';
import classes from './stage-bar.module.css';
import { stateShown } from './standing';

/** Where an application stands, as steps of which the present one is marked; one that has ended says so. */
export function StageBar({ application, zone }: { application: ApplicationView; zone: string }) {
  const { t, language } = useMessages();
  const { state, accreditation } = application;
  // The page tells the story anyway.
  const { data: story } = useQuery(applicationStoryQuery(application.id));
  const decided = accreditation && !UNDECIDED_ACCREDITATIONS.includes(accreditation.state) ? accreditation.state : null;
  const reached = APPLICATION_AT[state];
  if (reached === null) return <p className={classes.ended}>{stateShown(application, { t, language })}</p>;
  const at = decided ? APPLICATION_WAY.length : reached;
  const days = daysIn(story?.items ?? [], zone);
  const steps = [
    ...APPLICATION_WAY.map((step, index) => {
      const shown = index === at ? state : step;
      return { step, said: label(language, 'applicationStates', shown), day: days.get(shown) };
    }),
    {
      step: 'decided',
      said: label(language, 'accreditationStates', decided ?? 'ACCREDITED'),
      day: decided ? days.get(decided) : undefined,
    },
  ];
  return (
    <ol className={classes.stages} aria-label={t('word.state')}>
      {steps.map(({ step, said, day }, index) => (
        <li key={step} data-reached={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          {said}
          {day && index <= at && (
            <Text size="xs" c="dimmed" component="div">
              {shownDayShort(day, language)}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}

/** On which day each state was reached last: that of the paper, or of the record by the host's clocks. */
const daysIn = (story: StoryView['items'], zone: string): ReadonlyMap<string, string> =>
  new Map(
    story.map(({ about, state, on, at }) => [
      // That a name was sent is told by the batch it went in.
      about === 'accreditation' && state === accreditationLifecycle.initial ? 'SENT' : state,
      on ?? ownDay(Date.parse(at), zone),
    ]),
  );
