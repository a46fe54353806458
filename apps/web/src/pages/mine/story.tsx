import type { StoryView } from '#libs/contracts';
import { reasonIn, type AccreditationState, type ApplicationState } from '#libs/regulation';
import type { MessageKey } from '../../messages/catalogue';
import { applicationStoryQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { shownDate, shownDay } from '../../time';
import classes from './mine.module.css';

type Told = StoryView['items'][number];
/** A sentence for each state that an application or an accreditation can come to. */
const SENTENCES = {
  application: {
    DRAFT: 'story.application.DRAFT',
    SUBMITTED: 'story.application.SUBMITTED',
    RETURNED: 'story.application.RETURNED',
    ENDORSED: 'story.application.ENDORSED',
    WAITLISTED: 'story.application.WAITLISTED',
    LISTED: 'story.application.LISTED',
    SENT: 'story.application.SENT',
    NOT_ENDORSED: 'story.application.NOT_ENDORSED',
    NOT_LISTED: 'story.application.NOT_LISTED',
    WITHDRAWN: 'story.application.WITHDRAWN',
    REPLACED: 'story.application.REPLACED',
    LAPSED: 'story.application.LAPSED',
  } satisfies Record<ApplicationState, MessageKey>,
  accreditation: {
    REQUESTED: 'story.accreditation.REQUESTED',
    ACCREDITED: 'story.accreditation.ACCREDITED',
    EXPIRED: 'story.accreditation.EXPIRED',
    REFUSED: 'story.accreditation.REFUSED',
    CANCELLED_ON_REQUEST: 'story.accreditation.CANCELLED_ON_REQUEST',
    REVOKED_BY_HOST: 'story.accreditation.REVOKED_BY_HOST',
    RECALLED_BY_PA: 'story.accreditation.RECALLED_BY_PA',
    RETURNED_FOR_DOCS: 'story.accreditation.RETURNED_FOR_DOCS',
  } satisfies Record<AccreditationState, MessageKey>,
} as const;
type Sentence = (typeof SENTENCES.application)[ApplicationState];
const sentenceOf = ({ about, state }: Told) => (SENTENCES[about] as Record<string, Sentence>)[state]!;

/** What became of an application so far, in sentences; the last one is how it stands. */
export function OwnStory({ applicationId }: { applicationId: string }) {
  return (
    <Loaded of={applicationStoryQuery(applicationId)}>
      {({ items }) => (
        <ol className={classes.story}>
          {items.map((told, index) => (
            <Line key={index} told={told} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Line({ told }: { told: Told }) {
  const { t, language } = useMessages();
  const { at, on, reason, corrected } = told;
  return (
    <li>
      {corrected && <>{t('mine.recorded')} </>}
      {t(sentenceOf(told), { on: on ? shownDay(on, language) : shownDate(at, language) })}
      {reason && <div className={classes.reason}>{t('mine.reason', { reason: reasonIn(language, reason) })}</div>}
    </li>
  );
}
