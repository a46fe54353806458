import { Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useMessages } from '../../messages';

export function LogTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return <Title order={2}>{`${t('mission.log')} ${file.mission.number}`}</Title>;
}
