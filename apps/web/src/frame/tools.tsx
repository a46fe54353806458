import { Button, Switch, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMessages } from '../messages';

/** Language and colours: for everyone, signed in or not. */
export function Tools() {
  const { t, language, speak } = useMessages();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const dark = useComputedColorScheme() === 'dark';
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
        // Of the page alone: in which language mail comes is said where the account is.
        onClick={() => speak(other)}
      >
        {t('app.language')}
      </Button>
    </>
  );
}
