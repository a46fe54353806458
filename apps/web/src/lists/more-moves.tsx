import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Findings } from '../frame/query';
import { useMessages } from '../messages';
import type { MoveShown } from './move-shown';

/** What harms or ends stands apart from what leads on: in a menu, in red; what is refused there says why. */
export function MoreMoves({ moves }: { moves: readonly MoveShown[] }) {
  const { t } = useMessages();
  if (moves.length === 0) return null;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('moves.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map(({ move: { action, possible, findings }, label, choose }) => (
          <Menu.Item
            key={action}
            data-ends
            aria-disabled={!possible}
            data-disabled={!possible || undefined}
            closeMenuOnClick={possible}
            onClick={() => possible && choose()}
          >
            {label}
            {!possible && <Findings findings={findings} />}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
