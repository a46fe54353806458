import type { Values } from './field';
import type { UseFormReturnType } from '@mantine/form';

/** Half of a wording; what is said of the whole is said of each half. */
export const wordingProps = (form: UseFormReturnType<Values>, name: string, language: 'ru' | 'en') => {
  const props = form.getInputProps(`${name}.${language}`) as { error?: string };
  return { ...props, error: props.error ?? form.errors[name] };
};
