import { Alert } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { PLACE_STATES } from '#libs/regulation';
import { useMessages } from '../../messages';

/** Of those on the list or with the host: whose name in Latin letters is the table's, and has to be compared. */
export function LatinProposed({ applications }: { applications: readonly ApplicationView[] }) {
  const { t, language } = useMessages();
  const proposed = applications.filter((one) => one.latinProposed && PLACE_STATES.includes(one.state));
  if (proposed.length === 0) return null;
  const names = proposed.map(({ name }) => name[language]).join(', ');
  return <Alert color="yellow">{t('observers.latinProposedOf', { names })}</Alert>;
}
