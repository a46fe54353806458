import { Switch } from '@mantine/core';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { meQuery, queries } from '../../api/queries';
import { Problem } from '../../frame/query';
import { useMessages } from '../../messages';
import { ownZone } from '../../time';

/** Whether what waits comes by mail each morning, by the clock that the reader has here. */
export function DailyMail() {
  const { t } = useMessages();
  const { dailyZone } = useMe();
  const set = useCommand({
    mutationFn: async (zone: string | null) => {
      await api.setDailyMail({ body: { zone } });
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, dailyZone: zone });
    },
  });
  return (
    <>
      <Switch
        label={t('tasks.mail')}
        description={t('tasks.mailHelp', { zone: dailyZone ?? ownZone() })}
        checked={dailyZone !== null}
        onChange={({ currentTarget }) => set.mutate(currentTarget.checked ? ownZone() : null)}
      />
      {set.error && <Problem error={set.error} />}
    </>
  );
}
