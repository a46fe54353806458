import { ActionIcon, Button, Menu } from '@mantine/core';
import type { FindingView } from '#libs/contracts';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useRef } from 'react';
import { useMessages } from '../messages';
import { Findings } from './query';

export type Ending = {
  label: string;
  choose: () => void;
  /** Whether it ends or takes away; what only leads further stands in the menu as well, and is not red. */
  ends?: boolean;
  /** Whether the rules allow it, where they were asked; what they have against it. */
  move?: { possible: boolean; findings: readonly FindingView[] };
};

/**
 * What harms or ends stands apart from the one next act: in a menu, in red; what is refused there says why. What else may
 * be done stands above it. Of one thing among many, `of` names it.
 */
export function MoreMoves({ moves, of }: { moves: readonly Ending[]; of?: string | undefined }) {
  const { t } = useMessages();
  const opener = useRef<HTMLButtonElement>(null);
  if (moves.length === 0) return null;
  const named = of && `${t('moves.more')}: ${of}`;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        {named ? (
          <ActionIcon ref={opener} variant="default" size={30} aria-label={named} title={named}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <Button ref={opener} size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('moves.more')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map(
          ({ label, choose, ends = true, move: { possible, findings } = { possible: true, findings: [] } }, at) => (
            <Menu.Item
              // oxlint-disable-next-line react/no-array-index-key -- they have no state, and two may be called alike
              key={at}
              data-ends={ends || undefined}
              aria-disabled={!possible}
              data-disabled={!possible || undefined}
              closeMenuOnClick={possible}
              onClick={() => {
                if (!possible) return;
                // To here one comes back from the window that follows: the item is gone by then.
                opener.current?.focus();
                choose();
              }}
            >
              {label}
              {!possible && <Findings findings={findings} />}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
