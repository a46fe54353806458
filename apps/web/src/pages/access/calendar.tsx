import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';

/** The address by which a calendar program reads the dates of one's missions. It is shown once. */
export function CalendarLink() {
  const { t } = useMessages();
  const toast = useToast();
  const make = useCommand({ mutationFn: () => api.makeCalendar({}) });
  const revoke = useCommand({
    mutationFn: () => api.revokeCalendar({}),
    onSuccess: () => {
      make.reset();
      toast({ of: t('calendar.title'), did: t('calendar.revoked') });
    },
  });
  const error = make.error ?? revoke.error;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('calendar.title')}
      </Title>
      <Text size="sm">{t('calendar.explain')}</Text>
      {error && <Problem error={error} />}
      {make.data && (
        <TextInput
          label={t('calendar.address')}
          description={t('calendar.once')}
          readOnly
          value={make.data.url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <Group>
        <Button size="xs" variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('calendar.make')}
        </Button>
        <Button size="xs" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('calendar.revoke')}
        </Button>
      </Group>
    </Stack>
  );
}
