import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useMessages } from '../messages';

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
