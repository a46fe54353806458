import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FindingView } from '#libs/contracts';
import { Findings } from '../../frame/query';
import { useMessages } from '../../messages';

/** Of an act about many: whom it concerns, and what is said to each. */
export function Outcomes({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('word.name')}</Table.Th>
          <Table.Th scope="col">{t('observers.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

type Props = { who: ReactNode; said: string; findings: readonly FindingView[]; instead?: ReactNode };

/** `instead` stands where the rules said nothing. */
export function Outcome({ who, said, findings, instead }: Props) {
  return (
    <Table.Tr>
      <Table.Td>{who}</Table.Td>
      <Table.Td>
        <strong>{said}</strong>
        {findings.length > 0 ? <Findings findings={findings} /> : instead}
      </Table.Td>
    </Table.Tr>
  );
}
