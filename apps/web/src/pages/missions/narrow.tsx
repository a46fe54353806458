import { Select } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../messages';
import type { MissionTab } from './tabs';

type Props = {
  file: MissionFile;
  tab: MissionTab;
  name: 'by' | 'in' | 'q';
  said: string;
  value: string | undefined;
  children: { value: string; label: string }[];
};

/** By what a list of a mission is narrowed; it stays in the address. */
export function Narrow({ file, tab, name, said, value, children }: Props) {
  const { t } = useMessages();
  const { by, in: within, q } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
  const choose = (chosen: string | null) => {
    const kept = Object.entries({ by, in: within, q, [name]: chosen }).filter(([, each]) => each);
    void navigate({
      to: '/missions/$id',
      params: { id: file.mission.id },
      search: { tab, ...Object.fromEntries(kept) },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Select
      label={said}
      placeholder={t('programme.any')}
      clearable
      clearButtonProps={{ 'aria-label': `${said}: ${t('programme.any')}` }}
      data={children}
      value={value ?? null}
      onChange={choose}
    />
  );
}
