import { Menu, UnstyledButton, VisuallyHidden, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconBook2, IconLanguage, IconLogout, IconPalette, IconRoute, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { useRound } from '../guide/use-round';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';
import { ownZone } from '../time';
import classes from './frame.module.css';
import { initialsOf } from './initials';

const SCHEMES = [
  ['light', 'app.themeLight'],
  ['dark', 'app.themeDark'],
  ['auto', 'app.themeSystem'],
] as const satisfies readonly (readonly [MantineColorScheme, MessageKey])[];

/** Who is signed in, and what is theirs alone: language, colours, zone, sessions, the way out. */
export function MeMenu() {
  const { t, language, speak } = useMessages();
  const me = useMe();
  const navigate = useNavigate();
  const round = useRound();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.tool ?? ''}>
          <VisuallyHidden>{t('app.me', { name: me.name[language] })}</VisuallyHidden>
          <span className={classes.initials} aria-hidden>
            {initialsOf(me.name[language])}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name[language]}
          <br />
          {me.email}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCircle size={18} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/account' })}
        >
          {t('app.account')}
          <div className={classes.aside}>{ownZone()}</div>
        </Menu.Item>
        <Menu.Item
          lang={other}
          leftSection={<IconLanguage size={18} stroke={1.7} aria-hidden />}
          // Of the page alone: in which language mail comes is said where the account is.
          onClick={() => speak(other)}
        >
          {t('app.language')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBook2 size={18} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/guide' })}
        >
          {t('app.guide')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size={18} stroke={1.7} aria-hidden />} onClick={() => round.go(0)}>
          {t('app.round')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map(([scheme, said]) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(said)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Item
          leftSection={<IconPalette size={18} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/design' })}
        >
          {t('app.design')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/sign-out', state: { leaving: true } })}
        >
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
