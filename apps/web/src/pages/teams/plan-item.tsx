import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import type { MissionFile, PlanItemView, TeamView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy } from 'react';
import { planItemVersionsQuery } from '../../api/queries-teams';
import { useMessages, type Language } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { clockAt } from '../observers/host-time';
import { Against, WrittenBy } from './written';
import { Entered } from '../missions/entered';
import { useTeamTitle } from './title';
import { Time, timeAsText } from '../../frame/time';

const forms = () => import('./plan-forms');
const CorrectPlanForm = lazy(() => forms().then((all) => ({ default: all.CorrectPlanForm })));
const RemovePlanForm = lazy(() => forms().then((all) => ({ default: all.RemovePlanForm })));

/** `07:30–09:00`, with the day where it ends on another one. */
function timesOf({ startsAt, endsAt }: PlanItemView, zone: string, language: Language): string {
  const [from, until] = [clockAt(startsAt, zone), clockAt(endsAt, zone)];
  return until.day === from.day
    ? `${from.time}–${until.time}`
    : `${from.time} – ${shownDay(until.day, language)}, ${until.time}`;
}

type Props = { file: MissionFile; item: PlanItemView; teams: readonly TeamView[]; mayPlan: boolean };

/** Where one team is to be, and what may be done with that. */
export function PlanItem({ file, item, teams, mayPlan }: Props) {
  const { t, language } = useMessages();
  const where = `${label(language, 'stages', item.stage)}, ${item.station?.code ?? item.region ?? ''}`;
  const name = `${where}, ${timeAsText({ at: item.startsAt, zone: file.mission.hostProfile.zone }, language)}`;
  return (
    <Card withBorder component="article" data-row aria-label={name} p="sm">
      <Stack gap={4}>
        <Said file={file} item={item} teams={teams} />
        <Against title={t('teams.against')} warnings={item.warnings} />
        <Entered of={item} />
        {mayPlan && (
          <Group gap="xs" mt="xs">
            <FormButton isWide label={t('act.correct')} of={name}>
              {(close) => <CorrectPlanForm file={file} item={item} teams={teams} close={close} />}
            </FormButton>
            <FormButton isWide isEnd label={t('act.remove')} of={name}>
              {(close) => <RemovePlanForm file={file} item={item} close={close} />}
            </FormButton>
            {item.version > 1 && (
              <FormButton isWide label={t('teams.planVersions')} of={name}>
                {() => <Versions file={file} id={item.id} teams={teams} />}
              </FormButton>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Said({ file, item, teams }: Omit<Props, 'mayPlan'>) {
  const { t, language } = useMessages();
  const title = useTeamTitle();
  const { zone } = file.mission.hostProfile;
  const { stage, station, region } = item;
  const team = teams.find(({ id }) => id === item.teamId);
  const named = station && [
    t('teams.station', { code: station.code }),
    station.name[language] ?? station.name.ru ?? station.name.en,
  ];
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>
          <Time due={{ at: item.startsAt, zone }} said={() => timesOf(item, zone, language)} />
        </Text>
        <Badge variant="light">{label(language, 'stages', stage)}</Badge>
        {team && <Text>{title(team)}</Text>}
      </Group>
      <Text size="sm">{[...(named ?? []), region ?? station?.region].filter(Boolean).join(', ')}</Text>
    </>
  );
}

/** What the item has said over time, the newest first. */
function Versions({ file, id, teams }: { file: MissionFile; id: string; teams: readonly TeamView[] }) {
  return (
    <Loaded of={planItemVersionsQuery(file.mission.id, id)}>
      {({ items }) => (
        <Stack>
          {items.map((version) => (
            <Card key={version.version} withBorder p="sm">
              <Stack gap={4}>
                <WrittenBy of={version} />
                <Text size="sm">
                  <Time due={{ at: version.startsAt, zone: file.mission.hostProfile.zone }} />
                </Text>
                <Said file={file} item={version} teams={teams} />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
