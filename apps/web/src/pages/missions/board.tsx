import { Badge, Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { label, missionLifecycle, type MissionState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayIn, useMe } from '../../api/me';
import { dueQuery, missionsQuery } from '../../api/queries';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../shell/desk-link';
import { Loaded } from '../../shell/query';
import { Rows, type Column } from '../../shell/rows';
import { distance, shownAt, shownUtc } from '../../time';
import type { BoardRow, Due } from './board-row';
import { BoardTimeline } from './board-timeline';

/** Every mission one may see: what state it is in, what is due next, and what stands in its way. */
export function BoardPage() {
  const { t, language } = useMessages();
  const me = useMe();
  const { q, in: state, show = 'table', by } = useSearch({ from: '/app/missions' });
  const navigate = useNavigate();
  const due = useQuery(dueQuery);
  const ask = (more: { q?: string; in?: string; show?: string; by?: string }) => {
    const search = Object.fromEntries(Object.entries({ q, in: state, show, by, ...more }).filter(([, value]) => value));
    return void navigate({ to: '/missions', search, replace: true, resetScroll: false });
  };
  return (
    <Stack>
      <title>{`${t('nav.missions')} – ${t('app.name')}`}</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('nav.missions')}
        </Title>
        {mayIn(me, 'mission:create') && (
          <DeskLink to="/missions/new" underline="never">
            <Button component="span">{t('missions.create')}</Button>
          </DeskLink>
        )}
      </Group>
      <Group align="flex-end">
        <Select
          label={t('word.state')}
          clearable
          placeholder={t('missions.anyState')}
          data={missionLifecycle.states.map((value) => ({ value, label: label(language, 'missionStates', value) }))}
          value={state ?? null}
          onChange={(value) => ask({ in: value ?? '' })}
        />
        <SegmentedControl
          aria-label={t('missions.view')}
          value={show}
          onChange={(value) => ask({ show: value === 'table' ? '' : value })}
          data={[
            { value: 'table', label: t('missions.asTable') },
            { value: 'timeline', label: t('missions.asTimeline') },
          ]}
        />
      </Group>
      <Loaded of={missionsQuery}>
        {({ items }) => {
          const rows = items
            .filter((mission) => !state || mission.state === (state as MissionState))
            .map((mission) => ({ mission, due: due.data?.items.find(({ missionId }) => missionId === mission.id) }));
          if (show === 'timeline') return <BoardTimeline rows={rows} />;
          return (
            <Rows
              label={t('nav.missions')}
              rows={rows}
              idOf={({ mission }) => mission.id}
              columns={columnsOf(t, language)}
              find={t('missions.find')}
              found={{ value: q ?? '', change: (value) => ask({ q: value }) }}
              order={{ value: by, change: (value) => ask({ by: value }) }}
              empty={t('missions.none')}
            />
          );
        }}
      </Loaded>
    </Stack>
  );
}

const columnsOf = (t: Translate, language: Language): Column<BoardRow>[] => [
  {
    key: 'number',
    head: t('word.number'),
    text: ({ mission }) => mission.number,
    cell: ({ mission }) => <Text size="sm">{mission.number}</Text>,
  },
  {
    key: 'name',
    head: t('word.mission'),
    text: ({ mission }) => `${mission.title.ru} ${mission.title.en}`,
    cell: ({ mission }) => (
      <>
        <DeskLink to="/missions/$id" params={{ id: mission.id }}>
          {mission.title[language]}
        </DeskLink>
        {mission.demonstration && (
          <Badge ml="xs" size="sm" color="gray" variant="default">
            {t('mission.rehearsal')}
          </Badge>
        )}
      </>
    ),
  },
  {
    key: 'host',
    head: t('missions.host'),
    text: ({ mission }) => mission.hostName[language],
  },
  {
    key: 'state',
    head: t('word.state'),
    text: ({ mission }) => label(language, 'missionStates', mission.state),
    cell: ({ mission }) => <Badge variant="default">{label(language, 'missionStates', mission.state)}</Badge>,
  },
  {
    key: 'next',
    head: t('missions.next'),
    text: ({ due }) => due?.next?.at ?? '9999',
    cell: ({ due }) => <NextDeadline due={due} />,
  },
  {
    key: 'blocked',
    head: t('missions.blocked'),
    cell: ({ due }) => due?.blocked.map((step) => <Blocked key={step.action} step={step} />),
  },
];

function NextDeadline({ due }: { due: Due | undefined }) {
  const { t, language } = useMessages();
  const next = due?.next;
  if (!next) return null;
  return (
    <>
      <Text size="sm">
        {next.label[language]}
        {next.state === 'overdue' && ` · ${next.stateLabel[language]}`}
      </Text>
      {next.at && (
        <>
          <Text size="sm" fw={600}>
            {distance(next.at, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {shownAt(next.at, next.zone, language)} ({next.zone}) · {t('time.utc', { at: shownUtc(next.at, language) })}
          </Text>
        </>
      )}
    </>
  );
}

/** The step that is refused, and the rules that refuse it; in words on hover and in the mission itself. */
function Blocked({ step: { action, findings } }: { step: Due['blocked'][number] }) {
  const { language } = useMessages();
  const rules = [...new Set(findings.flatMap(({ effect, rule }) => (effect === 'refuses' && rule ? [rule] : [])))];
  return (
    <Text size="sm" title={findings.map(({ sentence }) => sentence).join('\n')}>
      {label(language, 'missionActions', action)}
      {rules.length > 0 && ': '}
      {rules.map((rule, index) => (
        <span key={rule}>
          {index > 0 && ', '}
          <DeskLink to="/rules" search={{ q: rule }} size="sm">
            {rule}
          </DeskLink>
        </span>
      ))}
    </Text>
  );
}
