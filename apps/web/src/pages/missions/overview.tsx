import type { MissionFile } from '#libs/contracts';
import { Timeline } from './timeline';

export const OverviewTab = ({ file }: { file: MissionFile }) => <Timeline id={file.mission.id} />;
