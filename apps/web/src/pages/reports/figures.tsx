import { Select, Stack, Text } from '@mantine/core';
import type { FigureView, MissionFile } from '#libs/contracts';
import { FIGURE_ROWS, figureName, figureRow, writtenFigure, type FigureRows } from '#libs/regulation';
import { figuresQuery } from '../../api/queries-figures';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { useListAddress } from '../../lists/list-address';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { useMessages, type Language } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { partsOf, rowsOf } from './figure-links';
import { Time } from '../../frame/time';

const SAID = {
  observers: 'figures.rows.observers',
  teams: 'figures.rows.teams',
  meetings: 'figures.rows.meetings',
  visits: 'figures.rows.visits',
  incidents: 'figures.rows.incidents',
  facts: 'figures.rows.facts',
  activity: 'figures.rows.activity',
} as const satisfies Record<FigureRows, MessageKey>;

/** Every figure of the mission's work: what it is, what it means, and where its rows are. */
export function FiguresRoom({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return (
    <Stack>
      <Text size="sm">{t('figures.about')}</Text>
      <Loaded of={figuresQuery(file.mission.id)}>
        {({ frozenAsOf, items }) => (
          <>
            {frozenAsOf && (
              <Text size="sm">
                <Time due={{ at: frozenAsOf }} said={(at) => t('figures.frozen', { at })} />
              </Text>
            )}
            {items.some(({ id }) => figureRow(id).chosen) && <Text size="sm">{t('figures.chosen')}</Text>}
            <List missionId={file.mission.id} items={items} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function List({ missionId, items }: { missionId: string; items: readonly FigureView[] }) {
  const { t, language } = useMessages();
  const [{ by }, narrow] = useListAddress();
  const there = FIGURE_ROWS.filter((rows) => items.some(({ id }) => figureRow(id).rows === rows));
  const shown = items.filter(({ id }) => !by || figureRow(id).rows === by);
  return (
    <Rows
      name="figures"
      label={t('figures.room')}
      rows={shown}
      columns={columnsOf(missionId, t, language)}
      idOf={({ key }) => key}
      find={t('figures.find')}
      filters={
        <Select
          label={t('figures.what')}
          placeholder={t('programme.any')}
          clearable
          clearButtonProps={{ 'aria-label': `${t('figures.what')}: ${t('programme.any')}` }}
          data={there.map((value) => ({ value, label: t(SAID[value]) }))}
          value={by ?? null}
          onChange={(value) => narrow({ by: value ?? undefined })}
        />
      }
    />
  );
}

type T = ReturnType<typeof useMessages>['t'];
const valueOf = ({ id, n }: FigureView, value: number | string, language: Language) =>
  writtenFigure({ id, value, ...(n !== null && { n }) }, language);

/** What the documents say, where something was entered since. */
const frozenSaid = ({ frozen, value }: FigureView, t: T) =>
  frozen !== null && frozen !== value ? t('figures.inDocuments', { value: String(frozen) }) : undefined;

const columnsOf = (missionId: string, t: T, language: Language): Column<FigureView>[] => [
  {
    key: 'figure',
    head: t('figures.figure'),
    text: (figure) => figureName(figure)[language],
    also: (figure) => figureRow(figure.id).definition[language],
    cell: (figure) => (
      <>
        <DeskLink
          to="/missions/$id"
          params={{ id: missionId }}
          search={rowsOf(figureRow(figure.id).rows, {
            id: figure.id,
            of: partsOf(figure.key),
          })}
        >
          {figureName(figure)[language]}
        </DeskLink>
        <Text size="sm" c="dimmed">
          {figureRow(figure.id).definition[language]}
        </Text>
        {figure.source && <Text size="sm">{t('figures.source', { source: figure.source })}</Text>}
      </>
    ),
  },
  {
    key: 'value',
    head: t('figures.value'),
    text: (figure) => [valueOf(figure, figure.value, language), frozenSaid(figure, t)].filter(Boolean).join(', '),
    cell: (figure) => (
      <>
        <Text fw={600}>{valueOf(figure, figure.value, language)}</Text>
        <Text size="sm">{frozenSaid(figure, t)}</Text>
      </>
    ),
  },
  {
    key: 'base',
    head: t('figures.base'),
    text: ({ n, blanks }) =>
      [n !== null && String(n), blanks !== null && t('figures.blanks', { count: blanks })].filter(Boolean).join(', '),
    cell: ({ n, blanks }) => (
      <>
        {n !== null && <Text>{n}</Text>}
        {blanks !== null && <Text size="sm">{t('figures.blanks', { count: blanks })}</Text>}
      </>
    ),
  },
  timeColumn({ key: 'asOf', head: t('figures.asOf'), due: ({ asOf }) => ({ at: asOf }) }, language),
];
