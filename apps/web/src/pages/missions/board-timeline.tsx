import { Text } from '@mantine/core';
import { label } from '#libs/regulation';
import { scaleUtc } from 'd3-scale';
import { useMessages } from '../../messages';
import { DeskLink } from '../../shell/desk-link';
import { Wide } from '../../shell/wide';
import { dayPlus, shownAt, shownDay } from '../../time';
import type { BoardRow } from './board-row';
import classes from './board-timeline.module.css';

const WIDTH = 640;
const HEIGHT = 28;

/** When each mission is under way, the cut-off as a mark: to be looked at. Its figures are those of the table. */
export function BoardTimeline({ rows }: { rows: readonly BoardRow[] }) {
  const { t, language } = useMessages();
  const dated = rows
    .filter(({ mission }) => mission.startsOn && mission.endsOn)
    .toSorted((a, b) => a.mission.startsOn!.localeCompare(b.mission.startsOn!));
  if (dated.length === 0) return <Text c="dimmed">{t('missions.noDates')}</Text>;
  const times = dated.flatMap(({ mission: { startsOn, endsOn, cutoff } }) => [
    Date.parse(startsOn!),
    Date.parse(dayPlus(endsOn!, 1)),
    ...(cutoff ? [Date.parse(cutoff.at)] : []),
  ]);
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [28, WIDTH - 28]).nice();
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <Wide label={t('missions.asTimeline')}>
      <table className={classes.chart}>
        <thead>
          <tr>
            <th scope="col">{t('word.mission')}</th>
            <th scope="col">{t('word.state')}</th>
            <th scope="col">
              <svg width={WIDTH} height={20} role="img" aria-label={t('missions.asTimeline')}>
                {x.ticks(6).map((tick) => (
                  <text key={tick.getTime()} x={x(tick)} y={14} className={classes.tick}>
                    {month.format(tick)}
                  </text>
                ))}
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {dated.map(({ mission }) => (
            <tr key={mission.id}>
              <th scope="row">
                <DeskLink to="/missions/$id" params={{ id: mission.id }} size="sm">
                  {mission.number}
                </DeskLink>
              </th>
              <td>{label(language, 'missionStates', mission.state)}</td>
              <td>
                <svg
                  width={WIDTH}
                  height={HEIGHT}
                  role="img"
                  aria-label={t('missions.bar', {
                    from: shownDay(mission.startsOn!, language),
                    until: shownDay(mission.endsOn!, language),
                    cutoff: mission.cutoff
                      ? `${shownAt(mission.cutoff.at, mission.cutoff.zone, language)} (${mission.cutoff.zone})`
                      : '—',
                  })}
                >
                  <rect
                    className={classes.bar}
                    x={x(Date.parse(mission.startsOn!))}
                    y={8}
                    width={Math.max(4, x(Date.parse(dayPlus(mission.endsOn!, 1))) - x(Date.parse(mission.startsOn!)))}
                    height={12}
                    rx={3}
                  />
                  {mission.cutoff && (
                    <path className={classes.mark} d={`M${x(Date.parse(mission.cutoff.at))} 4l5 10l-5 10l-5 -10z`} />
                  )}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed">
        {t('missions.legend')}
      </Text>
    </Wide>
  );
}
