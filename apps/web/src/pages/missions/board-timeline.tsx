import { Text } from '@mantine/core';
import { label } from '#libs/regulation';
import { scaleUtc } from 'd3-scale';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Rows, type Column, type RowsProps } from '../../lists/rows';
import { dayPlus, shownAt, shownDay, shownMonth } from '../../time';
import type { BoardRow } from './board-row';
import classes from './board-timeline.module.css';
import { StateShown } from '../../frame/state';

const WIDTH = 640;
const HEIGHT = 28;

type Scale = ReturnType<typeof scaleOf>;

/** From the first day of any of these missions to the last; nothing where none has dates. */
function scaleOf(rows: readonly BoardRow[]) {
  const times = rows.flatMap(({ mission: { startsOn, endsOn, cutoff } }) =>
    startsOn && endsOn
      ? [Date.parse(startsOn), Date.parse(dayPlus(endsOn, 1)), ...(cutoff ? [Date.parse(cutoff.at)] : [])]
      : [],
  );
  if (times.length === 0) return undefined;
  return scaleUtc([Math.min(...times), Math.max(...times)], [28, WIDTH - 28]).nice();
}

/** When each mission is under way, the cut-off as a mark: to be looked at. Its figures are those of the table. */
export function BoardTimeline(asked: Omit<RowsProps<BoardRow>, 'name' | 'label' | 'columns'>) {
  const { t, language } = useMessages();
  const rows = asked.rows.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const scale = scaleOf(rows);
  const columns: Column<BoardRow>[] = [
    {
      key: 'number',
      head: t('word.mission'),
      text: ({ mission }) => `${mission.number} ${mission.title.ru} ${mission.title.en}`,
      cell: ({ mission }) => (
        <>
          <DeskLink to="/missions/$id" params={{ id: mission.id }} size="sm">
            {mission.number}
          </DeskLink>
          <Text size="xs">{mission.title[language]}</Text>
        </>
      ),
    },
    { key: 'host', head: t('missions.host'), text: ({ mission }) => mission.hostName[language] },
    {
      key: 'state',
      head: t('word.state'),
      text: ({ mission }) => label(language, 'missionStates', mission.state),
      cell: ({ mission }) => <StateShown of="missionStates" is={mission.state} mission={mission.id} size="md" />,
    },
    {
      key: 'days',
      head: scale ? <Axis scale={scale} /> : t('missions.asTimeline'),
      cell: (row) => <Bar row={row} scale={scale} />,
    },
  ];
  return (
    <div>
      <Rows name="missions-in-time" label={t('missions.asTimeline')} {...asked} rows={rows} columns={columns} />
      <Text size="xs" c="dimmed">
        {t('missions.legend')}
      </Text>
    </div>
  );
}

/** Those without dates come last. */
const startOf = ({ mission }: BoardRow) => mission.startsOn ?? '9999';

function Axis({ scale }: { scale: NonNullable<Scale> }) {
  const { t, language } = useMessages();
  return (
    <svg width={WIDTH} height={20} role="img" aria-label={t('missions.asTimeline')}>
      {scale.ticks(6).map((tick) => (
        <text key={tick.getTime()} x={scale(tick)} y={14} className={classes.tick}>
          {shownMonth(tick, language)}
        </text>
      ))}
    </svg>
  );
}

function Bar({ row: { mission }, scale }: { row: BoardRow; scale: Scale }) {
  const { t, language } = useMessages();
  const { startsOn, endsOn, cutoff } = mission;
  if (!scale || !startsOn || !endsOn)
    return (
      <Text size="sm" c="dimmed">
        {t('missions.undated')}
      </Text>
    );
  const from = scale(Date.parse(startsOn));
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('missions.bar', {
        from: shownDay(startsOn, language),
        until: shownDay(endsOn, language),
        cutoff: cutoff ? shownAt(cutoff.at, cutoff.zone, language) : '—',
      })}
    >
      <rect
        className={classes.bar}
        x={from}
        y={8}
        width={Math.max(4, scale(Date.parse(dayPlus(endsOn, 1))) - from)}
        height={12}
        rx={3}
      />
      {cutoff && <path className={classes.mark} d={`M${scale(Date.parse(cutoff.at))} 4l5 10l-5 10l-5 -10z`} />}
    </svg>
  );
}
