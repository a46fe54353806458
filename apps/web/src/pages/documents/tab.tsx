import { Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useMessages } from '../../messages';

export function DocumentsTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return <Title order={2}>{`${t('mission.documents')} ${file.mission.number}`}</Title>;
}
