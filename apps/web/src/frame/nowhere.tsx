import { Text } from '@mantine/core';
import { useMessages } from '../messages';
import { DeskLink } from './desk-link';
import { Door } from './door';

/** An address that nobody has: outside of every page, so it brings a frame of its own. */
export function Nowhere() {
  const { t } = useMessages();
  return (
    <Door title="404">
      <Text>{t('state.notFound')}</Text>
      <DeskLink to="/">{t('state.toStart')}</DeskLink>
    </Door>
  );
}
