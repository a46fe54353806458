import { APPLICATION_AT, APPLICATION_WAY, label, UNDECIDED_ACCREDITATIONS } from '#libs/regulation';
import type { ApplicationView } from '#libs/contracts';
import { useMessages } from '../../messages';
import classes from './stage-bar.module.css';
import { stateShown } from './standing';

/** Where an application stands, as steps of which the present one is marked; one that has ended says so. */
export function StageBar({ application }: { application: ApplicationView }) {
  const { t, language } = useMessages();
  const { state, accreditation } = application;
  const decided = accreditation && !UNDECIDED_ACCREDITATIONS.includes(accreditation.state) ? accreditation.state : null;
  const reached = APPLICATION_AT[state];
  if (reached === null) return <p className={classes.ended}>{stateShown(application, { t, language })}</p>;
  const at = decided ? APPLICATION_WAY.length : reached;
  const steps = [
    ...APPLICATION_WAY.map((step, index) => label(language, 'applicationStates', index === at ? state : step)),
    label(language, 'accreditationStates', decided ?? 'ACCREDITED'),
  ];
  return (
    <ol className={classes.stages} aria-label={t('word.state')}>
      {steps.map((step, index) => (
        <li key={step} data-reached={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
