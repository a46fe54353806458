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
  const given = form.getInputProps(name);
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      {...given}
      value={String((given.value as unknown) ?? '')}
      onChange={({ currentTarget: { value } }) => form.setFieldValue(name, value === '' ? empty : typedNumber(value))}
    />
  );
}
