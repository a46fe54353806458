import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMessages } from '../../messages';
import { ActButton } from '../../forms/act';
import { Problem } from '../../frame/query';

/** The address by which a calendar program reads the dates of one's missions. It is shown once. */
export function CalendarLink() {
  const { t } = useMessages();
  const make = useCommand({ mutationFn: () => api.makeCalendar({}) });
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('calendar.title')}
      </Title>
      <Text size="sm">{t('calendar.explain')}</Text>
      {make.error && <Problem error={make.error} />}
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
        <ActButton
          isEnd
          label={t('calendar.revoke')}
          ask={t('calendar.revokeAsk')}
          done={{ of: t('calendar.title'), did: t('calendar.revoked') }}
          act={async () => {
            await api.revokeCalendar({});
            make.reset();
          }}
        />
      </Group>
    </Stack>
  );
}
