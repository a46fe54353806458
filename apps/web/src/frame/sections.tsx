import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import type { Place } from './navigation';

/** In the bar of a phone, if there are more than five. */
const IN_BAR = 4;
const FOLDED = 'nav-folded';

type Props = {
  places: readonly Place[];
  /** How many things wait in a section, by its address. */
  counts?: Readonly<Record<string, number>>;
};

/** The sections: on the left, where they fold to their icons, and on a phone below, at most five. */
export function Sections({ places, counts = {} }: Props) {
  const { t } = useMessages();
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) !== null);
  const many = places.length > IN_BAR + 1;
  const fold = () => {
    if (folded) localStorage.removeItem(FOLDED);
    else localStorage.setItem(FOLDED, '');
    setFolded(!folded);
  };
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav
      className={classes.nav}
      aria-label={t('app.sections')}
      data-folded={folded || undefined}
      data-many={many || undefined}
    >
      <Brand />
      {places.map(({ to, label, icon: Icon }, at) => (
        <Link
          key={to}
          to={to}
          className={`${classes.place} ${at >= IN_BAR ? classes.rest : ''}`}
          {...(folded && { title: t(label) })}
        >
          <Icon size={20} stroke={1.7} aria-hidden />
          <span className={classes.word}>{t(label)}</span>
          {counts[to] ? <span className={classes.count}>{counts[to]}</span> : null}
        </Link>
      ))}
      {many && <More places={places.slice(IN_BAR)} />}
      <UnstyledButton
        className={`${classes.place} ${classes.fold}`}
        aria-expanded={!folded}
        aria-label={t(folded ? 'app.unfold' : 'app.fold')}
        onClick={fold}
      >
        <FoldIcon size={20} stroke={1.7} aria-hidden />
        <span className={classes.word}>{t('app.fold')}</span>
      </UnstyledButton>
    </nav>
  );
}

/** Those for which the bar has no room. */
function More({ places }: { places: readonly Place[] }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={`${classes.place} ${classes.more}`}>
          <IconDots size={20} stroke={1.7} aria-hidden />
          <span className={classes.word}>{t('app.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, label, icon: Icon }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
            onClick={() => void navigate({ to })}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The sign of the desk, leading to where one begins. */
export function Brand({ onPhone = false }: { onPhone?: boolean }) {
  const { t } = useMessages();
  return (
    <Link to="/" className={`${classes.brand} ${onPhone ? classes.phone : ''}`} aria-label={t('app.name')}>
      <img src="/icon.svg" alt="" className={classes.mark} />
      {!onPhone && <span className={classes.word}>{t('app.name')}</span>}
    </Link>
  );
}
