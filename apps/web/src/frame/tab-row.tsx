import { ActionIcon, Menu, Tabs } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages';
import classes from './tab-row.module.css';

type Tab = { value: string; label: string };
type Props = { tabs: readonly Tab[]; value: string; choose: (value: string) => void };

/** The tabs of a page in one row; those for which it has no room are in a menu at its end, which says that there are more. */
export function TabRow({ tabs, value, choose }: Props) {
  const { t } = useMessages();
  const row = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState<readonly string[]>([]);
  useEffect(() => {
    const list = row.current!;
    const look = () => {
      const { left, right } = list.getBoundingClientRect();
      const isAway = (tab: Element) =>
        tab.getBoundingClientRect().left < left - 1 || tab.getBoundingClientRect().right > right + 1;
      const seen = [...list.children].flatMap((tab) => (isAway(tab) ? (tab.getAttribute('data-tab') ?? []) : []));
      setAway((before) => (before.join() === seen.join() ? before : seen));
    };
    const watch = new ResizeObserver(look);
    watch.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, []);
  // The chosen one is moved into sight.
  useEffect(() => {
    row.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value, away.length]);
  return (
    <div className={classes.tabs}>
      <Tabs.List ref={row}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value} data-tab={tab.value}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {away.length > 0 && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('app.moreTabs')} title={t('app.moreTabs')}>
              <IconDots size={20} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {tabs
              .filter((tab) => away.includes(tab.value))
              .map((tab) => (
                <Menu.Item key={tab.value} onClick={() => choose(tab.value)}>
                  {tab.label}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
