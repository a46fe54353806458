import { Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import type { MissionFile, TeamView } from '#libs/contracts';
import { spokenIn } from '#libs/regulation';
import { lazy } from 'react';
import { teamVersionsQuery } from '../../api/queries-teams';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { Against, WrittenBy } from './written';
import { Entered } from '../missions/entered';
import { useTeamTitle } from './title';

const forms = () => import('./team-forms');
const CorrectTeamForm = lazy(() => forms().then((all) => ({ default: all.CorrectTeamForm })));
const RemoveTeamForm = lazy(() => forms().then((all) => ({ default: all.RemoveTeamForm })));

type Props = { file: MissionFile; team: TeamView; mayPlan: boolean };

/** One team with everybody in it whom one may see, and what may be done with it. */
export function Team({ file, team, mayPlan }: Props) {
  const { t } = useMessages();
  const title = useTeamTitle()(team);
  return (
    <Card withBorder component="article" data-row aria-label={title} p="sm">
      <Stack gap={4}>
        <Said team={team} />
        <Against title={t('teams.against')} warnings={team.warnings} />
        <Entered of={team} />
        {mayPlan && (
          <Group gap="xs" mt="xs">
            <FormButton isWide label={t('act.correct')} of={title}>
              {(close) => <CorrectTeamForm file={file} team={team} close={close} />}
            </FormButton>
            <FormButton isWide isEnd label={t('act.remove')} of={title}>
              {(close) => <RemoveTeamForm file={file} team={team} close={close} />}
            </FormButton>
            {team.version > 1 && (
              <FormButton isWide label={t('teams.versions')} of={title}>
                {() => <Versions file={file} id={team.id} />}
              </FormButton>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** What a version says: the leaders first. */
function Said({ team }: { team: TeamView }) {
  const { t, language } = useMessages();
  const title = useTeamTitle()(team);
  const daysOf = ({ fromDay, untilDay }: TeamView['members'][number]) => {
    const from = shownDay(fromDay, language);
    return untilDay ? t('teams.days', { from, until: shownDay(untilDay, language) }) : t('teams.daysFrom', { from });
  };
  return (
    <>
      <Title order={3} size="h5">
        {title}
      </Title>
      {team.region && <Text size="sm">{team.region}</Text>}
      <List size="sm" spacing={4} listStyleType="none" ps={0}>
        {team.members.map((member) => (
          <List.Item key={`${member.personId}${member.fromDay}`}>
            <Group gap="xs">
              <Text size="sm">{member.name[language]}</Text>
              {member.leader && <Badge variant="light">{t('teams.leader')}</Badge>}
              {member.tentative && (
                <Badge variant="default" title={t('teams.tentativeAbout')}>
                  {t('teams.tentative')}
                </Badge>
              )}
              <Text size="sm" c="dimmed">
                {[daysOf(member), spokenIn(member.speaks, language)].filter(Boolean).join('; ')}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** What the team was over time, the newest first: who wrote it, when and why. */
function Versions({ file, id }: { file: MissionFile; id: string }) {
  return (
    <Loaded of={teamVersionsQuery(file.mission.id, id)}>
      {({ items }) => (
        <Stack>
          {items.map((version) => (
            <Card key={version.version} withBorder p="sm">
              <Stack gap={4}>
                <WrittenBy of={version} />
                <Said team={version} />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
