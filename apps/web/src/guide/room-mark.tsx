import { ActionIcon, Popover, Stack, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { DeskLink } from '../frame/desk-link';
import { useMessages } from '../messages';
import type { MissionTab } from '../pages/missions/tabs';
import { ROOMS } from './rooms';

/** The same two sentences and the way to the guide, behind a mark. */
export function RoomMark({ room }: { room: MissionTab }) {
  const { t } = useMessages();
  const { says, page } = ROOMS[room];
  return (
    <Popover position="bottom-start" width="min(340px, 92vw)" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-haspopup="dialog"
          aria-label={t('guide.ofRoom')}
          title={t('guide.ofRoom')}
        >
          <IconHelp size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('guide.ofRoom')}>
        <Stack gap="xs">
          <Text size="sm">{t(says)}</Text>
          <DeskLink size="sm" underline="always" to="/guide/$page" params={{ page }}>
            {t('guide.more')}
          </DeskLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
