import { Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Empty } from '../../lists/empty';
import { ScrollRegion } from '../../lists/scroll-region';
import { STAGE_NAMES, STAGES, type DelegationRow, type Stage } from './composition';
import { CompositionChart } from './composition-chart';
import classes from './observers.module.css';
import { OUTSIDE } from './views';
import { WithComposition } from './with-composition';

/** One row per delegation: how many places, how far its people have come; the name leads to them. */
export function Delegations({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  // Who sees one delegation only is not told that the others have nobody.
  const everyDelegation = mayHere(me, 'person:read', mission.id);
  return (
    <WithComposition mission={mission} everyDelegation={everyDelegation}>
      {(rows, totals) =>
        rows.length === 0 ? (
          <Empty next={{ says: t('empty.guide'), to: '/guide/observers' }}>{t('observers.nobody')}</Empty>
        ) : (
          <Stack>
            <Composition missionId={mission.id} rows={rows} totals={totals} />
            <Text size="sm" c="dimmed">
              {t('observers.countsExplained')}
            </Text>
            <Title order={3} size="h5">
              {t('observers.composition')}
            </Title>
            <CompositionChart rows={rows} />
          </Stack>
        )
      }
    </WithComposition>
  );
}

/** The same figures as the charts, and all of them. */
type TableProps = { missionId: string; rows: readonly DelegationRow[]; totals: Record<Stage, number> };

export function Composition({ missionId, rows, totals }: TableProps) {
  const { t, language } = useMessages();
  return (
    <ScrollRegion label={t('observers.viewDelegations')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('word.delegation')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('observers.places')}
            </Table.Th>
            {STAGES.map((stage) => (
              <Table.Th key={stage} scope="col" ta="end">
                {t(STAGE_NAMES[stage])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" fw={400}>
                <DeskLink
                  to="/missions/$id"
                  params={{ id: missionId }}
                  search={{ tab: 'observers', show: 'people', in: row.id ?? OUTSIDE }}
                >
                  {row.name?.[language] ?? t('observers.outside')}
                </DeskLink>
              </Table.Th>
              <Table.Td ta="end">
                <Places row={row} />
              </Table.Td>
              {numbers(row)}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={classes.totals ?? ''}>
            <Table.Th scope="row">{t('observers.total')}</Table.Th>
            <Table.Td />
            {numbers(totals)}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </ScrollRegion>
  );
}

/** How many of the places are asked for, as figures and as a bar. */
function Places({ row: { places, nominated } }: { row: DelegationRow }) {
  const { t } = useMessages();
  if (places === null) return t('observers.noLimit');
  return (
    <>
      {t('observers.placesTaken', { taken: nominated, places })}
      <Progress
        aria-label={t('observers.placesTaken', { taken: nominated, places })}
        value={Math.min(100, (100 * nominated) / places)}
        color={nominated > places ? 'red' : ''}
      />
    </>
  );
}

const numbers = (row: Record<Stage, number>) =>
  STAGES.map((stage) => (
    <Table.Td key={stage} ta="end">
      {row[stage]}
    </Table.Td>
  ));
