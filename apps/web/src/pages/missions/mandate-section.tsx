import { Group, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { addressOf } from '../../api/address';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { ScrollRegion } from '../../lists/scroll-region';

/** The scan, for who may have its bytes; others are told that there is one. */
export function ScanLink({ id, missionId }: { id: string; missionId: string }) {
  const { t } = useMessages();
  const me = useMe();
  if (!mayHere(me, 'paper:record', missionId)) return t('mission.hasScan');
  return (
    <a href={addressOf('readFile', { id })} download>
      {t('mission.openScan')}
    </a>
  );
}

type SectionProps = {
  title: string;
  act?: ReactNode;
  heads: Parameters<ReturnType<typeof useMessages>['t']>[0][];
  rows: ReactNode[][];
};

/** A column in which no row has anything is left out. */
export function Section({ title, act, heads, rows }: SectionProps) {
  const { t } = useMessages();
  const filled = heads.map((_, column) => rows.some((row) => row[column] || row[column] === 0));
  const say = t as (key: string) => string;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {act}
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('state.empty')}</Text>
      ) : (
        <ScrollRegion label={title}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {heads.map(
                  (head, column) =>
                    filled[column] && (
                      <Table.Th key={head} scope="col">
                        {say(head)}
                      </Table.Th>
                    ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- what was recorded is never reordered
                <Table.Tr key={index}>
                  {row.map((cell, column) => filled[column] && <Table.Td key={heads[column]}>{cell}</Table.Td>)}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
