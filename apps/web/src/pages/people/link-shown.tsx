import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMessages } from '../../messages';
import { PrimaryButton } from '../../frame/primary-button';
import { Time } from '../../frame/time';

export type Link = { url: string; mailedTo: string | null; expiresAt: string };

type Props = { link: Link; close: () => void };

export function LinkShown({ link, close }: Props) {
  const { t } = useMessages();
  const { mailedTo, expiresAt } = link;
  if (mailedTo === null) return <LinkToHandOver link={link} close={close} />;
  return (
    <Alert role="status">
      <Stack gap="xs">
        <Text size="sm">
          <Time due={{ at: expiresAt }} said={(at) => t('person.linkMailed', { email: mailedTo, at })} />
        </Text>
        <Group>
          <Button size="xs" variant="default" onClick={close}>
            {t('person.linkMailedDone')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** The server keeps no such link: who closes this must make another. */
function LinkToHandOver({ link: { url, expiresAt }, close }: Props) {
  const { t } = useMessages();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Browsers give the clipboard to secure pages only; elsewhere it is marked and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      // The browser may forbid it: marked, it can be copied by hand.
      () => field.current?.focus(),
    );
  return (
    <Alert title={t('person.linkTitle')} role="status">
      <Stack gap="xs">
        <Text size="sm">
          <Time due={{ at: expiresAt }} said={(at) => t('person.linkHelp', { at })} />
        </Text>
        <TextInput
          ref={field}
          label={t('person.link')}
          readOnly
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group>
          {'clipboard' in navigator && (
            <PrimaryButton size="xs" onClick={() => void copy()}>
              {copied ? t('person.copied') : t('person.copy')}
            </PrimaryButton>
          )}
          <Button size="xs" variant="default" onClick={close}>
            {t('person.linkDone')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
