import { Button, Group } from '@mantine/core';
import { useMessages } from '../../../messages';
import { ACTS, type Act } from './acts';

/** Every button says in words what it does. */
export function Toolbar({
  label,
  act,
  isOn,
}: {
  label: string;
  act: (act: Act) => void;
  isOn?: (act: Act) => boolean;
}) {
  const { t } = useMessages();
  return (
    <Group gap={4} role="toolbar" aria-label={label}>
      {ACTS.map((name) => (
        <Button
          key={name}
          size="compact-xs"
          variant={isOn?.(name) ? 'light' : 'default'}
          {...(isOn && { 'aria-pressed': isOn(name) })}
          // The place of the cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(name)}
        >
          {t(`writing.act.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
