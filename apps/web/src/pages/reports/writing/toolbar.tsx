import { Button, Group } from '@mantine/core';
import { useMessages } from '../../../messages';
import type { Act, TableAct } from './acts';

/** Every button says in words what it does. */
export function Toolbar<A extends Act | TableAct>({
  label,
  acts,
  act,
  isOn,
}: {
  label: string;
  acts: readonly A[];
  act: (act: A) => void;
  isOn?: (act: A) => boolean;
}) {
  const { t } = useMessages();
  const word = (name: Act | TableAct) => t(`writing.act.${name}`);
  return (
    <Group gap={4} role="toolbar" aria-label={label}>
      {acts.map((name) => (
        <Button
          key={name}
          size="compact-xs"
          variant={isOn?.(name) ? 'light' : 'default'}
          {...(isOn && { 'aria-pressed': isOn(name) })}
          // The place of the cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(name)}
        >
          {word(name)}
        </Button>
      ))}
    </Group>
  );
}
