import type { AccreditationView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { shownDay } from '../../time';
import classes from './certificate.module.css';

/** The host's certificate as it was recorded. */
export function CertificateFacts({ accreditation }: { accreditation: AccreditationView }) {
  const { t, language } = useMessages();
  const { certificateNumber, validFrom, validUntil, actNumber, actDate } = accreditation;
  const unknown = t('mine.certificateUnknown');
  const [from, until] = [validFrom, validUntil].map((day) => (day ? shownDay(day, language) : ''));
  const valid =
    from && until ? t('mine.certificateFromUntil', { from, until }) : t('mine.certificateFrom', { from: from! });
  const act =
    actNumber && actDate && t('mine.certificateActOf', { number: actNumber, date: shownDay(actDate, language) });
  return (
    <dl className={classes.facts}>
      <dt>{t('word.number')}</dt>
      <dd>{certificateNumber ?? unknown}</dd>
      <dt>{t('mine.certificateValid')}</dt>
      <dd>{from ? valid : unknown}</dd>
      <dt>{t('mine.certificateAct')}</dt>
      <dd>{act || unknown}</dd>
    </dl>
  );
}
