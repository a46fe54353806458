import { Text } from '@mantine/core';

/** Several sentences beneath each other, as one text: none of them is a thing by itself. */
export const Lines = ({ of, size = 'xs' }: { of: Iterable<string>; size?: 'xs' | 'sm' }) => {
  const said = [...of];
  return (
    said.length > 0 && (
      <Text size={size} style={{ whiteSpace: 'pre-line' }}>
        {said.join('\n')}
      </Text>
    )
  );
};
