import { Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useMessages } from '../../messages';

export function ObserversTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return <Title order={2}>{`${t('mission.observers')} ${file.mission.number}`}</Title>;
}
