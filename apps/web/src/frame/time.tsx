import { Tooltip } from '@mantine/core';
import { useMessages, type Language } from '../messages';
import { offsetNamed, ownZone, shownAt, shownDue, shownUtc } from '../time';

export type Due = { at: string; day?: string | null; zone?: string };

/** The same as mere text, for what nobody points at: a name that is read out, a line to choose, a table taken away. */
export const timeAsText = ({ at, day = null, zone = ownZone() }: Due, language: Language) =>
  shownDue({ at, day, zone }, language);

type Props = {
  due: Due;
  /** The sentence that it stands in. */
  said?: (at: string) => string;
};

/**
 * One time for each date: by the clocks where it happens, or else by one's own. Whose clocks these are and what it is
 * by UTC and at home is said to whoever points at it or comes to it by the keyboard.
 */
export function Time({ due: { at, day = null, zone = ownZone() }, said = (shown) => shown }: Props) {
  const { t, language } = useMessages();
  const shown = said(shownDue({ at, day, zone }, language));
  if (day) return <time dateTime={day}>{shown}</time>;
  const others = [
    `${zone} (${offsetNamed(Date.parse(at), zone)})`,
    t('time.utc', { at: shownUtc(at, language) }),
    zone === ownZone() ? '' : shownAt(at, ownZone(), language),
  ].filter(Boolean);
  return (
    <Tooltip label={others.join(' · ')} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what stands in the hint must be reached by the keyboard */}
      <time dateTime={at} tabIndex={0}>
        {shown}
      </time>
    </Tooltip>
  );
}
