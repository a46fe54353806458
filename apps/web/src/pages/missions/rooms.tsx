import { Stack } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { Loading } from '../../frame/query';
import classes from '../accreditation/accreditation.module.css';
import type { MissionTab } from './tabs';

export type Room = { title: MessageKey; shows: ComponentType<{ file: MissionFile }> };
type Props = { file: MissionFile; tab: MissionTab; label: string; rooms: Readonly<Record<string, Room>> };

/** The rooms of one tab of a mission, each under an address of its own; the first is that of the tab itself. */
export function Rooms({ file, tab, label, rooms }: Props) {
  const { t } = useMessages();
  const { show } = useSearch({ from: '/app/missions/$id' });
  const names = Object.keys(rooms);
  const [first] = names as [string];
  const here = names.find((name) => name === show) ?? first;
  const { shows: Shows } = rooms[here]!;
  return (
    <Stack>
      <nav className={classes.rooms} aria-label={label}>
        {names.map((name) => (
          <DeskLink
            key={name}
            to="/missions/$id"
            params={{ id: file.mission.id }}
            search={{ tab, ...(name !== first && { show: name }) }}
            activeOptions={{ exact: true }}
            resetScroll={false}
            {...(name === here && { 'aria-current': 'page' as const })}
          >
            {t(rooms[name]!.title)}
          </DeskLink>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Shows file={file} />
      </Suspense>
    </Stack>
  );
}
