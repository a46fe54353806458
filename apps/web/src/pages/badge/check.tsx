import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../../messages';
import { Door } from '../../frame/door';
import { FilePick } from '../../forms/file-pick';
import { Loading } from '../../frame/query';
import { keepForOffline } from './offline';
import { VerdictShown } from './verdict';
import { keysQuery, statementIn } from './verify';
import { PrimaryButton } from '../../frame/primary-button';

const Camera = lazy(() => import('./camera').then((part) => ({ default: part.Camera })));

const onHash = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};
/** The statement stands behind the `#`: no server sees it unless it is asked. */
const useStatement = () => useSyncExternalStore(onHash, () => location.hash.slice(1));

/** For whoever is shown a badge: no account, and no network once the page has been opened with one. */
export function CheckPage() {
  const { t } = useMessages();
  const statement = useStatement();
  useQuery(keysQuery);
  useEffect(() => keepForOffline('/check'), []);
  return (
    <Door title={t('check.title')}>
      {statement ? <VerdictShown key={statement} statement={statement} /> : <Ways />}
    </Door>
  );
}

const show = (read: string) => {
  location.hash = statementIn(read);
};

/** By camera, by a picture, by the address. */
function Ways() {
  const { t } = useMessages();
  const [watching, setWatching] = useState(false);
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const readPicture = async (file: File) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const { codeInPicture } = await import('./read-code');
      const text = await codeInPicture(file);
      if (text) show(text);
      else setTrouble(t('check.fileNothing'));
    } catch {
      setTrouble(t('check.readerMissing'));
    }
    setBusy(false);
  };
  return (
    <Stack>
      <Text>{t('check.explain')}</Text>
      {watching ? (
        <Suspense fallback={<Loading />}>
          <Camera found={show} close={() => setWatching(false)} />
        </Suspense>
      ) : (
        <Group>
          <PrimaryButton onClick={() => setWatching(true)}>{t('check.camera')}</PrimaryButton>
          <FilePick label={t('check.file')} accept="image/*" isBusy={busy} pick={(file) => void readPicture(file)} />
        </Group>
      )}
      {trouble && <Text role="alert">{trouble}</Text>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim()) show(address);
        }}
      >
        <Stack gap="xs">
          <TextInput
            label={t('check.address')}
            value={address}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('check.submit')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
