import { Badge, Table, Text } from '@mantine/core';
import { missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { ScrollRegion } from '../../lists/scroll-region';
import { RuleLink } from '../../frame/rule-link';
import { Loaded } from '../../frame/query';
import { shownDue, shownUtc } from '../../time';

/** Every deadline: the host's clocks first, UTC beneath; its state, its rule, and who has to act. */
export function Timeline({ id }: { id: string }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={missionTimelineQuery(id)}>
      {({ items }) => (
        <ScrollRegion label={t('mission.overview')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('timeline.deadline')}</Table.Th>
                <Table.Th>{t('timeline.when')}</Table.Th>
                <Table.Th>{t('word.state')}</Table.Th>
                <Table.Th>{t('timeline.who')}</Table.Th>
                <Table.Th>{t('timeline.rule')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ key, label, at, day, zone, stateLabel, actsBy, rule }) => (
                <Table.Tr key={key}>
                  <Table.Td>{label[language]}</Table.Td>
                  <Table.Td>
                    {at ? (
                      <>
                        {shownDue({ at, day, zone }, language)}
                        {!day && (
                          <Text size="xs" c="dimmed">
                            {t('time.utc', { at: shownUtc(at, language) })}
                          </Text>
                        )}
                      </>
                    ) : (
                      '—'
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light">{stateLabel[language]}</Badge>
                  </Table.Td>
                  <Table.Td>{actsBy.map((actor) => actor.label[language]).join(', ')}</Table.Td>
                  <Table.Td>
                    <RuleLink rule={rule} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </Loaded>
  );
}
