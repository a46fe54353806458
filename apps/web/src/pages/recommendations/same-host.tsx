import { Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { mayIn, useMe } from '../../api/me';
import { registerQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { RegisterRows } from './register';

/** What earlier missions recommended to the same host: a list to look at when the next one begins. */
export function SameHost({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { data: rows = [] } = useQuery({
    ...registerQuery({ host: mission.host }),
    enabled: mayIn(me, 'recommendation:read'),
  });
  const earlier = rows.filter(({ missionId }) => missionId !== mission.id);
  if (earlier.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={t('together.sameHost')}>
      <Title order={2} size="h4">
        {t('together.sameHost')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('together.sameHostHow')}
      </Text>
      <RegisterRows rows={earlier} />
      <DeskLink to="/recommendations" search={{ in: mission.host }}>
        {t('together.toRegister')}
      </DeskLink>
    </Stack>
  );
}
