import { Stack, Text } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { useListAddress } from '../../lists/list-address';
import { Entries } from './entries';
import { filterOf, LogFilters } from './filters';

/** What was done in one mission. */
export function LogTab({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const [address] = useListAddress();
  if (!mayIn(me, 'log:read')) return <Text>{t('log.notYours')}</Text>;
  return (
    <Stack>
      <LogFilters ofMission />
      <Entries filter={{ ...filterOf(address), missionId: mission.id }} />
    </Stack>
  );
}
