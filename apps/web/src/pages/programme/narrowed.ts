import type { MeetingView } from '#libs/contracts';
import { isWithOthers } from '#libs/regulation';

/** By what figures of meetings tell them apart: with whom they are, and whether their time has come. */
export const toldOf = (meeting: Pick<MeetingView, 'counterpart' | 'startsAt'>, now: number) => ({
  with: isWithOthers(meeting) ? 'others' : 'itself',
  due: Date.parse(meeting.startsAt) <= now ? 'yes' : 'no',
});
