import {
  IconAlarm,
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleMinus,
  IconClock,
  IconEye,
  IconHelp,
  IconHourglass,
  IconPencil,
  IconPlayerPause,
  IconRosetteDiscountCheck,
  IconUsers,
  IconWriting,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { StateIcon } from '#libs/regulation';

/** What is drawn for each icon that a state may have. */
export const ICONS: Record<StateIcon, Icon> = {
  draft: IconPencil,
  waits: IconHourglass,
  returned: IconArrowBackUp,
  people: IconUsers,
  eye: IconEye,
  pen: IconWriting,
  clock: IconClock,
  soon: IconAlarm,
  late: IconAlertTriangle,
  pause: IconPlayerPause,
  check: IconCheck,
  seal: IconRosetteDiscountCheck,
  cross: IconX,
  away: IconCircleMinus,
  unknown: IconHelp,
};
