import { Badge, Stack, Text } from '@mantine/core';
import type { StationImportReport, StationRowView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { Rows, type Column } from '../../lists/rows';

const OUTCOMES = {
  new: ['observers.rowNew', 'blue'],
  changed: ['observers.rowChanged', 'blue'],
  unchanged: ['observers.rowUnchanged', 'gray'],
  refused: ['observers.rowRefused', 'red'],
} as const;

/** Some of what is named, for all of it may be thousands. */
const some = (named: readonly (string | number)[], count: number) =>
  named.slice(0, 20).join(', ') + (count > Math.min(20, named.length) ? ' …' : '');

/** What the list would do, or has done: how many of each kind, and the first rows of those that change anything. */
export function ImportReport({ report }: { report: StationImportReport }) {
  const { t } = useMessages();
  const { totals, rows, unknownColumns, applied, missing, passedOver, charset } = report;
  const said = { ...totals, added: totals.new };
  return (
    <Stack gap="xs">
      <Text role="status">{applied ? t('stations.did', said) : t('stations.would', said)}</Text>
      {totals.new > 0 && (
        <Text size="sm">
          {t('stations.newLie', {
            abroad: totals.newAbroad,
            home: totals.new - totals.newAbroad,
            unplaced: totals.newUnplaced,
          })}
        </Text>
      )}
      {totals.passedOver > 0 && (
        <Text size="sm">
          {t('stations.passedOver', { count: totals.passedOver, lines: some(passedOver, totals.passedOver) })}
        </Text>
      )}
      {totals.missing > 0 && !applied && (
        <Text size="sm">
          {t('stations.missing', {
            count: totals.missing,
            codes: some(
              missing.map(({ code }) => code),
              totals.missing,
            ),
          })}
        </Text>
      )}
      {charset !== 'utf-8' && (
        <Text size="sm">
          {t('observers.readAs', {
            charset,
            names: rows
              .slice(0, 3)
              .map(({ name }) => name)
              .join(', '),
          })}
        </Text>
      )}
      {unknownColumns.length > 0 && (
        <Text size="sm">{t('observers.unknownColumns', { what: unknownColumns.join(', ') })}</Text>
      )}
      {rows.length < totals.new + totals.changed + totals.refused && (
        <Text size="sm">{t('stations.shownSome', { count: 100 })}</Text>
      )}
      {rows.length > 0 && <ReportRows rows={rows} />}
    </Stack>
  );
}

function ReportRows({ rows }: { rows: readonly StationRowView[] }) {
  const { t, language } = useMessages();
  const columns: Column<StationRowView>[] = [
    { key: 'line', head: t('observers.line'), text: ({ line }) => String(line) },
    { key: 'code', head: t('stations.code'), text: ({ code }) => code },
    { key: 'name', head: t('stations.name'), text: ({ name }) => name },
    {
      key: 'outcome',
      head: t('observers.outcome'),
      text: ({ outcome }) => t(OUTCOMES[outcome][0]),
      cell: ({ outcome }) => (
        <Badge variant="light" color={OUTCOMES[outcome][1]}>
          {t(OUTCOMES[outcome][0])}
        </Badge>
      ),
    },
    {
      key: 'why',
      head: t('observers.reasons'),
      text: ({ cells, reasons }) =>
        [...cells.map(({ column }) => column), ...reasons.map(({ sentence }) => sentence)]
          .map((said) => said[language])
          .join(' '),
      cell: ({ cells, reasons }) => (
        <>
          {cells.map(({ column, before, after }) => (
            <Text key={column.en} size="sm">
              <strong>{column[language]}: </strong>
              {t('observers.cellChanges', { before: before?.[language] || '–', after: after?.[language] || '–' })}
            </Text>
          ))}
          {reasons.map(({ column, sentence }) => (
            <Text key={`${column?.en} ${sentence.en}`} size="sm">
              {column && <strong>{column[language]}: </strong>}
              {sentence[language]}
            </Text>
          ))}
        </>
      ),
    },
  ];
  return (
    <Rows
      name="station-import"
      isAside
      label={t('stations.rows')}
      rows={rows}
      columns={columns}
      idOf={({ line }) => String(line)}
      find={t('stations.find')}
    />
  );
}
