import { Group, Stack, Text, Title } from '@mantine/core';
import type { MissionFile, PlanItemView, TeamView } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { mayHere, useMe } from '../../api/me';
import { planQuery, teamsQuery } from '../../api/queries-teams';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { isOver } from '../missions/still';
import { clockAt } from '../observers/host-time';
import classes from '../observers/observers.module.css';
import { Against } from './written';
import { PlanItem } from './plan-item';
import { Team } from './team';
import { Empty } from '../../lists/empty';
import { isOneOf } from '../../lists/only';
import { OnlyShown } from '../missions/only-shown';

const FormTeamForm = lazy(() => import('./team-forms').then((all) => ({ default: all.FormTeamForm })));
const PlanForm = lazy(() => import('./plan-forms').then((all) => ({ default: all.PlanForm })));

/** Who goes with whom, where to and when, and what nobody is planned for. */
export function TeamsTab({ file }: { file: MissionFile }) {
  const me = useMe();
  const { mission } = file;
  const mayPlan = mayHere(me, 'team:plan', mission.id) && !isOver(mission);
  return (
    <Loaded of={teamsQuery(mission.id)}>
      {({ items: teams }) => (
        <Stack>
          <Teams file={file} teams={teams} mayPlan={mayPlan} />
          <Loaded of={planQuery(mission.id)}>
            {({ items, coverage }) => (
              <Plan file={file} teams={teams} items={items} coverage={coverage} mayPlan={mayPlan} />
            )}
          </Loaded>
        </Stack>
      )}
    </Loaded>
  );
}

type Props = { file: MissionFile; teams: readonly TeamView[]; mayPlan: boolean };

function Teams({ file, teams, mayPlan }: Props) {
  const { t } = useMessages();
  const { of } = useSearch({ from: '/app/missions/$id' });
  const shown = teams.filter(({ number }) => isOneOf(of, { team: number }));
  const next = Math.max(0, ...teams.map(({ number }) => number)) + 1;
  const people = new Set(teams.flatMap(({ members }) => members.map(({ personId }) => personId))).size;
  return (
    <Stack component="section" aria-label={t('teams.heading')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('teams.heading')}
        </Title>
        {mayPlan && (
          <FormButton isWide label={t('teams.form')} isPrimary>
            {(close) => <FormTeamForm file={file} number={next} close={close} />}
          </FormButton>
        )}
      </Group>
      {teams.length === 0 ? (
        <Empty>{t(mayPlan ? 'teams.emptyAndNext' : 'teams.empty')}</Empty>
      ) : (
        <>
          <Text size="sm" role="status">
            {mayPlan ? t('teams.count', { teams: teams.length, people }) : t('teams.nobodySeen')}
          </Text>
          <OnlyShown />
          <div className={classes.columns}>
            {shown.map((team) => (
              <Team key={team.id} file={file} team={team} mayPlan={mayPlan} />
            ))}
          </div>
        </>
      )}
    </Stack>
  );
}

type PlanProps = Props & { items: readonly PlanItemView[]; coverage: PlanItemView['warnings'] };

/** Day by day at the host's clocks. */
function Plan({ file, teams, items, coverage, mayPlan }: PlanProps) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  const dayOf = ({ startsAt }: PlanItemView) => clockAt(startsAt, zone).day;
  const days = [...new Set(items.map(dayOf))];
  return (
    <Stack component="section" aria-label={t('teams.plan')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('teams.plan')}
        </Title>
        {mayPlan && teams.length > 0 && (
          <FormButton isWide label={t('teams.planItem')} isPrimary>
            {(close) => <PlanForm file={file} teams={teams} close={close} />}
          </FormButton>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('observers.hostClocks', { zone })}
      </Text>
      <Against title={t('teams.uncovered')} warnings={coverage} />
      {items.length === 0 && (
        <Empty>{t(mayPlan && teams.length > 0 ? 'teams.planEmptyAndNext' : 'teams.planEmpty')}</Empty>
      )}
      {days.map((day) => (
        <Stack key={day} gap="xs">
          <Title order={3} size="h5">
            {shownDay(day, language)}
          </Title>
          <div className={classes.columns}>
            {items
              .filter((item) => dayOf(item) === day)
              .map((item) => (
                <PlanItem key={item.id} file={file} item={item} teams={teams} mayPlan={mayPlan} />
              ))}
          </div>
        </Stack>
      ))}
    </Stack>
  );
}
