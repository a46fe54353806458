import { Stack, Text } from '@mantine/core';
import type { MissionFile, StayView } from '#libs/contracts';
import { staysQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { useDelegationName } from './delegation-name';
import { nameColumn } from './name-column';
import { Empty } from '../../lists/empty';

/** Who comes when, for those who meet them: a list that can be printed. The way in for changes is the person's page. */
export default function Arrivals({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const delegationName = useDelegationName();
  const { zone } = mission.hostProfile;
  const due = (at: string | null) => (at ? { at, zone } : null);
  const columns: Column<StayView>[] = [
    nameColumn(t('word.name'), language, ({ applicationId }) => applicationId),
    { key: 'delegation', head: t('word.delegation'), text: ({ delegationId }) => delegationName(delegationId) },
    timeColumn(
      { key: 'arrives', head: t('observers.arrives'), due: ({ arrivesAt }) => due(arrivesAt), none: '—' },
      language,
    ),
    timeColumn(
      { key: 'departs', head: t('observers.departs'), due: ({ departsAt }) => due(departsAt), none: '—' },
      language,
    ),
    { key: 'travel', head: t('observers.travel'), text: ({ travel }) => travel ?? '' },
    { key: 'phone', head: t('observers.phone'), text: ({ phone }) => phone ?? '' },
    { key: 'interpreter', head: t('observers.interpreter'), text: ({ interpreter }) => interpreter ?? '' },
  ];
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('observers.hostClocks', { zone })} {t('observers.readingLogged')}
      </Text>
      <Loaded of={staysQuery(mission.id)}>
        {({ items }) => {
          const coming = items.filter((stay) => stay.coming);
          return (
            <>
              <Rows
                name="arrivals"
                label={t('observers.viewArrivals')}
                rows={coming}
                columns={columns}
                idOf={({ applicationId }) => applicationId}
                find={t('observers.find')}
                empty={
                  <Empty
                    next={{ says: t('empty.decisions'), to: '.', search: { tab: 'accreditation', show: 'batches' } }}
                  >
                    {t('observers.nobody')}
                  </Empty>
                }
              />
              {items.length > coming.length && (
                <Text size="sm">{t('observers.notYetComing', { count: items.length - coming.length })}</Text>
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}
