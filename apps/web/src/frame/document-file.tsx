import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../messages';
import classes from './frame.module.css';

/** A file to save, and to look at here where the browser can show it. */
export function DocumentFile({ href, name, canBeShown = true }: { href: string; name: string; canBeShown?: boolean }) {
  const { t } = useMessages();
  const [looking, setLooking] = useState(false);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Anchor href={href} download>
          {name}
        </Anchor>
        {canBeShown && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={looking}
            aria-label={t(looking ? 'file.hideNamed' : 'file.showNamed', { name })}
            onClick={() => setLooking(!looking)}
          >
            {t(looking ? 'file.hide' : 'file.show')}
          </Button>
        )}
      </Group>
      {looking && <DocumentFrame href={href} title={name} />}
    </Stack>
  );
}

/** A document as it will be printed; where a browser shows none in a frame, the link beside it still saves it. */
export const DocumentFrame = ({ href, title }: { href: string; title: string }) => (
  <iframe className={classes.document} src={href} title={title} />
);
