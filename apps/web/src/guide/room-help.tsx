import { Anchor, Text } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { DeskLink } from '../frame/desk-link';
import { useMessages } from '../messages';
import { useKept } from './kept';
import { TABS } from '../pages/missions/tabs';
import { ROOMS, roomAt } from './rooms';
import { useRound } from './use-round';
import classes from './guide.module.css';

const FOLDED = 'help-folded';

/** What the room is for, in two sentences, and the way to its page of the guide. Folded away it stays so in every room. */
export function RoomHelp() {
  const { t } = useMessages();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const tab = useRouterState({ select: ({ location }) => (location.search as { tab?: string }).tab });
  const [folded, keep] = useKept(FOLDED);
  const { at } = useRound();
  const room = roomAt(path, tab);
  // In a mission it is behind a mark beside the title: what one came for begins high on the page.
  // A step of the round says the same.
  if (!room || room in TABS || at !== undefined) return null;
  const { says, page } = ROOMS[room];
  const isOpen = folded === null;
  return (
    <section className={classes.help} aria-label={t('guide.ofRoom')}>
      {isOpen && (
        <Text size="sm" c="dimmed" span>
          {t(says)}
        </Text>
      )}
      <DeskLink size="sm" underline="always" to="/guide/$page" params={{ page }}>
        {t('guide.more')}
      </DeskLink>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isOpen}
        onClick={() => keep(isOpen ? '' : null)}
      >
        {t(isOpen ? 'guide.fold' : 'guide.unfold')}
      </Anchor>
    </section>
  );
}
