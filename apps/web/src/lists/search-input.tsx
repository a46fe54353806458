import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { afterPress } from './pressing';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type'> & {
  /** What is looked for, as the address has it. */
  value: string;
  change: (value: string) => void;
};

/** Words to look for. They are typed here and follow into the address a moment later: no key waits for the page. */
export function SearchInput({ value, change, ...look }: Props) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  // What was written from here and has not come back yet.
  const [written, setWritten] = useState<readonly string[]>([]);
  if (value !== seen) {
    setSeen(value);
    setWritten(written.slice(written.indexOf(value) + 1));
    // Changed from elsewhere, such as by going back.
    if (!written.includes(value)) setTyped(value);
  }
  const write = useDebouncedCallback(
    (words: string) =>
      afterPress(() => {
        if (words === (written.at(-1) ?? value)) return;
        setWritten([...written, words]);
        change(words);
      }),
    200,
  );
  return (
    <TextInput
      {...look}
      type="search"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        write(currentTarget.value.trim());
      }}
      onBlur={() => write.flush()}
    />
  );
}
