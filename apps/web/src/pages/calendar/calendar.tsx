import { IconCheckbox, IconClock, IconMapPin, IconUsers } from '@tabler/icons-react';
import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import type { DateView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { datesQuery } from '../../api/queries-dates';
import { mayIn, useMe } from '../../api/me';
import { FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { useListAddress } from '../../lists/list-address';
import { Empty } from '../../lists/empty';
import { useMessages } from '../../messages';
import { ownDay, shownDay, shownHour, shownMonthOf, shownWeekday } from '../../time';
import { CalendarLink } from '../access/calendar';
import classes from './calendar.module.css';
import { isMonth, monthOf, monthPlus, weeksOf, type Month } from './month';

/** Deadlines, voting days, meetings and one's own plan over all missions one sees: by the month, or as a list. */
export function CalendarPage() {
  const { t, language } = useMessages();
  const [{ in: asked, show = 'month' }, narrow] = useListAddress();
  const me = useMe();
  if (!mayIn(me, 'mission:read')) return <NotFound />;
  const month = isMonth(asked) ? asked : monthOf(ownDay());
  const weeks = weeksOf(month);
  const go = (months: number) => narrow({ in: monthPlus(month, months) });
  return (
    <Stack>
      <title>{`${t('nav.calendar')} – ${t('app.name')}`}</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('nav.calendar')}
        </Title>
        <FormButton label={t('dates.feed')}>{() => <CalendarLink />}</FormButton>
      </Group>
      <Group>
        <Button.Group>
          <Button variant="default" aria-label={t('dates.before')} onClick={() => go(-1)}>
            ‹
          </Button>
          <Button variant="default" onClick={() => narrow({ in: undefined })}>
            {t('dates.today')}
          </Button>
          <Button variant="default" aria-label={t('dates.after')} onClick={() => go(1)}>
            ›
          </Button>
        </Button.Group>
        <Title order={2} size="h3" aria-live="polite" className={classes.month ?? ''}>
          {shownMonthOf(month, language)}
        </Title>
        <SegmentedControl
          aria-label={t('dates.view')}
          value={show}
          onChange={(value) => narrow({ show: value === 'month' ? undefined : value })}
          data={[
            { value: 'month', label: t('dates.asMonth') },
            { value: 'list', label: t('dates.asList') },
          ]}
        />
      </Group>
      <Loaded of={datesQuery(weeks[0]![0]!, weeks.at(-1)!.at(-1)!)}>
        {({ items }) =>
          show === 'list' ? <DayList month={month} dates={items} /> : <MonthTable month={month} dates={items} />
        }
      </Loaded>
    </Stack>
  );
}

type Shown = { month: Month; dates: readonly DateView[] };

/** What happens at the host stands on the host's day. */
const dayOf = ({ at, zone }: DateView) => (at.length === 10 ? at : ownDay(Date.parse(at), zone));

function byDays(dates: readonly DateView[]): Map<string, DateView[]> {
  const days = new Map<string, DateView[]>();
  for (const date of dates) days.set(dayOf(date), [...(days.get(dayOf(date)) ?? []), date]);
  return days;
}

function MonthTable({ month, dates }: Shown) {
  const { language } = useMessages();
  const weeks = weeksOf(month);
  const today = ownDay();
  const byDay = byDays(dates);
  return (
    <>
      <table className={classes.weeks} aria-label={shownMonthOf(month, language)}>
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th key={day} scope="col">
                {shownWeekday(day, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  data-beside={monthOf(day) !== month || undefined}
                  data-empty={!byDay.has(day) || undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <span className={classes.day}>
                    <span aria-hidden>{Number(day.slice(8))}</span>
                    <span className={classes.spoken}>{shownDay(day, language)}</span>
                  </span>
                  {byDay.get(day)?.map((date) => (
                    <Entry key={`${date.missionId} ${date.key}`} date={date} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!dates.some((date) => monthOf(dayOf(date)) === month) && <NothingIn month={month} />}
    </>
  );
}

/** So far ahead is looked for the next month that has anything. */
const AHEAD_MONTHS = 13;

/** A month without anything leads to the next one that has something. */
function NothingIn({ month }: { month: Month }) {
  const { t, language } = useMessages();
  const [, narrow] = useListAddress();
  const { data } = useQuery(datesQuery(`${monthPlus(month, 1)}-01`, `${monthPlus(month, AHEAD_MONTHS)}-01`));
  const [next] = (data?.items ?? []).map((date) => monthOf(dayOf(date))).toSorted();
  return (
    <Empty
      next={
        next
          ? { says: t('dates.next', { month: shownMonthOf(next, language) }), act: () => narrow({ in: next }) }
          : undefined
      }
    >
      {t('dates.none')}
    </Empty>
  );
}

function DayList({ month, dates }: Shown) {
  const { language } = useMessages();
  const within = dates.filter((date) => monthOf(dayOf(date)) === month);
  if (within.length === 0) return <NothingIn month={month} />;
  return [...byDays(within)].map(([day, entries]) => (
    <section key={day} aria-label={shownDay(day, language)}>
      <Title order={3} size="h5">
        {shownWeekday(day, language)}, {shownDay(day, language)}
      </Title>
      <ul className={classes.entries}>
        {entries.map((date) => (
          <li key={`${date.missionId} ${date.key}`} data-row>
            <Entry date={date} isWhole />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What a kind of date is known by besides its colour. */
const KINDS = {
  deadline: IconClock,
  voting: IconCheckbox,
  meeting: IconUsers,
  plan: IconMapPin,
} as const satisfies Record<DateView['kind'], unknown>;

/** What is due, of which mission, and at which hour of the host's clocks. */
function Entry({ date: { missionId, number, title, ended, kind, label, at, zone }, isWhole = false }: EntryProps) {
  const { t, language } = useMessages();
  const Icon = KINDS[kind];
  const hour = at.length === 10 ? '' : shownHour(at, zone, language);
  return (
    <DeskLink
      to="/missions/$id"
      params={{ id: missionId }}
      search={kind === 'meeting' ? { tab: 'programme' } : kind === 'plan' ? { tab: 'teams' } : {}}
      className={classes.entry ?? ''}
      data-kind={kind}
      data-ended={ended || undefined}
      title={`${label[language]}: ${number} ${title[language]}`}
    >
      <span className={classes.kind}>
        <Icon size={13} aria-hidden />
        {t(`dates.of.${kind}`)}
      </span>
      <span>
        {hour && `${hour} `}
        {label[language]}
        {ended && ` (${t('dates.ended')})`}
      </span>
      <span className={classes.mission}>{isWhole ? `${number} ${title[language]}` : number}</span>
    </DeskLink>
  );
}
type EntryProps = { date: DateView; isWhole?: boolean };
