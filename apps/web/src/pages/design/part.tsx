import { Card, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of the page, on a card. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}
