import { Input, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { useMessages } from '../../messages';
import { FilePick } from '../../forms/file-pick';
import { DocumentFile } from '../../frame/document-file';
import { Problem } from '../../frame/query';
import { useStoreFile } from '../../forms/store-file';

type FileFieldProps = {
  label: string;
  accept: string;
  description?: string;
  error?: string | undefined;
  choose: (file: File) => void;
};

/** A file chosen, dropped, or taken by a phone's camera; its name is said back. */
export function FileField({ label, accept, description, error, choose }: FileFieldProps) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  return (
    <div>
      <Text size="sm" fw={500}>
        {label} <span aria-hidden>*</span>
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {description}
      </Text>
      <FilePick
        label={t('form.chooseFile')}
        about={label}
        accept={accept}
        pick={(file) => {
          setName(file.name);
          choose(file);
        }}
      />
      {name && <Text size="sm">{name}</Text>}
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}

type ScanProps = {
  label: string;
  missionId: string;
  kept: string;
  keep: (id: string) => void;
  error?: string | undefined;
};

/** A scan or another evidence: kept at once, so that the command that rests on it only names it. */
export function ScanField({ label, missionId, kept, keep, error }: ScanProps) {
  const { t } = useMessages();
  const store = useStoreFile(missionId, keep);
  return (
    <div>
      <FileField
        label={label}
        description={t('observers.scanKinds')}
        accept="application/pdf,image/png,image/jpeg"
        error={kept ? undefined : error}
        choose={store.choose}
      />
      <Text size="sm" role="status">
        {store.isPending && <Loader size="xs" />}
      </Text>
      {kept && <DocumentFile href={addressOf('readFile', { id: kept })} name={t('form.fileKept')} />}
      {store.error && <Problem error={store.error} />}
    </div>
  );
}
