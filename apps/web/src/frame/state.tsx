import { Badge, type BadgeProps } from '@mantine/core';
import {
  label,
  markOf,
  toneOf,
  type Mark,
  type StateIcon,
  type StateOf,
  type StateTable,
  type Tone,
} from '#libs/regulation';
import type { ReactNode } from 'react';
import { isTurnOf, useMe } from '../api/me';
import { useMessages } from '../messages';
import { ICONS } from './icons';

/** The colour of each tone; what it looks like in either scheme is in design/tokens.ts. */
export const TONE_COLOURS = {
  mine: 'yellow',
  others: 'violet',
  underway: 'blue',
  done: 'teal',
  ended: 'gray',
  late: 'red',
} as const satisfies Record<Tone, string>;

type Look = { size?: BadgeProps['size'] };
type Toned = Look & { tone: Tone; icon: StateIcon; children: ReactNode };

/** How something stands: its words, an icon and the colour of the tone; never the colour alone. */
export function Toned({ tone, icon, size = 'lg', children }: Toned) {
  const { language } = useMessages();
  const Icon = ICONS[icon];
  return (
    <Badge
      variant="light"
      color={TONE_COLOURS[tone]}
      size={size}
      title={label(language, 'tones', tone)}
      leftSection={<Icon size={14} stroke={2} aria-hidden />}
    >
      {children}
    </Badge>
  );
}

type Of<Table extends StateTable> = Look & { of: Table; is: StateOf<Table>; children?: ReactNode };

/** A state, to a reader whose turn it never is: before the door, and of what is over. */
export function StateSeen<Table extends StateTable>({ of, is, children, ...look }: Of<Table>) {
  const { language } = useMessages();
  const mark: Mark = markOf(of, is);
  return (
    <Toned tone={toneOf(mark, () => false)} icon={mark.icon} {...look}>
      {children ?? label(language, of, is as never)}
    </Toned>
  );
}

/** A state, to whoever is signed in: what waits for them has another tone than what waits for others. */
export function StateShown<Table extends StateTable>({
  of,
  is,
  mission = '',
  mine,
  children,
  ...look
}: Of<Table> & {
  /** Where it is: an office of one mission is none of another. */
  mission?: string;
  /** Known better than by permission. */
  mine?: boolean;
}) {
  const { language } = useMessages();
  const me = useMe();
  const mark: Mark = markOf(of, is);
  const known = 'tone' in mark ? mark.tone : mine ? 'mine' : 'others';
  const tone = mine === undefined ? toneOf(mark, (permission) => isTurnOf(me, [permission], mission)) : known;
  return (
    <Toned tone={tone} icon={mark.icon} {...look}>
      {children ?? label(language, of, is as never)}
    </Toned>
  );
}
