import { TextInput, type TextInputProps } from '@mantine/core';
import type { Form } from './field';
import { typedNumber } from './typed-number';

type Props = Pick<TextInputProps, 'label' | 'description' | 'required' | 'placeholder'> & {
  form: Form;
  name: string;
  /** What stands for a number that is not given. */
  empty?: '' | null;
};

/** The one field for numbers: a browser's own drops characters of what is pasted before anybody can refuse it. */
export function WholeNumber({ form, name, empty = '', ...props }: Props) {
  const { value = '', ...given } = form.getInputProps(name) as { value?: string | number | null };
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      {...given}
      value={value ?? ''}
      onChange={({ currentTarget: { value: typed } }) =>
        form.setFieldValue(name, typed === '' ? empty : typedNumber(typed))
      }
    />
  );
}
