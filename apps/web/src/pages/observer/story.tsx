import type { StoryView } from '#libs/contracts';
import { reasonIn, type AccreditationState, type ApplicationState } from '#libs/regulation';
import { storyQuery } from '../../api/queries-observer';
import { useMessages } from '../../messages';
import { Loaded } from '../../shell/query';
import { shownDate, shownDay } from '../../time';
import classes from './observer.module.css';

type Told = StoryView['items'][number];
/** A sentence for each state that an application or an accreditation can come to. */
type Sentence = `story.application.${ApplicationState}` | `story.accreditation.${AccreditationState}`;

/** What became of an application so far, in sentences; the last one is how it stands. */
export function Story({ applicationId }: { applicationId: string }) {
  return (
    <Loaded of={storyQuery(applicationId)}>
      {({ items }) => (
        <ol className={classes.story}>
          {items.map((told) => (
            <Line key={`${told.at} ${told.about} ${told.state}`} told={told} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Line({ told: { at, on, about, state, reason, corrected } }: { told: Told }) {
  const { t, language } = useMessages();
  return (
    <li>
      {corrected && <>{t('mine.recorded')} </>}
      {t(`story.${about}.${state}` as Sentence, { on: on ? shownDay(on, language) : shownDate(at, language) })}
      {reason && <div className={classes.reason}>{t('mine.reason', { reason: reasonIn(language, reason) })}</div>}
    </li>
  );
}
