import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useMessages } from '../messages';
import { useFillIn } from './faults';

/** A password, whose button that shows it has a name in the language of the page and is reached by the keyboard too. */
export function Password(props: PasswordInputProps) {
  const { t } = useMessages();
  return (
    <PasswordInput
      {...props}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword') }}
    />
  );
}

const SHORTEST = 12;

/** What stands against a new password. */
export function useWrongPassword() {
  const { t } = useMessages();
  const fillIn = useFillIn();
  return (password: string) => fillIn(password) ?? (password.length < SHORTEST ? t('account.tooShort') : undefined);
}
