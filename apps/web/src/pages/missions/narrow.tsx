import { Select } from '@mantine/core';
import { useMessages } from '../../messages';
import { useListAddress } from '../../lists/list-address';

type Props = {
  name: 'by' | 'in' | 'q' | 'region' | 'team' | 'state' | 'since';
  said: string;
  value: string | undefined;
  children: { value: string; label: string }[];
};

/** By what a list of a mission is narrowed; it stays in the address. */
export function Narrow({ name, said, value, children }: Props) {
  const { t } = useMessages();
  const [, narrow] = useListAddress();
  return (
    <Select
      label={said}
      placeholder={t('programme.any')}
      clearable
      clearButtonProps={{ 'aria-label': `${said}: ${t('programme.any')}` }}
      data={children}
      value={value ?? null}
      onChange={(chosen) => narrow({ [name]: chosen ?? undefined })}
    />
  );
}
