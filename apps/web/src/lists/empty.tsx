import { Button, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DeskLink } from '../frame/desk-link';

type Next = { says: string; to?: string; search?: Record<string, string> | undefined; act?: () => void };
type Props = {
  /** That there is nothing, and the next step where it is said already. */
  children: ReactNode;
  /** The step that fills the list: a link to where it is done, what is done here, or what has to happen first. */
  next?: Next | undefined;
};

/** A list that has nothing yet: what it is without, and what to do about it. */
export const Empty = ({ children, next }: Props) => (
  <Stack gap={4} align="flex-start" py="md">
    <IconInbox size={28} stroke={1.4} color="var(--dimmed)" aria-hidden />
    <Text c="dimmed">{children}</Text>
    {next &&
      (next.to ? (
        <DeskLink to={next.to as '/'} search={next.search ?? {}}>
          {next.says}
        </DeskLink>
      ) : next.act ? (
        <Button size="xs" variant="default" onClick={next.act}>
          {next.says}
        </Button>
      ) : (
        <Text size="sm">{next.says}</Text>
      ))}
  </Stack>
);
