import { Table } from '@mantine/core';
import { missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { ScrollRegion } from '../../lists/scroll-region';
import { RuleLink } from '../../frame/rule-link';
import { Loaded } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { isMine, useMe } from '../../api/me';
import { Time } from '../../frame/time';

/** Every deadline: the host's clocks first, UTC beneath; its state, its rule, and who has to act. */
export function Timeline({ id }: { id: string }) {
  const { t, language } = useMessages();
  const me = useMe();
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
              {items.map(({ key, label, at, day, zone, state, actsBy, rule }) => (
                <Table.Tr key={key}>
                  <Table.Td>{label[language]}</Table.Td>
                  <Table.Td>
                    {at ? (
                      <>
                        <Time due={{ at, day, zone }} />
                      </>
                    ) : (
                      '—'
                    )}
                  </Table.Td>
                  <Table.Td>
                    <StateShown of="deadlineWords" is={state} mine={isMine(me, actsBy)} />
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
