import { Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Entries } from './entries';

/** What was done in one mission. */
export function LogTab({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('nav.log')}
      </Title>
      {mayIn(me, 'log:read') ? <Entries filter={{ missionId: mission.id }} /> : <Text>{t('log.notYours')}</Text>}
    </Stack>
  );
}
