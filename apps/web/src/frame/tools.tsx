import { Button, Switch, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries';
import { useMessages } from '../messages';
import { mailIn } from './mail-language';

/** Language and colours: for everyone, signed in or not. */
export function Tools() {
  const { t, language, speak } = useMessages();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const dark = useComputedColorScheme() === 'dark';
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <>
      <Switch
        aria-label={t('app.theme')}
        onLabel="☾"
        offLabel="☀"
        size="md"
        checked={dark}
        onChange={() => setColorScheme(dark ? 'light' : 'dark')}
      />
      <Button
        variant="default"
        size="xs"
        lang={other}
        onClick={() => {
          speak(other);
          // Mail follows; a connection lost just now is no reason not to speak.
          if (me) mailIn(other).catch(() => undefined);
        }}
      >
        {t('app.language')}
      </Button>
    </>
  );
}
