import { Stack, Text } from '@mantine/core';
import type { RosterReport, RosterRowView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { Rows, type Column } from '../../lists/rows';
import { Toned } from '../../frame/state';

const OUTCOMES = {
  new: ['observers.rowNew', { tone: 'done', icon: 'check' }],
  changed: ['observers.rowChanged', { tone: 'underway', icon: 'pen' }],
  unchanged: ['observers.rowUnchanged', { tone: 'ended', icon: 'pause' }],
  refused: ['observers.rowRefused', { tone: 'late', icon: 'cross' }],
} as const;

/** What would happen to each row of the file, or has happened: the line as a person counts it, and every reason. */
export function RosterRows({ report }: { report: RosterReport }) {
  const { t, language } = useMessages();
  const { totals, rows, unknownColumns, applied } = report;
  const columns: Column<RosterRowView>[] = [
    { key: 'line', head: t('observers.line'), text: ({ line }) => String(line) },
    { key: 'name', head: t('word.name'), text: ({ name }) => name },
    {
      key: 'outcome',
      head: t('observers.outcome'),
      text: ({ outcome }) => t(OUTCOMES[outcome][0]),
      cell: ({ outcome }) => <Toned {...OUTCOMES[outcome][1]}>{t(OUTCOMES[outcome][0])}</Toned>,
    },
    {
      key: 'why',
      head: t('observers.reasons'),
      text: ({ cells, reasons, consequences, notes }) =>
        [...cells.map(({ column }) => column), ...reasons.map(({ sentence }) => sentence), ...consequences, ...notes]
          .map((said) => said[language])
          .join(' '),
      cell: ({ cells, reasons, consequences, notes }) => (
        <>
          {cells.map(({ column, before, after }) => (
            <Text key={column.en} size="sm">
              <strong>{column[language]}: </strong>
              {t('observers.cellChanges', { before: before?.[language] || '–', after: after?.[language] || '–' })}
            </Text>
          ))}
          {consequences.map((each) => (
            <Text key={each.en} size="sm" c="var(--mantine-color-yellow-text)">
              {each[language]}
            </Text>
          ))}
          {notes.map((each) => (
            <Text key={each.en} size="sm" c="dimmed">
              {each[language]}
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
    <Stack gap="xs">
      <Text role="status">
        {t(applied ? 'observers.rosterDone' : 'observers.rosterWould', {
          added: totals.new,
          changed: totals.changed,
          unchanged: totals.unchanged,
          refused: totals.refused,
        })}
      </Text>
      {report.charset !== 'utf-8' && (
        <Text size="sm">
          {t('observers.readAs', {
            charset: report.charset,
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
      <Rows
        name="roster-import"
        isAside
        label={t('observers.rosterTitle')}
        rows={rows}
        columns={columns}
        idOf={({ line }) => String(line)}
        find={t('observers.find')}
      />
    </Stack>
  );
}
