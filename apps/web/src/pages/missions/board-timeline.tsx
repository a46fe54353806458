import { Text } from '@mantine/core';
import type { DateView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { scaleUtc } from 'd3-scale';
import type { ReactNode } from 'react';
import { datesQuery } from '../../api/queries-dates';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { StateShown } from '../../frame/state';
import { arrange } from '../../lists/arrange';
import { Empty } from '../../lists/empty';
import { useListAddress } from '../../lists/list-address';
import { Rows, type Column, type RowsProps } from '../../lists/rows';
import { dayPlus, offsetAt, ownDay, shownDay, shownDayOfYear, shownMonth } from '../../time';
import { periodAround, periodOf, touches, type Period } from './board-period';
import type { BoardRow } from './board-row';
import { PeriodBar } from './period-bar';
import classes from './board-timeline.module.css';
import { timeAsText } from '../../frame/time';

const WIDTH = 640;
const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;
/** So that a mark on the first or the last day is seen whole, and a word at the edge too. */
const EDGE = 8;
const WORD = 34;
const within = (x: number) => Math.min(WIDTH - WORD, Math.max(WORD, x));

type Scale = ReturnType<typeof scaleOf>;
const scaleOf = ({ since, until }: Period) =>
  scaleUtc([Date.parse(since), Date.parse(dayPlus(until, 1))], [EDGE, WIDTH - EDGE]);

type Mission = BoardRow['mission'];
type VotingDays = ReadonlyMap<string, readonly string[]>;

/** What happens at the host stands on the host's day. */
const dayOf = ({ at, zone }: { at: string; zone: string }) => (at.length === 10 ? at : ownDay(Date.parse(at), zone));

const votingIn = (dates: readonly DateView[]): VotingDays => {
  const days = new Map<string, string[]>();
  // Early voting is of the same kind, and is not the voting day.
  for (const { kind, key, missionId, at, zone } of dates)
    if (kind === 'voting' && key.startsWith('voting:'))
      days.set(missionId, [...(days.get(missionId) ?? []), dayOf({ at, zone })]);
  return days;
};

/** Whether anything of a mission is to be seen there: its own days, its cut-off or a voting day. */
const isIn = (period: Period, { id, startsOn, endsOn, cutoff }: Mission, voting: VotingDays) =>
  (startsOn !== null && touches(period, startsOn, endsOn ?? startsOn)) ||
  (cutoff !== null && touches(period, dayOf(cutoff))) ||
  (voting.get(id) ?? []).some((day) => touches(period, day));

/**
 * When each mission is under way, its voting days and its cut-off, and where today is: by quarter or year, which stands
 * in the address. What is drawn is said in words as well, to whoever cannot see it and in the table that is taken away.
 */
export function BoardTimeline(asked: Omit<RowsProps<BoardRow>, 'name' | 'label' | 'columns'>) {
  const { t, language } = useMessages();
  const [address, narrow] = useListAddress();
  const today = ownDay();
  const period = periodOf(address, today);
  const show = ({ since, until }: Period) => narrow({ since, until });
  const { data } = useQuery(datesQuery(period.since, period.until));
  const voting = votingIn(data?.items ?? []);
  const columns = columnsOf(scaleOf(period), voting, today, t, language);
  const sought = arrange(asked.rows, columns, address.q ?? '', undefined, language);
  const rows = sought
    .filter(({ mission }) => isIn(period, mission, voting))
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const nearest = nearestOf(sought, period);
  const elsewhere = sought.length - rows.length;
  return (
    <div>
      <PeriodBar period={period} today={today} show={show} />
      <Rows
        name="missions-in-time"
        label={t('missions.asTimeline')}
        {...asked}
        rows={rows}
        columns={columns}
        elsewhere={
          sought.length > 0 &&
          rows.length === 0 && (
            <Empty
              {...(nearest && {
                next: {
                  says: t('board.toNearest', { day: shownDay(nearest, language) }),
                  act: () => show(periodAround(nearest, period.span)),
                },
              })}
            >
              {t('board.nothingThen')}
            </Empty>
          )
        }
      />
      <Legend />
      {elsewhere > 0 && (
        <Text size="sm" role="status">
          {t('board.elsewhere', { count: elsewhere })}
        </Text>
      )}
    </div>
  );
}

/** Those without dates come last. */
const startOf = ({ mission }: BoardRow) => mission.startsOn ?? '9999';

/** The beginning of the mission that is nearest in time; later ones before earlier ones. */
function nearestOf(rows: readonly BoardRow[], { until }: Period): string | undefined {
  const starts = rows.flatMap(({ mission: { startsOn } }) => startsOn ?? []).toSorted();
  return starts.find((day) => day > until) ?? starts.at(-1);
}

const columnsOf = (
  scale: Scale,
  voting: VotingDays,
  today: string,
  t: Translate,
  language: Language,
): Column<BoardRow>[] => [
  {
    key: 'number',
    head: t('word.mission'),
    text: ({ mission }) => `${mission.number} ${mission.title[language]}`,
    also: ({ mission }) => `${mission.title.ru} ${mission.title.en}`,
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
    head: t('missions.asTimeline'),
    drawn: <Axis scale={scale} today={today} />,
    text: ({ mission }) => daysSaid(mission, voting.get(mission.id) ?? [], t, language),
    order: startOf,
    cell: ({ mission }) => (
      <Bar
        mission={mission}
        voting={voting.get(mission.id) ?? []}
        scale={scale}
        today={today}
        said={daysSaid(mission, voting.get(mission.id) ?? [], t, language)}
      />
    ),
  },
];

/** Its days, its voting days and its cut-off in words. */
function daysSaid({ startsOn, endsOn, cutoff }: Mission, voting: readonly string[], t: Translate, language: Language) {
  const days =
    startsOn && endsOn
      ? t('missions.bar', {
          from: shownDay(startsOn, language),
          until: shownDay(endsOn, language),
          cutoff: cutoff ? timeAsText(cutoff, language) : '—',
        })
      : t('missions.undated');
  const votes = voting.map((day) => shownDay(day, language)).join(', ');
  return votes ? `${days}; ${t('board.voting', { days: votes })}` : days;
}

function Axis({ scale, today }: { scale: Scale; today: string }) {
  const { t, language } = useMessages();
  // The first moment after the period begins another one.
  const ticks = scale.ticks(6).filter((tick) => tick < scale.domain()[1]!);
  const isClose = ticks.length > 1 && Number(ticks[1]) - Number(ticks[0]) < 27 * 86_400_000;
  return (
    <svg width={WIDTH} height={32} role="img" aria-label={t('missions.asTimeline')}>
      {ticks.map((tick) => (
        <text key={tick.getTime()} x={within(scale(tick))} y={12} className={classes.tick}>
          {isClose ? shownDayOfYear(tick, language) : shownMonth(tick, language)}
        </text>
      ))}
      <Today scale={scale} today={today} from={16} to={32}>
        {(x) => (
          <text x={within(x)} y={26} className={classes.todayWord}>
            {t('dates.today')}
          </text>
        )}
      </Today>
    </svg>
  );
}

type TodayProps = { scale: Scale; today: string; from: number; to: number; children?: (x: number) => ReactNode };
/** A line through every row where today is shown. */
function Today({ scale, today, from, to, children }: TodayProps) {
  const x = scale(Date.parse(today) + 43_200_000);
  if (x < 0 || x > WIDTH) return null;
  return <>{children ? children(x) : <line className={classes.today} x1={x} x2={x} y1={from} y2={to} />}</>;
}

type BarProps = { mission: Mission; voting: readonly string[]; scale: Scale; today: string; said: string };

function Bar({ mission: { startsOn, endsOn, cutoff }, voting, scale, today, said }: BarProps) {
  const xOf = (day: string) => scale(Date.parse(day));
  const middleOf = (day: string) => (xOf(day) + xOf(dayPlus(day, 1))) / 2;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said}
      className={classes.row}
    >
      <title>{said}</title>
      <Today scale={scale} today={today} from={0} to={HEIGHT} />
      {startsOn && endsOn && (
        <rect
          className={classes.bar}
          x={xOf(startsOn)}
          y={MIDDLE - 6}
          width={Math.max(4, xOf(dayPlus(endsOn, 1)) - xOf(startsOn))}
          height={12}
          rx={3}
        />
      )}
      {voting.map((day) => (
        <circle key={day} className={classes.voting} cx={middleOf(day)} cy={MIDDLE} r={6} />
      ))}
      {cutoff && (
        <path
          className={classes.mark}
          d={diamondAt(scale(Date.parse(cutoff.at) + offsetAt(Date.parse(cutoff.at), cutoff.zone)))}
        />
      )}
    </svg>
  );
}

const diamondAt = (x: number) => `M${x} ${MIDDLE - 9}l5 9l-5 9l-5 -9z`;

/** What each shape means. */
function Legend() {
  const { t } = useMessages();
  const shape = (drawn: ReactNode, said: string) => (
    <span className={classes.legend}>
      <svg width={18} height={HEIGHT} aria-hidden>
        {drawn}
      </svg>
      {said}
    </span>
  );
  return (
    <Text size="xs" c="dimmed" component="div">
      {shape(<rect className={classes.bar} x={1} y={MIDDLE - 6} width={16} height={12} rx={3} />, t('board.ofDays'))}
      {shape(<circle className={classes.voting} cx={9} cy={MIDDLE} r={6} />, t('board.ofVoting'))}
      {shape(<path className={classes.mark} d={diamondAt(9)} />, t('board.ofCutoff'))}
      {shape(<line className={classes.today} x1={9} x2={9} y1={4} y2={HEIGHT - 4} />, t('dates.today'))}
    </Text>
  );
}
