import { Input, Loader, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { storeFile } from '../../api/files';
import { useMessages } from '../../messages';
import { Problem } from '../../shell/query';
import classes from './observers.module.css';

type FileFieldProps = {
  label: string;
  accept: string;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  choose: (file: File | undefined) => void;
};

/** The browser's own file field, with a label: it takes a drop, the keyboard, and on a phone the camera. */
export function FileField({ label, accept, description, error, required = false, choose }: FileFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} required={required}>
      <input
        id={id}
        className={classes.file}
        type="file"
        accept={accept}
        aria-invalid={Boolean(error)}
        onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
      />
    </Input.Wrapper>
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
  const store = useMutation({
    mutationFn: (file: File) => storeFile(file, missionId),
    onSuccess: ({ id }) => keep(id),
  });
  return (
    <div>
      <FileField
        label={label}
        description={t('observers.scanKinds')}
        accept="application/pdf,image/png,image/jpeg"
        error={kept ? undefined : error}
        required
        choose={(file) => {
          keep('');
          if (file) store.mutate(file);
        }}
      />
      <Text size="sm" role="status">
        {store.isPending && <Loader size="xs" />}
        {kept && t('observers.scanKept')}
      </Text>
      {store.error && <Problem error={store.error} />}
    </div>
  );
}
