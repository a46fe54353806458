import { Anchor, Button, Group, Stack } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { useState } from 'react';
import { addressOf } from '../api/address';
import { useMessages } from '../messages';
import classes from './document-file.module.css';

/** A file to save, and to look at here where the browser can show it. */
export function DocumentFile({ href, name, canBeShown = true }: { href: string; name: string; canBeShown?: boolean }) {
  const { t } = useMessages();
  const [looking, setLooking] = useState(false);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Anchor href={href} download translate="no">
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

/** A document for whoever edits in Word; the one that counts is the PDF. Those made before there were copies have none. */
export function WordFile({ of: { id, word } }: { of: Pick<ReportView['artifacts'][number], 'id' | 'word'> }) {
  const { t } = useMessages();
  return (
    word && (
      <Anchor href={addressOf('readArtifact', { id }, { format: 'docx' })} download size="sm">
        {t('file.word', { name: word.name })}
      </Anchor>
    )
  );
}

/** As much room as a document takes that is still to come. */
export const DocumentRoom = () => <div className={classes.document} />;

/** A document as it will be printed; where a browser shows none in a frame, the link beside it still saves it. */
export const DocumentFrame = ({ href, title }: { href: string; title: string }) => (
  <iframe className={classes.document} src={href} title={title} />
);
