import { Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useMessages } from '../../messages';

export function AccreditationTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return <Title order={2}>{`${t('mission.accreditation')} ${file.mission.number}`}</Title>;
}
